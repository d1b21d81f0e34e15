import { Form, useNavigation } from "@remix-run/react";
import { useId } from "react";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Section } from "#components/page";
import type { FormErrors, NoticeForm as Values } from "#schemas/calendar-form";
import { TextArea } from "./text-area.tsx";

/** Asks for a year's notice: the published text, a list of days, or a file with one of them. */
export function NoticeForm(props: {
  values: Values;
  errors: FormErrors<Values>;
  /** The version that this one replaces; undefined for a year without a notice. */
  replaces?: number;
}) {
  const { values, errors, replaces } = props;
  const waiting = useNavigation().state !== "idle";
  return (
    <Section title={replaces ? `更正${values.year}年（现为第${replaces}版）` : "通知内容"}>
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <TextArea
          label="通知全文"
          name="text"
          rows={12}
          defaultValue={values.text}
          error={errors.text}
          hint="粘贴国务院办公厅通知全文；也可以一行一项：“春节,2027-02-05,2027-02-11”，调休上班写“上班,2027-02-13”"
        />
        <FileField />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            label="年份"
            name="year"
            inputMode="numeric"
            defaultValue={values.year}
            error={errors.year}
            hint="通知带标题时可以不填"
          />
          <TextField
            label="文号或出处"
            name="source"
            defaultValue={values.source}
            error={errors.source}
            hint="如：国办发明电〔2025〕7号；全文中有文号时可以不填"
          />
          <TextField
            label="发布日期"
            name="publishedOn"
            type="date"
            defaultValue={values.publishedOn}
            error={errors.publishedOn}
            hint="全文有落款日期时可以不填"
          />
        </div>
        <TextField
          label="更正理由"
          name="reason"
          defaultValue={values.reason}
          error={errors.reason}
          hint="该年已有通知时必填；旧版保留"
        />
        <Button look="primary" name="intent" value="preview" disabled={waiting}>
          {waiting ? "正在核对…" : "先核对"}
        </Button>
      </Form>
    </Section>
  );
}

function FileField() {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-muted">
        或者选择文件
      </label>
      <input
        id={id}
        name="file"
        type="file"
        accept=".txt,.csv,.json,text/plain,text/csv,application/json"
        aria-describedby={`${id}-hint`}
        className="max-w-full rounded-sm border border-line-strong bg-surface p-1 file:mr-3 file:rounded-sm file:border-0 file:bg-sunken file:px-3 file:py-1 file:text-ink"
      />
      <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
        .txt、.csv 或 .json，256 KB 以内；选了文件就以文件为准
      </p>
    </div>
  );
}
