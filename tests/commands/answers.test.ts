import { data, redirect } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#tests/database";
import { frontOn, type TestFront } from "./fronts.ts";

describe("程序出错时的编号", () => {
  let database: TestDatabase;
  let front: TestFront;

  beforeAll(async () => {
    database = await testDatabase();
    front = await frontOn(database.db, {
      bug: () => {
        throw new TypeError("boom 620102199001011234");
      },
      gone: () => {
        throw data(null, 404);
      },
      away: () => {
        throw redirect("/sign-in");
      },
    });
  });
  afterAll(async () => {
    await front.close();
    await database.drop();
  });

  const faults = () => front.logged().filter(({ event }) => event === "fault");

  async function asked(path: string, method = "GET") {
    const before = faults().length;
    const answer = await fetch(front.address + path, {
      method,
      redirect: "manual",
      headers: { origin: front.address, "content-type": "application/x-www-form-urlencoded" },
      ...(method === "POST" && { body: "a=1" }),
    });
    const text = await answer.text();
    return { answer, text, logged: faults().slice(before) };
  }

  test.each([
    ["文件", "/bug?q=张三", "GET"],
    ["页面脚本所取的数据", "/bug.data?q=张三", "GET"],
    ["页面脚本所作的提交", "/bug.data", "POST"],
  ])("%s：应答中的编号就是日志中的编号，日志不含查询内容", async (_what, path, method) => {
    const { answer, text, logged } = await asked(path, method);
    expect(answer.status).toBe(500);
    const reference = text.match(/请把编号 ([0-9a-f]{8}) 告诉管理员/)?.[1];
    expect(logged).toEqual([
      expect.objectContaining({
        ...{ level: "error", reference, kind: "TypeError", route: "bug" },
        requestId: answer.headers.get("x-request-id"),
        stack: expect.stringContaining("TypeError: boom"),
      }),
    ]);
    expect(text).not.toContain("boom");
    expect(front.written()).not.toMatch(/张三|%E5|620102199001011234/);
  });

  test("转到别处不是出错，不记入日志", async () => {
    const { answer, logged } = await asked("/away");
    expect([answer.status, logged]).toEqual([302, []]);
  });

  test("没有的内容不是出错，不记入日志", async () => {
    const { answer, logged } = await asked("/gone.data");
    expect([answer.status, logged]).toEqual([404, []]);
  });
});
