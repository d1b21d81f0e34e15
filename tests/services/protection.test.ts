import { describe, expect, test } from "vitest";
import { readEnvironment } from "#services/env";
import { LIMITS, limitsInForce, readLimits } from "#services/limit-settings";
import { isReachable } from "#services/protection";
import { isTrustable } from "#services/proxies";

const RANDOM = "q3Vb8xN1mZ0sLr7TgWfYc5JdHk2PaEuX";

describe("保护设置", () => {
  test("什么都不设：不信任任何代理，不对外明文，上限为默认值", () => {
    expect(readEnvironment("/", {}).protection).toEqual({
      sessionSecret: undefined,
      trustedProxies: [],
      allowPlainHttp: false,
      allowDemoAccounts: false,
      logLevel: undefined,
      limits: {},
    });
  });

  test("各项设置", () => {
    const { protection } = readEnvironment("/", {
      YIHENG_SESSION_SECRET: RANDOM,
      YIHENG_TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8 ::1",
      YIHENG_ALLOW_PLAIN_HTTP: "1",
      YIHENG_ALLOW_DEMO_ACCOUNTS: "1",
      YIHENG_LOG_LEVEL: "warn",
      YIHENG_LIMITS: "account=100/60,export=5/3600",
    });
    expect(protection).toEqual({
      sessionSecret: RANDOM,
      trustedProxies: ["127.0.0.1", "10.0.0.0/8", "::1"],
      allowPlainHttp: true,
      allowDemoAccounts: true,
      logLevel: "warn",
      limits: { account: { points: 100, seconds: 60 }, export: { points: 5, seconds: 3600 } },
    });
  });

  test.each([
    ["太短", "q3Vb8xN1mZ0sLr7TgWfYc5JdHk2PaEu"],
    ["总是那几个字符", "abcabcabcab".repeat(4)],
    ["一个字符", "0".repeat(64)],
  ])("会话密钥%s：不能用", (_, secret) => {
    expect(() => readEnvironment("/", { YIHENG_SESSION_SECRET: secret })).toThrow(
      /^环境变量有误：YIHENG_SESSION_SECRET 应为至少 32 个随机字符.+openssl rand.+。$/,
    );
  });

  test.each([
    [{ YIHENG_TRUSTED_PROXIES: "0.0.0.0/0" }, "YIHENG_TRUSTED_PROXIES"],
    [{ YIHENG_LOG_LEVEL: "loud" }, "YIHENG_LOG_LEVEL"],
    [{ YIHENG_LIMITS: "account=0/60" }, "YIHENG_LIMITS"],
    [{ YIHENG_ALLOW_PLAIN_HTTP: "yes" }, "YIHENG_ALLOW_PLAIN_HTTP"],
  ])("%o 不能用，句子里点名 %s", (source, name) => {
    expect(() => readEnvironment("/", source)).toThrow(
      new RegExp(`^环境变量有误：${name} 应为.+。请改正后重试。$`),
    );
  });
});

test.each<[string, boolean]>([
  ["127.0.0.1", true],
  ["10.0.0.0/8", true],
  ["fd00::/8", true],
  ["loopback", true],
  ["0.0.0.0/0", false],
  ["::/0", false],
  ["10.0.0.0/33", false],
  ["10.0.0.0/8/8", false],
  ["10.0.0/8", false],
  ["proxy.example", false],
  ["true", false],
  ["*", false],
])("受信任的代理“%s”：%s", (entry, trusted) => {
  expect(isTrustable(entry)).toBe(trusted);
});

test.each<[string, string, boolean]>([
  ["127.0.0.1", "http://127.0.0.1:3000", false],
  ["localhost", "http://localhost:3000", false],
  ["::1", "http://[::1]:3000", false],
  ["0.0.0.0", "http://localhost:3000", true],
  ["10.1.2.3", "http://10.1.2.3:3000", true],
  ["127.0.0.1", "https://yiheng.example", true],
  ["127.0.0.1.example", "http://127.0.0.1:3000", true],
])("监听 %s、网址 %s 可从别的电脑到达：%s", (host, baseUrl, reachable) => {
  expect(isReachable({ host, baseUrl })).toBe(reachable);
});

describe("次数上限", () => {
  test.each([
    "account",
    "account=1",
    "account=1/0",
    "account=1/86401",
    "other=1/1",
    "account=-1/1",
  ])("“%s”不能用", (text) => expect(readLimits(text).ok).toBe(false));

  test("本机演示放宽一百倍，明说的照所说的，告警不放宽", () => {
    const limits = limitsInForce({ export: { points: 1, seconds: 60 } }, true);
    expect(limits.account).toEqual({ points: LIMITS.account.points * 100, seconds: 60 });
    expect(limits.export).toEqual({ points: 1, seconds: 60 });
    expect(limits.alarm).toEqual(LIMITS.alarm);
    expect(limitsInForce({}, false)).toEqual(LIMITS);
  });
});
