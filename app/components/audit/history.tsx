import { Fold } from "#components/fold";
import type { AuditLine } from "#schemas/audit";
import { RecordsTable } from "./records-table.tsx";

/** Who read, wrote and handed out this case: for everyone who may see it. */
export function History({
  caseId,
  lines,
  more,
}: {
  caseId: string;
  lines: readonly AuditLine[];
  more: boolean;
}) {
  return (
    <Fold id="history" title="查阅与操作记录" note="谁在何时查阅、登记、导出；不能更改">
      {lines.length > 0 ? (
        <RecordsTable lines={lines} bare ofCase />
      ) : (
        <p className="px-4 py-3 text-muted">还没有记录。</p>
      )}
      {more ? (
        <p className="no-print border-t border-line px-3 py-2">
          <a className="underline" href={`/cases/${caseId}/history`}>
            查看全部查阅与操作记录
          </a>
        </p>
      ) : null}
    </Fold>
  );
}
