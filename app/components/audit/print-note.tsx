import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/**
 * Tells the server that this page is printed, so that the print has its record. A browser can be made
 * to keep silent: that the page was read is on record in any case.
 */
export function PrintNote() {
  const { pathname, search } = useLocation();
  useEffect(() => {
    const tell = () => {
      const body = new URLSearchParams({ path: pathname + search });
      fetch("/print", { method: "POST", body, keepalive: true }).catch(() => undefined);
    };
    window.addEventListener("beforeprint", tell);
    return () => window.removeEventListener("beforeprint", tell);
  }, [pathname, search]);
  return null;
}
