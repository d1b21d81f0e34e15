import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { SelectField, TextField } from "#components/field";
import { ERA_IDS, ERAS } from "#domain/eras";
import { VARIANTS } from "#domain/limit";
import { LIMIT_IDS, limitOf } from "#domain/limits";
import type { DeadlineForm as Values } from "#schemas/deadline-form";

/** Every limit that has a period of its own, one choice for each of its variants. */
const CHOICES: readonly (readonly [string, string])[] = LIMIT_IDS.flatMap((id) => {
  const { name, periods, instead } = limitOf(id);
  if (instead) return [];
  const variants = [...new Set(periods.map(({ variant }) => variant))];
  return variants.map((variant): readonly [string, string] =>
    variant ? [`${id}:${variant}`, `${id} ${name}（${VARIANTS[variant]}）`] : [id, `${id} ${name}`],
  );
});

const ERA_CHOICES: readonly (readonly [string, string])[] = [
  ["", "按起算日确定"],
  ...ERA_IDS.map((era) => [era, `${era}：${ERAS[era].law}`] as const),
];

/** Asks for a limit, its starting day, and what stops or lengthens it; the answer is in the address. */
export function DeadlineForm({ values }: { values: Values }) {
  return (
    <Form method="get" className="no-print space-y-4">
      <SelectField
        label="期限"
        name="limit"
        options={[["", "请选择"], ...CHOICES]}
        defaultValue={values.limit}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="起算日"
          type="date"
          name="from"
          defaultValue={values.from}
          required
          hint="事件发生之日，当日不计入；听证、开庭填写举行之日"
        />
        <TextField
          label="截至"
          type="date"
          name="on"
          defaultValue={values.on}
          hint="按这一天计算剩余的天数"
        />
      </div>
      <fieldset className="space-y-2">
        <legend className="text-xs font-medium text-muted">
          停止计算的期间（停止日不计，恢复日计入）
        </legend>
        {values.pauses.map(({ title, stop, resume }) => (
          <div key={title} className="grid grid-cols-2 gap-4">
            <TextField label={`${title}停止日`} type="date" name="stop" defaultValue={stop} />
            <TextField label={`${title}恢复日`} type="date" name="resume" defaultValue={resume} />
          </div>
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="延长天数"
          name="extend"
          inputMode="numeric"
          defaultValue={values.extend}
          hint="累计；不延长则不填"
        />
        <TextField
          label="本案的期限长度"
          name="length"
          inputMode="numeric"
          defaultValue={values.length}
          hint="仅当法律、决定书另有规定时填写"
        />
      </div>
      <SelectField label="法律时期" name="era" options={ERA_CHOICES} defaultValue={values.era} />
      <Button look="primary">计算</Button>
    </Form>
  );
}
