import type { MouseEvent } from "react";
import { ButtonLink } from "#components/button";

/** To the list one came from, as it was; without script or from elsewhere, to the whole register. */
export function BackLink({ register }: { register: string }) {
  function goBack(event: MouseEvent) {
    const from = document.referrer === "" ? undefined : new URL(document.referrer);
    const ours = from?.origin === location.origin && from.pathname === register;
    if (!ours || history.length < 2) return;
    event.preventDefault();
    history.back();
  }
  return (
    <ButtonLink href={register} onClick={goBack}>
      ← 返回列表
    </ButtonLink>
  );
}
