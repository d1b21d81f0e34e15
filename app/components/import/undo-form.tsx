import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Notice } from "#components/notice";
import { needsSecondPerson, ROWS_ALONE } from "#domain/access/two-person";

/** Takes a batch back; a large one only with a second person. */
export function UndoForm(props: {
  id: number;
  rows: number;
  waitingUndo?: { askedBy: string; askedAt: string };
}) {
  const { id, rows, waitingUndo } = props;
  const waiting = useNavigation().state !== "idle";
  if (waitingUndo) {
    return (
      <Notice tone="warn" title="正在等另一个人复核撤销">
        {waitingUndo.askedBy}于 {waitingUndo.askedAt} 提请撤销这一批，见
        <a className="underline" href="/approvals">
          复核
        </a>
        。
      </Notice>
    );
  }
  const two = needsSecondPerson(rows);
  return (
    <details className="rounded-md border border-line bg-surface">
      <summary className="px-4 py-2.5">撤销这一批</summary>
      <Form method="post" className="space-y-3 border-t border-line p-4">
        <p>第 {id} 批导入的步骤将全部作废，案卷中仍留有记录；撤销后同一文件可以重新导入。</p>
        {two ? (
          <TextField
            label="撤销理由"
            name="reason"
            required
            maxLength={500}
            hint={`这一批超过${ROWS_ALONE}行，提请后由另一个人复核，同意后才撤销`}
          />
        ) : null}
        <Button look="danger" name="action" value="undo" disabled={waiting}>
          {two ? `提请撤销第 ${id} 批` : `确认撤销第 ${id} 批`}
        </Button>
      </Form>
    </details>
  );
}
