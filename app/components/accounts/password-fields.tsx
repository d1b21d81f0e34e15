import { TextField } from "#components/field";

/** A new password, twice, with what it must be. */
export function PasswordFields(props: {
  hint: string;
  errors: Record<string, string[] | undefined>;
  current?: boolean;
}) {
  const { hint, errors, current } = props;
  return (
    <>
      {current ? (
        <TextField
          label="当前密码"
          name="current"
          type="password"
          autoComplete="current-password"
          error={errors.current?.[0]}
        />
      ) : null}
      <TextField
        label={current ? "新密码" : "密码"}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={hint}
        error={errors.password?.[0]}
      />
      <TextField
        label="再次输入密码"
        name="again"
        type="password"
        autoComplete="new-password"
        error={errors.again?.[0]}
      />
    </>
  );
}
