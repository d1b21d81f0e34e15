import { describe, expect, test } from "vitest";
import {
  DEFAULT_PASSWORD_PROFILE,
  isExpired,
  isPasswordProfile,
  judgePassword,
  PASSWORD_PROFILES,
  type PasswordProfileName,
  passwordHint,
  reused,
} from "#domain/access/passwords";

const common = new Set(["password12!a", "qwertyuiop", "iloveyou"]);
const account = { words: ["weixl", "魏晓岚"], isCommon: (text: string) => common.has(text) };

function codeFor(profile: PasswordProfileName, password: string): string {
  const outcome = judgePassword(password, PASSWORD_PROFILES[profile], account);
  return outcome.ok ? "ok" : outcome.code;
}

test("未设定时用等保三级", () => {
  expect(DEFAULT_PASSWORD_PROFILE).toBe("dengbao-l3");
  expect(isPasswordProfile("asvs")).toBe(true);
  expect(isPasswordProfile("toString")).toBe(false);
  expect(isPasswordProfile(1)).toBe(false);
  expect(isPasswordProfile(["asvs"])).toBe(false);
});

describe("GB/T 22239-2019 8.1.4.1 a：复杂度与定期更换", () => {
  test.each([
    ["九个字符", "Ab3456789", "tooShort"],
    ["十个字符三类", "Ab34567890", "ok"],
    ["两类：小写、数字", "abcdefgh12", "tooPlain"],
    ["两类：大写、数字", "ABCDEFGH12", "tooPlain"],
    ["两类：小写、符号", "abcdefg-hij", "tooPlain"],
    ["两类：大写、小写", "Abcdefghij", "tooPlain"],
    ["三类含符号", "abcdefg-12", "ok"],
    ["四类", "Abcdefg-12", "ok"],
    ["汉字算符号，表情算一个字符", "长城-Abc😀😀😀", "tooShort"],
    ["空格算符号", "green 4 horses", "ok"],
    ["一百二十八个字符", `Aa1${"x".repeat(125)}`, "ok"],
    ["一百二十九个字符", `Aa1${"x".repeat(126)}`, "tooLong"],
    ["常见密码，大小写不论", "PassWord12!A", "tooCommon"],
    ["含用户名", "WeiXL-2026-Nov", "guessable"],
    ["含姓名", "魏晓岚Abc-1234", "guessable"],
    ["含系统名", "Yiheng-2026-x", "guessable"],
    ["含系统名的汉字", "议衡Abcd-1234", "guessable"],
    ["含“复议”的拼音", "Fuyi-2026-Nov", "guessable"],
    ["含“复议”", "行政复议Ab-123", "guessable"],
    ["含“应诉”的拼音", "Yingsu-2026-x", "guessable"],
    ["含“应诉”", "行政应诉Ab-123", "guessable"],
  ])("%s", (_, password, expected) => {
    expect(codeFor("dengbao-l3", password)).toBe(expected);
  });

  test.each([
    ["第九十天差一秒", "2026-02-21T08:59:59+08:00", false],
    ["满九十天", "2026-02-21T09:00:00+08:00", true],
  ])("%s", (_, now, expired) => {
    const setAt = new Date("2025-11-23T09:00:00+08:00");
    expect(isExpired(setAt, new Date(now), PASSWORD_PROFILES["dengbao-l3"])).toBe(expired);
  });
});

describe("ASVS 5.0 6.2：长度与常见密码，不限种类，不强制更换", () => {
  test.each([
    ["6.2.1：七个字符", "abcdefg", "tooShort"],
    ["6.2.1：八个字符；6.2.5：只有一类", "zmqkhvwt", "ok"],
    ["6.2.4：常见密码", "ILoveYou", "tooCommon"],
    ["6.2.9：允许六十四个字符", "m".repeat(64), "ok"],
    ["6.2.8：空格照收", "          z", "ok"],
    ["6.2.11：含系统名", "my yiheng", "guessable"],
  ])("%s", (_, password, expected) => {
    expect(codeFor("asvs", password)).toBe(expected);
  });

  test("6.2.10：十年也不过期", () => {
    const now = new Date("2036-11-23T00:00:00Z");
    expect(isExpired(new Date("2026-11-23T00:00:00Z"), now, PASSWORD_PROFILES.asvs)).toBe(false);
  });
});

test("选密码之前说清要求", () => {
  expect(passwordHint(PASSWORD_PROFILES["dengbao-l3"])).toBe(
    "至少10个字符，包含大写字母、小写字母、数字、符号中的至少3类",
  );
  expect(passwordHint(PASSWORD_PROFILES.asvs)).toBe(
    "至少8个字符，15个以上更好；可以是一句话，不要求字符种类",
  );
});

describe("拒绝时说明怎么改，并注明所依据的标准", () => {
  const profile = PASSWORD_PROFILES["dengbao-l3"];
  test.each([
    ["abc", "密码至少10个字符，现在3个，请加长。"],
    [`Aa1${"x".repeat(126)}`, "密码最多128个字符，请缩短。"],
    ["abcdefgh12", "密码须包含大写字母、小写字母、数字、符号中的至少3类，请补充。"],
    ["PassWord12!A", "这是常见密码，很容易被猜中，请换一个。"],
    ["Yiheng-2026-x", "密码里不要有“yiheng”，很容易被猜中，请换一个。"],
    ["我的议衡Abc-123", "密码里不要有“议衡”，很容易被猜中，请换一个。"],
    ["WeiXL-2026-Nov", "密码里不要有“weixl”，很容易被猜中，请换一个。"],
  ])("%s", (password, message) => {
    const refusal = { ok: false, rule: "8.1.4.1", law: "GB/T 22239-2019 8.1.4.1 a", message };
    expect(judgePassword(password, profile, account)).toMatchObject(refusal);
  });

  test("可以用的，没有别的话；用过的不能再用", () => {
    expect(judgePassword("Ab34567890", profile, account)).toEqual({ ok: true, value: true });
    expect(reused(profile)).toEqual({
      ...{ ok: false, code: "reused", rule: "8.1.4.1", law: "GB/T 22239-2019 8.1.4.1 a" },
      message: "不能使用最近5个用过的密码，请换一个。",
    });
  });
});

test.each([
  ["li", "Alice-2026-x", true],
  ["sun", "Sunny-2026-x", false],
  ["李", "李子-2026-Nov", false],
])("一两个字母的名字不算在内，三个字母的和汉字算：%s，%s", (word, password, ok) => {
  const named = { words: [word], isCommon: () => false };
  expect(judgePassword(password, PASSWORD_PROFILES["dengbao-l3"], named).ok).toBe(ok);
});
