import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#components/button";
import { TextField } from "#components/field";

/**
 * Asks whose ledger it is, where a ledger of reconsideration cases has no column for the organ: an
 * office does not write its own name on every line.
 */
export function OfficeForm({ organName }: { organName: string }) {
  const waiting = useNavigation().state !== "idle";
  return (
    <Form
      method="post"
      className="flex flex-wrap items-end gap-3 rounded-md border border-line bg-surface p-4"
    >
      <input type="hidden" name="action" value="office" />
      <TextField
        label="本机关（行政复议机关）"
        name="organ"
        className="w-full max-w-sm"
        defaultValue={organName}
        required
        minLength={4}
        maxLength={100}
        hint="台账没有“行政复议机关”一栏，填写全称，如酒泉市人民政府"
      />
      <Button disabled={waiting}>按此重新核对</Button>
    </Form>
  );
}
