import { PASSWORD_PROFILES } from "#domain/access/passwords";
import { RESTRICTIONS } from "#domain/access/restrictions";
import { REACHES, ROLES } from "#domain/access/roles";
import { TWO_PERSON_STEPS } from "#domain/access/two-person";
import { LITIGATION_STEPS } from "#domain/litigation/steps";
import { RECONSIDERATION_STEPS } from "#domain/reconsideration/steps";

type Word = string | { label: string } | { name: string };

/** What the codes in the detail of a record are called, by its key; later steps win over earlier. */
const CODES: ReadonlyMap<string, ReadonlyMap<string, Word>> = new Map(
  Object.entries({
    step: wordsOf({ ...TWO_PERSON_STEPS, ...LITIGATION_STEPS, ...RECONSIDERATION_STEPS }),
    role: wordsOf(ROLES),
    reach: wordsOf(REACHES),
    kind: wordsOf(RESTRICTIONS),
    profile: wordsOf(PASSWORD_PROFILES),
    profileBefore: wordsOf(PASSWORD_PROFILES),
    outcome: wordsOf({ approved: "同意", refused: "不同意", withdrawn: "撤回" }),
    purpose: wordsOf({ join: "新账号", reset: "重设密码" }),
    action: wordsOf({ restrict: "设定限制", name: "增加查阅人" }),
    by: wordsOf({
      password: "密码",
      secondFactor: "密码和验证码",
      recoveryCode: "密码和恢复码",
      identityService: "统一身份认证",
    }),
    reason: wordsOf({
      wrong: "用户名或者密码不正确",
      locked: "暂停登录期间",
      wrongPassword: "密码不正确",
      wrongCode: "验证码不正确",
      notEnrolled: "没有登记验证器",
      identityService: "统一身份认证没有通过",
      tooShort: "密码过短",
      tooLong: "密码过长",
      tooPlain: "字符种类不足",
      tooCommon: "常见密码",
      guessable: "密码容易被猜中",
      reused: "用过的密码",
    }),
  }),
);

/** The word for a code under the key of a detail; a text that is no code of ours stays as it is. */
export function codeWord(key: string, text: string): string {
  const word = CODES.get(key)?.get(text) ?? text;
  if (typeof word === "string") return word;
  return "label" in word ? word.label : word.name;
}

function wordsOf(table: Readonly<Record<string, Word>>): ReadonlyMap<string, Word> {
  return new Map(Object.entries(table));
}
