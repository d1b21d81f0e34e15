import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";

/** What a password must be, by a standard. */
export interface PasswordProfile {
  name: string;
  law: string;
  /** Characters, counted as people count them. */
  least: number;
  most: number;
  /** Of lower case, upper case, digits and signs, how many kinds at least; 0: any composition. */
  classes: number;
  /** After how many days it must be changed; undefined: never by age. */
  maxAgeDays: number | undefined;
  /** How many earlier ones must not come again. */
  history: number;
}

/**
 * Two standards that contradict each other, by name: 等保 wants composition and change
 * (GB/T 22239-2019 8.1.4.1 a), ASVS forbids both (5.0 6.2.5, 6.2.10). See
 * docs/decisions/0012-accounts.md.
 */
export const PASSWORD_PROFILES = {
  "dengbao-l3": {
    name: "等保三级",
    law: "GB/T 22239-2019 8.1.4.1 a",
    least: 10,
    most: 128,
    classes: 3,
    maxAgeDays: 90,
    history: 5,
  },
  asvs: {
    name: "OWASP ASVS 5.0",
    law: "ASVS 5.0 6.2.1、6.2.4、6.2.9",
    least: 8,
    most: 128,
    classes: 0,
    maxAgeDays: undefined,
    history: 0,
  },
} as const satisfies Record<string, PasswordProfile>;

export type PasswordProfileName = keyof typeof PASSWORD_PROFILES;

export const DEFAULT_PASSWORD_PROFILE: PasswordProfileName = "dengbao-l3";

/** Words that anyone would try first here (ASVS 5.0 6.1.2, 6.2.11); the account's own come on top. */
export const GUESSABLE_WORDS: readonly string[] = [
  "yiheng",
  "议衡",
  "fuyi",
  "复议",
  "yingsu",
  "应诉",
];

const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];
const DAY_MS = 86_400_000;
/** A word of two letters is in every second password. */
const WORD_LEAST = 3;

/** Whether the text names a profile. */
export function isPasswordProfile(text: unknown): text is PasswordProfileName {
  return typeof text === "string" && Object.hasOwn(PASSWORD_PROFILES, text);
}

/**
 * Whether the password may be chosen. `words`: the account's own names. `isCommon`: whether it is on
 * the list of common passwords, asked in lower case.
 */
export function judgePassword(
  password: string,
  profile: PasswordProfile,
  { words, isCommon }: { words: readonly string[]; isCommon: (lower: string) => boolean },
): Outcome<true> {
  const length = [...password].length;
  const { least, most, classes } = profile;
  if (length < least)
    return no(profile, "tooShort", `密码至少${least}个字符，现在${length}个，请加长。`);
  if (length > most) return no(profile, "tooLong", `密码最多${most}个字符，请缩短。`);
  if (CLASSES.filter((kind) => kind.test(password)).length < classes) {
    const message = `密码须包含大写字母、小写字母、数字、符号中的至少${classes}类，请补充。`;
    return no(profile, "tooPlain", message);
  }
  const lower = password.toLowerCase();
  if (isCommon(lower)) return no(profile, "tooCommon", "这是常见密码，很容易被猜中，请换一个。");
  const word = [...GUESSABLE_WORDS, ...words].find((word) => isIn(lower, word.toLowerCase()));
  if (word) return no(profile, "guessable", `密码里不要有“${word}”，很容易被猜中，请换一个。`);
  return accepted(true);
}

/** Whether a password that was chosen at `setAt` must be changed now. */
export function isExpired(setAt: Date, now: Date, { maxAgeDays }: PasswordProfile): boolean {
  return maxAgeDays !== undefined && now.getTime() - setAt.getTime() >= maxAgeDays * DAY_MS;
}

/** The refusal of a password that was used before. */
export function reused(profile: PasswordProfile): Refusal {
  return no(profile, "reused", `不能使用最近${profile.history}个用过的密码，请换一个。`);
}

/** What a person is told before choosing: one sentence. */
export function passwordHint({ least, classes }: PasswordProfile): string {
  return classes > 0
    ? `至少${least}个字符，包含大写字母、小写字母、数字、符号中的至少${classes}类`
    : `至少${least}个字符，15个以上更好；可以是一句话，不要求字符种类`;
}

function isIn(lower: string, word: string): boolean {
  return (word.length >= WORD_LEAST || /\p{Script=Han}/u.test(word)) && lower.includes(word);
}

function no(profile: PasswordProfile, code: string, message: string): Refusal {
  return refused(code, "8.1.4.1", profile.law, message);
}
