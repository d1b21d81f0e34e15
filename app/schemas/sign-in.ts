import { z } from "zod";

export const signInForm = z.object({
  username: z.string().trim().min(1, "请输入用户名").max(40, "用户名不超过40个字符"),
  password: z.string().min(1, "请输入密码").max(128, "密码不超过128个字符"),
});
export type SignInForm = z.infer<typeof signInForm>;

/** The first administrator, made through the one-time set-up link. */
export const setupForm = z
  .object({
    name: z.string().trim().min(1, "请输入姓名").max(40, "姓名不超过40个字"),
    username: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9._-]{2,40}$/, "用户名为2至40个小写字母、数字、点、横线或下划线"),
    password: z.string().min(10, "密码至少10个字符").max(128, "密码不超过128个字符"),
    again: z.string(),
  })
  .refine((form) => form.password === form.again, {
    path: ["again"],
    message: "两次输入的密码不一致，请重新输入",
  });
