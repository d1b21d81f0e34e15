import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#components/button";
import { Notice } from "#components/notice";
import type { VerificationView } from "#schemas/audit";

/** How the chain was last found, and the button that reads it whole. */
export function Verification({ last }: { last: VerificationView | undefined }) {
  const waiting = useNavigation().formMethod === "POST";
  return (
    <div className="mb-4 space-y-2">
      <Notice
        tone={last === undefined ? "accent" : last.whole ? "good" : "bad"}
        title={
          last === undefined
            ? "审计链还没有核验过"
            : last.whole
              ? "最近一次核验：审计链完整"
              : "最近一次核验：审计链不完整"
        }
      >
        {last ? (
          <p className="break-all">
            {last.who}于 <span className="whitespace-nowrap">{last.at}</span> 核验。{last.detail}
          </p>
        ) : null}
        <Form method="post" className="no-print mt-2">
          <Button name="action" value="verify" disabled={waiting}>
            {waiting ? "正在核验…" : "核验整条审计链"}
          </Button>
        </Form>
      </Notice>
    </div>
  );
}
