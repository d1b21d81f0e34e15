import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bootstrap, scratchFolder } from "./processes.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());

async function cli(...args: string[]) {
  const run = bootstrap(["cli", ...args], { YIHENG_DATA_DIR: join(scratch.path, "data") });
  return { code: await run.exited, said: run.said() };
}

describe("命令行", () => {
  test("不带命令：列出全部命令，退出码 0", async () => {
    const { code, said } = await cli();
    expect(code).toBe(0);
    expect(said).toContain("用法：npm run -s cli -- 命令");
    expect(said).toContain("db-types");
  });

  test("没有的命令：说明并列出可用的，退出码 1", async () => {
    const { code, said } = await cli("figurs");
    expect(code).toBe(1);
    expect(said).toMatch(/^没有“figurs”这个命令/);
    expect(said).toContain("用法");
  });

  test("查看说明不启动数据库", async () => {
    expect((await cli("db-types", "--help")).code).toBe(0);
    expect(existsSync(join(scratch.path, "data"))).toBe(false);
  });
});
