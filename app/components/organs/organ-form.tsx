import { zodResolver } from "@hookform/resolvers/zod";
import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { useForm } from "react-hook-form";
import { Button } from "#components/button";
import { SelectField, TextField } from "#components/field";
import { Notice } from "#components/notice";
import { LEVELS, ORGAN_KINDS, ROLL_UPS } from "#domain/organ-levels";
import {
  type OrganInput,
  type OrganTyped,
  organForm,
  type OrganForm as Read,
} from "#schemas/organ";

const LEVEL_CHOICES = Object.entries(LEVELS).map(
  ([level, { label, rollUp }]): readonly [string, string] => [
    level,
    `${label}（年报计入“${ROLL_UPS[rollUp].label}”）`,
  ],
);
const KIND_CHOICES = Object.entries(ORGAN_KINDS);
const NAMES = "organ-names";

/** What the server found wrong, by field, and in general. */
export interface OrganRefusal {
  message: string;
  errors: Partial<Record<keyof OrganTyped, string[]>>;
}

interface Props {
  /** What the fields hold: what was typed, else what the organ is. */
  typed: OrganTyped;
  names: readonly string[];
  refusal?: OrganRefusal;
}

/** Mends an organ; checked by the same schema in the browser and on the server. */
export function OrganForm({ typed, names, refusal }: Props) {
  const submit = useSubmit();
  const waiting = useNavigation().state !== "idle";
  const { register, handleSubmit, formState } = useForm<OrganInput, unknown, Read>({
    resolver: zodResolver(organForm),
    defaultValues: knownCodes(typed),
  });
  const field = (name: keyof OrganTyped) => ({
    ...register(name),
    defaultValue: typed[name],
    error: formState.errors[name]?.message ?? refusal?.errors[name]?.[0],
  });
  return (
    <Form
      method="post"
      noValidate
      className="space-y-4"
      onSubmit={handleSubmit((_, event) => submit(event?.target))}
    >
      {refusal?.message ? <Notice tone="bad">{refusal.message}</Notice> : null}
      <input type="hidden" name="action" value="mend" />
      <input type="hidden" {...register("version")} defaultValue={typed.version} />
      <TextField label="名称" autoComplete="off" {...field("name")} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <SelectField label="级别" options={LEVEL_CHOICES} {...field("level")} />
        <SelectField label="类别" options={KIND_CHOICES} {...field("kind")} />
      </div>
      <TextField
        label="上级机关"
        list={NAMES}
        autoComplete="off"
        hint="填写全称；没有上级机关的留空"
        {...field("parent")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="存续起日" type="date" hint="不清楚的留空" {...field("validFrom")} />
        <TextField
          label="存续止日"
          type="date"
          hint="现存的留空；被撤销、合并的，填写最后一日"
          {...field("validTo")}
        />
      </div>
      <TextField
        label="承继机关"
        list={NAMES}
        autoComplete="off"
        hint="被撤销或者职权变更后，继续行使其职权的机关（行政诉讼法第二十六条第六款）"
        {...field("successor")}
      />
      <TextField label="更改理由" autoComplete="off" {...field("reason")} />
      <datalist id={NAMES}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button look="primary" disabled={waiting}>
        {waiting ? "正在保存…" : "保存"}
      </Button>
    </Form>
  );
}

/** The selects offer nothing but codes, so what they hold is one. */
function knownCodes({ level, kind, ...rest }: OrganTyped) {
  const codes = organForm.pick({ level: true, kind: true }).safeParse({ level, kind });
  return { ...rest, ...(codes.success ? codes.data : {}) };
}
