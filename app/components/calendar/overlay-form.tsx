import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Section } from "#components/page";
import type { FormErrors } from "#schemas/calendar-form";
import type { OverlayForm as Values } from "#schemas/calendar-overlay";
import { TextArea } from "./text-area.tsx";

/** Asks for a region's own holidays (HD-7). */
export function OverlayForm({ values, errors }: { values: Values; errors: FormErrors<Values> }) {
  const waiting = useNavigation().state !== "idle";
  return (
    <Section title="地方假日">
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <TextField
          label="地区"
          name="region"
          defaultValue={values.region}
          error={errors.region}
          hint="如：肃北蒙古族自治县"
        />
        <TextArea
          label="假日"
          name="text"
          rows={6}
          defaultValue={values.text}
          error={errors.text}
          hint="一行一项：“那达慕大会,2026-07-11,2026-07-13”；全部删去即不再计入"
        />
        <TextField
          label="文号或出处"
          name="source"
          defaultValue={values.source}
          error={errors.source}
        />
        <TextField label="理由" name="reason" defaultValue={values.reason} error={errors.reason} />
        <Button look="primary" name="intent" value="preview" disabled={waiting}>
          {waiting ? "正在核对…" : "先核对"}
        </Button>
      </Form>
    </Section>
  );
}
