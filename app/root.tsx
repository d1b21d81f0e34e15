import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { config } from "zod";
import { PrintNote } from "#components/audit/print-note";
import { ErrorPage } from "#components/error-page";
import { Nonce } from "#components/nonce";
import { Shell } from "#components/shell";
import { findActor } from "#services/session";
import styles from "./styles.css?url";

// The policy of the pages lets no text run as code, which zod would try for speed when a page's
// schemas are made: the root comes before them all.
if (typeof document !== "undefined") config({ jitless: true });

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "议衡" }];

// Open to all by its nature: it only says who has signed in, for the shell above the page.
export async function loader({ context, request }: LoaderFunctionArgs) {
  return {
    actor: await findActor(context, request),
    demonstration: context.demonstration,
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>("root");
  const nonce = useContext(Nonce);
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell actor={known?.actor} demonstration={known?.demonstration ?? false} />
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const known = useRouteLoaderData<typeof loader>("root");
  return (
    <>
      <Outlet />
      {known?.actor ? <PrintNote /> : null}
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
