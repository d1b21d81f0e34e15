import { z } from "zod";

/** As long as any password may be; what it must be besides, the policy says. */
const typedPassword = z.string().min(1, "请输入密码").max(128, "密码不超过128个字符");

/** A name that people sign in with. */
export const usernameField = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{2,40}$/, "用户名为2至40个小写字母、数字、点、横线或下划线");

/** A person's name. */
export const nameField = z.string().trim().min(1, "请输入姓名").max(40, "姓名不超过40个字");

export const signInForm = z.object({
  username: z.string().trim().min(1, "请输入用户名").max(40, "用户名不超过40个字符"),
  password: typedPassword,
});
export type SignInForm = z.infer<typeof signInForm>;

const TWICE = { path: ["again"], message: "两次输入的密码不一致，请重新输入" };

function isTwice(form: { password: string; again: string }): boolean {
  return form.password === form.again;
}

/** The first administrator, made through the one-time set-up link. */
export const setupForm = z
  .object({
    name: nameField,
    username: usernameField,
    password: typedPassword,
    again: z.string(),
  })
  .refine(isTwice, TWICE);

/** A password that somebody chooses by a one-time link. */
export const newPasswordForm = z
  .object({ password: typedPassword, again: z.string() })
  .refine(isTwice, TWICE);

/** A password that somebody changes, knowing the one before. */
export const changePasswordForm = z
  .object({ current: typedPassword, password: typedPassword, again: z.string() })
  .refine(isTwice, TWICE);

/** A code of the authenticator, or a recovery code. */
export const codeForm = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("code"),
    code: z
      .string()
      .transform((text) => text.replaceAll(/\s/g, ""))
      .pipe(z.string().regex(/^\d{6}$/, "验证码是验证器显示的六位数字")),
  }),
  z.object({
    kind: z.literal("recovery"),
    code: z
      .string()
      .trim()
      .regex(/^[\w\s-]{8,40}$/, "恢复码是六组、每组四个字母或数字，请照原样输入"),
  }),
]);

/** One's own password, asked again before something that matters. */
export const passwordForm = z.object({ password: typedPassword });
