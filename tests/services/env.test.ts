import { describe, expect, test } from "vitest";
import { addressOf, EnvironmentFailure, readEnvironment } from "#services/env";

describe("环境变量", () => {
  test("什么都不设：本机 3000 端口，内嵌数据库，演示数据", () => {
    expect(readEnvironment("/srv/yiheng", {})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      databaseReplicaUrl: undefined,
      dataDir: "/srv/yiheng/.data",
      demo: true,
      smtpUrl: undefined,
      baseUrl: "http://127.0.0.1:3000",
      nodeEnv: "production",
      auditAlgorithm: "SM3",
    });
  });

  test("空值等于没设", () => {
    expect(readEnvironment("/", { PORT: "", DATABASE_URL: " ", YIHENG_DEMO: "" }).demo).toBe(true);
  });

  test.each([
    ["设了 DATABASE_URL：没有演示数据", { DATABASE_URL: "postgres://u@h/d" }, false],
    ["除非明说", { DATABASE_URL: "postgres://u@h/d", YIHENG_DEMO: "1" }, true],
    ["内嵌数据库也可以不要", { YIHENG_DEMO: "0" }, false],
  ])("%s", (_, source, demo) => {
    expect(readEnvironment("/", source).demo).toBe(demo);
  });

  test("数据文件夹的绝对路径不变，BASE_URL 去掉末尾的斜杠", () => {
    const env = readEnvironment("/srv", {
      YIHENG_DATA_DIR: "/var/lib/x",
      BASE_URL: "https://yiheng.example.gov.cn/",
    });
    expect(env.dataDir).toBe("/var/lib/x");
    expect(env.baseUrl).toBe("https://yiheng.example.gov.cn");
  });

  test("读出来的值不能再改", () => {
    expect(Object.isFrozen(readEnvironment("/", {}))).toBe(true);
  });

  test.each([
    [{ PORT: "0" }, "PORT"],
    [{ PORT: "65536" }, "PORT"],
    [{ PORT: "3000a" }, "PORT"],
    [{ HOST: "http://0.0.0.0" }, "HOST"],
    [{ DATABASE_URL: "mysql://u@h/d" }, "DATABASE_URL"],
    [{ DATABASE_URL: "localhost:5432" }, "DATABASE_URL"],
    [{ DATABASE_REPLICA_URL: "h" }, "DATABASE_REPLICA_URL"],
    [{ YIHENG_DEMO: "yes" }, "YIHENG_DEMO"],
    [{ SMTP_URL: "http://h" }, "SMTP_URL"],
    [{ BASE_URL: "yiheng.example.gov.cn" }, "BASE_URL"],
    [{ NODE_ENV: "prod" }, "NODE_ENV"],
    [{ YIHENG_AUDIT_ALGORITHM: "MD5" }, "YIHENG_AUDIT_ALGORITHM"],
  ])("%o 不能用，句子里点名 %s", (source, name) => {
    const read = () => readEnvironment("/", source);
    expect(read).toThrow(EnvironmentFailure);
    expect(read).toThrow(new RegExp(`^环境变量有误：${name} 应为.+。请改正后重试。$`));
  });
});

test.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://localhost:3000"],
  ["::", "http://localhost:3000"],
  ["::1", "http://[::1]:3000"],
])("监听 %s 时，人们输入 %s", (host, address) => {
  expect(addressOf(host, 3000)).toBe(address);
});
