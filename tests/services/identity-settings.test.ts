import { describe, expect, test } from "vitest";
import { readEnvironment } from "#services/env";

const WHOLE = {
  YIHENG_OIDC_ISSUER: "https://sso.example.gov.cn/",
  YIHENG_OIDC_CLIENT_ID: "yiheng",
  YIHENG_OIDC_CLIENT_SECRET: "secret",
};

const read = (source: Record<string, string>) => readEnvironment("/srv", source).identityService;

describe("统一身份认证的环境变量", () => {
  test("都不设即不启用；三项都设即启用，名称有默认", () => {
    expect(read({})).toBeUndefined();
    expect(read(WHOLE)).toEqual({
      issuer: "https://sso.example.gov.cn",
      clientId: "yiheng",
      clientSecret: "secret",
      name: "统一身份认证",
    });
    expect(read({ ...WHOLE, YIHENG_OIDC_NAME: "政务通" })?.name).toBe("政务通");
  });

  test.each(Object.keys(WHOLE))("少了 %s，启动时说明", (missing) => {
    expect(() => read({ ...WHOLE, [missing]: "" })).toThrow(/须同时设/);
  });

  test.each([
    ["不加密的外部网址", "http://sso.example.gov.cn", false],
    ["不是网址", "sso", false],
    ["本机试用", "http://127.0.0.1:4000", true],
  ])("签发者：%s", (_, issuer, good) => {
    const asked = () => read({ ...WHOLE, YIHENG_OIDC_ISSUER: issuer });
    if (good) expect(asked()?.issuer).toBe(issuer);
    else expect(asked).toThrow(/YIHENG_OIDC_ISSUER 应为 https 网址/);
  });
});
