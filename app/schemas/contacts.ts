import { z } from "zod";
import { readIdNumber } from "#domain/personal-data/id-number";

const reason = z
  .string()
  .trim()
  .min(2, "请写明理由，例如“送达决定书”。")
  .max(200, "理由不超过200个字，请写简要。");

/** Of papers other than the citizen's ID card nothing is known but their length. */
const idNumber = z
  .string()
  .trim()
  .max(40, "证件号码不超过40个字，请核对。")
  .superRefine((text, context) => {
    const isOther = text.includes("*") || /[A-WYZ]/i.test(text) || /[\u4e00-\u9fff]/u.test(text);
    const read = text === "" || isOther ? undefined : readIdNumber(text);
    if (read && !read.ok) context.addIssue({ code: "custom", message: read.message });
  });
const phone = z
  .string()
  .trim()
  .max(60, "联系电话不超过60个字，请核对。")
  .regex(/^(|.*\d.*)$/u, "联系电话里没有数字，请核对。");
const address = z.string().trim().max(200, "住址不超过200个字，请写简要。");
const unhidden = (text: string) => !text.includes("*");
const HIDDEN = "这里是隐去后的内容，请填写完整的内容。";

/** What the page of a case's people sends: to see one value whole, or to record or correct some. */
export const contactsForm = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("reveal"),
    contact: z
      .string()
      .regex(/^[1-9]\d{0,14}$/, "请选择要查看的内容。")
      .transform(Number),
    reason,
  }),
  z
    .object({
      action: z.literal("record"),
      person: z.string().trim().min(1, "请选择当事人。").max(100, "请选择当事人。"),
      idNumber: idNumber.refine(unhidden, HIDDEN),
      phone: phone.refine(unhidden, HIDDEN),
      address: address.refine(unhidden, HIDDEN),
      reason,
    })
    .refine((form) => form.idNumber !== "" || form.phone !== "" || form.address !== "", {
      path: ["idNumber"],
      message: "身份证号、联系电话、住址至少填写一项；不填的保持不变。",
    }),
]);
export type ContactsForm = z.output<typeof contactsForm>;

/** What was typed, by field, and the sentences beside the fields. */
export type ContactsTyped = Partial<Record<ContactsField, string>>;
export const CONTACTS_FIELDS = [
  "contact",
  "person",
  "idNumber",
  "phone",
  "address",
  "reason",
] as const;
export type ContactsField = (typeof CONTACTS_FIELDS)[number];

/** The sentences of what could not be read, the first of each field. */
export function contactsErrors(error: z.ZodError): ContactsTyped {
  const errors: ContactsTyped = {};
  for (const { path, message } of error.issues) {
    const field = CONTACTS_FIELDS.find((each) => each === path[0]);
    if (field) errors[field] ??= message;
  }
  return errors;
}
