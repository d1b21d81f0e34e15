import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { EmbeddedDatabaseFailure } from "#db/embedded/failure";
import { lockFile } from "#db/embedded/file-lock";
import { openEmbedded } from "#db/embedded/open";

const scratch = mkdtempSync(join(tmpdir(), "yiheng-embedded-"));
// Others may enter it: the clusters lie inside, also as root.
chmodSync(scratch, 0o755);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const open = (name: string) => openEmbedded(join(scratch, name), { disposable: true });

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

describe("内嵌 PostgreSQL", () => {
  test("UTF-8、C.UTF-8、校验和、上海时区；密码和数据只有自己能读", async () => {
    const { url, release } = await open("data");
    expect(await ask(url, "show server_encoding")).toBe("UTF8");
    expect(await ask(url, "show data_checksums")).toBe("on");
    expect(await ask(url, "show timezone")).toBe("Asia/Shanghai");
    expect(await ask(url, "show listen_addresses")).toBe("127.0.0.1");
    expect(await ask(url, "select datctype from pg_database where datname = 'yiheng'")).toBe(
      "C.UTF-8",
    );
    expect(statSync(join(scratch, "data", "embedded-database.password")).mode & 0o777).toBe(0o600);
    await release();
  });

  test("几个进程共用一个，最后离开的停止它；写入的都在", async () => {
    const [first, second] = await Promise.all([open("data"), open("data")]);
    expect(second.url).toBe(first.url);
    await ask(first.url, "create table kept (name text)");
    await ask(first.url, "insert into kept values ('议衡')");
    await first.release();
    expect(await ask(second.url, "select name from kept")).toBe("议衡");
    await second.release();
    await expect(ask(second.url, "select 1")).rejects.toThrow("ECONNREFUSED");

    const third = await open("data");
    expect(await ask(third.url, "select name from kept")).toBe("议衡");
    await third.release();
  });

  test("一个数据文件夹只有一个服务进程，离开后由下一个接替", async () => {
    const [first, second] = [await open("data"), await open("data")];
    expect(await first.claimServer()).toBe(true);
    expect(await second.claimServer()).toBe(false);
    await first.release();
    expect(await second.claimServer()).toBe(true);
    await second.release();
  });

  test("崩溃留下的 postmaster.pid 不妨碍启动", async () => {
    const record = join(scratch, "data", "embedded-database.json");
    const { cluster } = JSON.parse(readFileSync(record, "utf8"));
    // This process lives and is not PostgreSQL: the number was given away since.
    writeFileSync(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n0\n5432\n`);
    const { url, release } = await open("data");
    expect(await ask(url, "select 1")).toBe(1);
    await release();
  });

  test("搬走的数据文件夹带着它的数据", async () => {
    renameSync(join(scratch, "data"), join(scratch, "moved"));
    const { url, release } = await open("moved");
    expect(await ask(url, "select name from kept")).toBe("议衡");
    await release();
  });

  test("复制的数据文件夹各有各的数据", async () => {
    cpSync(join(scratch, "moved"), join(scratch, "copy"), { recursive: true });
    const [moved, copy] = [await open("moved"), await open("copy")];
    await ask(copy.url, "delete from kept");
    expect(await ask(moved.url, "select count(*)::int from kept")).toBe(1);
    await copy.release();
    await moved.release();
    expect(copy.url).not.toBe(moved.url);
  });

  test("PostgreSQL 起不来：给出它日志的最后一行", async () => {
    const conf = join(scratch, "copy", "postgresql", "postgresql.conf");
    writeFileSync(conf, "shared_buffers = nonsense\n", { flag: "a" });
    const failed = open("copy");
    await expect(failed).rejects.toThrow(EmbeddedDatabaseFailure);
    await expect(failed).rejects.toThrow(/^内嵌的 PostgreSQL 无法启动：.+postgresql\.log）。$/);
  });

  test("缺了 PG_VERSION 的数据库文件夹：不动它，请人处理", async () => {
    mkdirSync(join(scratch, "torn", "postgresql", "base"), { recursive: true });
    await expect(open("torn")).rejects.toThrow(/不完整.+请从备份恢复/);
    expect(existsSync(join(scratch, "torn", "postgresql", "base"))).toBe(true);
  });
});

describe("进程间的文件锁", () => {
  const path = join(scratch, "lock");

  test("一次只有一个持有者", async () => {
    const order: string[] = [];
    const unlock = await lockFile(path);
    const second = lockFile(path, (pid) => order.push(`等 ${pid}`)).then((release) => {
      order.push("第二个");
      release();
    });
    await expect.poll(() => order).toEqual([`等 ${process.pid}`]);
    order.push("放开");
    unlock();
    await second;
    expect(order).toEqual([`等 ${process.pid}`, "放开", "第二个"]);
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    ["死去的进程留下的锁", "2147483646 1"],
    ["进程号已给了别的进程", `${process.pid} 1`],
    ["空的锁文件", ""],
  ])("%s不算数", async (_, mark) => {
    writeFileSync(path, mark);
    (await lockFile(path))();
    expect(existsSync(path)).toBe(false);
  });
});
