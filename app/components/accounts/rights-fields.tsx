import { useId } from "react";
import { SelectField, TextField } from "#components/field";
import { REACHES, ROLES } from "#domain/access/roles";

const ROLE_CHOICES = Object.entries(ROLES).map(([code, { label }]) => [code, label] as const);
const REACH_CHOICES = Object.entries(REACHES);

/** Role, organ and reach: what an account may be and see. */
export function RightsFields(props: {
  organs: readonly string[];
  kept: Record<string, string>;
  errors: Record<string, string[] | undefined>;
  roleLabel?: string;
}) {
  const { organs, kept, errors, roleLabel = "角色" } = props;
  const list = useId();
  return (
    <>
      <SelectField
        label={roleLabel}
        name="role"
        options={ROLE_CHOICES}
        defaultValue={kept.role}
        error={errors.role?.[0]}
      />
      <TextField
        label="机关"
        name="organ"
        list={list}
        autoComplete="off"
        hint="填写全称；系统管理员、安全管理员、审计员不属于任何机关，留空"
        defaultValue={kept.organ}
        error={errors.organ?.[0]}
      />
      <SelectField
        label="范围"
        name="reach"
        options={REACH_CHOICES}
        defaultValue={kept.reach}
        error={errors.reach?.[0]}
      />
      <datalist id={list}>
        {organs.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
