import { z } from "zod";
import { isPasswordProfile, type PasswordProfileName } from "#domain/access/passwords";
import { isReach, isRole, type Reach, type Role } from "#domain/access/roles";
import { type PlainDate, parsePlainDate } from "#domain/plain-date";
import { nameField, usernameField } from "#schemas/sign-in";

const role = z.custom<Role>(isRole, "请选择角色");
const reach = z.custom<Reach>(isReach, "请选择范围");
const organ = z.string().trim().max(200, "机关名称不超过200个字").default("");
const number = z.coerce.number().int().positive();
const accountId = z.string().min(1, "请选择账号").max(64);
const day = z.custom<PlainDate>(
  (text) => typeof text === "string" && parsePlainDate(text) !== undefined,
  "请选择日期",
);

/** Who is invited, as what, where. */
export const inviteForm = z.object({
  name: nameField,
  username: usernameField,
  role,
  organ,
  reach,
});

/** What an account may be, as the security administrator gives it. */
export const rightsForm = z.object({ role, organ, reach });

/** What the system administrator does with accounts and invitations. */
export const accountsAction = z.discriminatedUnion("action", [
  inviteForm.extend({ action: z.literal("invite") }),
  z.object({ action: z.literal("withdraw"), id: number }),
  z.object({ action: z.literal("reset"), accountId }),
  z.object({ action: z.literal("deactivate"), accountId }),
]);

/** What the security administrator does with one account. */
export const rightsAction = z.discriminatedUnion("action", [
  rightsForm.extend({ action: z.literal("change") }),
  z.object({ action: z.literal("unlock") }),
  z.object({ action: z.literal("activate") }),
  z.object({ action: z.literal("removeSecondFactor") }),
]);

/** The confirmation of an invitation. */
export const confirmForm = rightsForm.extend({ id: number });

/** A written authority to act in another's place. */
export const delegationAction = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("delegate"),
    principalId: accountId,
    delegateId: accountId,
    documentNumber: z.string().trim().min(1, "请填写授权文书的文号").max(100, "文号不超过100个字"),
    from: day,
    to: day,
  }),
  z.object({ action: z.literal("revoke"), id: number }),
]);

/** The policy of passwords and second factors; an unticked role is not sent. */
export const policyForm = z.object({
  passwordProfile: z.custom<PasswordProfileName>(isPasswordProfile, "请选择密码规则"),
  roles: z.array(role),
});

/** What people do with their own account. */
export const ownAccountAction = z.discriminatedUnion("action", [
  z.object({ action: z.literal("endSession"), id: z.string().min(1).max(64) }),
  z.object({ action: z.literal("endOthers") }),
  z.object({ action: z.literal("actFor"), id: number }),
  z.object({ action: z.literal("actForSelf") }),
  z.object({ action: z.literal("dropSecondFactor"), password: z.string().max(128) }),
]);

/** A decision on what takes a second person. */
export const decisionForm = z.object({
  id: number,
  outcome: z.enum(["approved", "refused", "withdrawn"], "请选择同意或者不同意"),
  remark: z.string().trim().max(500, "意见不超过500字").default(""),
});

/** What a form said, by field: the sentences beside them, and what was typed, passwords left out. */
export function refusalOf(typed: Record<string, unknown>, error: z.ZodError) {
  const fields: Record<string, string[] | undefined> = z.flattenError(error).fieldErrors;
  return { kept: keptOf(typed), errors: fields };
}

/** What was typed, to be shown again: no password and no code. */
export function keptOf(typed: Record<string, unknown>): Record<string, string> {
  const secret = ["password", "again", "current", "code"];
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      typeof value === "string" && !secret.includes(name) ? [[name, value.slice(0, 200)]] : [],
    ),
  );
}
