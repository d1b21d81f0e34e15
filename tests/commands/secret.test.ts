import { execFile } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { readEnvironment } from "#services/env";
import { keyOf, readKeyring, withFreshKey, writeKeyring } from "#services/keyring";
import { addKey, auditKeys, keptKeyring, sessionSecret } from "../../app/commands/secret.ts";
import { scratchFolder } from "./processes.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());

const folder = (name: string) => join(scratch.path, name);
const hex = (key: Uint8Array) => Buffer.from(key).toString("hex");
/** 32 bytes 00 01 … 1f, as `openssl base64` prints them. */
const PRINTED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
const BYTES = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

describe("数据文件夹里的密钥", () => {
  test("首次启动生成，只有本人可读；再次启动不变", () => {
    const made = keptKeyring(folder("first"), "audit.keys");
    expect(statSync(join(folder("first"), "audit.keys")).mode & 0o777).toBe(0o600);
    expect(made.current).toBe(1);
    expect(keyOf(made, 1)).toHaveLength(32);
    expect(keptKeyring(folder("first"), "audit.keys")).toEqual(made);
    expect(sessionSecret(folder("first"))).toHaveLength(64);
    expect(sessionSecret(folder("first"))).toBe(sessionSecret(folder("first")));
  });

  test("不同用途、不同安装的密钥各不相同", () => {
    const one = keyOf(keptKeyring(folder("one"), "audit.keys"), 1);
    expect(hex(keyOf(keptKeyring(folder("one"), "other.keys"), 1))).not.toBe(hex(one));
    expect(hex(keyOf(keptKeyring(folder("two"), "audit.keys"), 1))).not.toBe(hex(one));
  });

  test("几个进程同时首次启动：得到同一把密钥", async () => {
    const script = `import { keptKeyring } from "./app/commands/secret.ts";
      const { keys } = keptKeyring(${JSON.stringify(folder("race"))}, "audit.keys");
      process.stdout.write(Buffer.from(keys.get(1)).toString("hex"));`;
    const start = () =>
      promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
    const said = await Promise.all([start(), start(), start(), start()]);
    const keys = said.map(({ stdout }) => stdout);
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(keys).size).toBe(1);
  });

  test("更换：新版本为当前密钥，旧的仍在，权限不变", () => {
    const old = keptKeyring(folder("rotate"), "audit.keys");
    const ring = addKey(folder("rotate"), "audit.keys");
    expect(ring.current).toBe(2);
    expect(hex(keyOf(ring, 1))).toBe(hex(keyOf(old, 1)));
    expect(hex(keyOf(ring, 2))).not.toBe(hex(keyOf(old, 1)));
    expect(keptKeyring(folder("rotate"), "audit.keys")).toEqual(ring);
    expect(statSync(join(folder("rotate"), "audit.keys")).mode & 0o777).toBe(0o600);
  });

  test("文件坏了：一句话说明，不另造一把", () => {
    keptKeyring(folder("broken"), "audit.keys");
    const path = join(folder("broken"), "audit.keys");
    writeFileSync(path, "1:abc\n");
    expect(() => keptKeyring(folder("broken"), "audit.keys")).toThrow(
      /的内容不是密钥：请从备份恢复/,
    );
    expect(readFileSync(path, "utf8")).toBe("1:abc\n");
  });
});

describe("环境变量里的密钥", () => {
  test("有 YIHENG_AUDIT_KEY 时用它，不写文件", () => {
    const env = readEnvironment("/", { YIHENG_AUDIT_KEY: PRINTED });
    const { ring, algorithm } = auditKeys({ ...env, dataDir: folder("untouched") });
    expect(algorithm).toBe("SM3");
    expect(hex(keyOf(ring, ring.current))).toBe(BYTES);
    expect(() => statSync(folder("untouched"))).toThrow();
  });

  test("几个版本：最大的为当前；缺的版本不能用", () => {
    const other = writeKeyring(withFreshKey()).replace("1:", "3:").trim();
    const ring = readKeyring(`1:${PRINTED},${other}`);
    expect(ring?.current).toBe(3);
    expect(ring && hex(keyOf(ring, 1))).toBe(BYTES);
    expect(() => ring && keyOf(ring, 2)).toThrow(/version 2/);
  });

  test.each([
    ["太短", "c2hvcnQ="],
    ["一句口令", "correct-horse-battery-staple"],
    ["同一个字节", Buffer.alloc(32, 7).toString("base64")],
    ["版本重复", `1:${PRINTED},1:${PRINTED}`],
    ["版本为零", `0:${PRINTED}`],
    ["空", " , "],
  ])("%s：启动被拒绝并点名", (_, text) => {
    const read = () => readEnvironment("/", { YIHENG_AUDIT_KEY: text });
    expect(read).toThrow(/^环境变量有误：YIHENG_AUDIT_KEY 应为 32 字节/);
  });
});
