import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { TextField } from "#components/field";

/** Agrees to what somebody asked for, or not, with a remark; answered on the page of approvals. */
export function DecisionForm({ id }: { id: number }) {
  return (
    <Form method="post" action="/approvals" className="mt-3 flex flex-wrap items-end gap-2">
      <input type="hidden" name="id" value={id} />
      <TextField
        label="复核意见（可以不填）"
        name="remark"
        maxLength={500}
        className="w-full sm:w-auto sm:min-w-56 sm:grow"
      />
      <Button name="outcome" value="approved">
        同意
      </Button>
      <Button look="danger" name="outcome" value="refused">
        不同意
      </Button>
    </Form>
  );
}
