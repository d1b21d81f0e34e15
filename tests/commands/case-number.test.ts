import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../app/commands/case-number.ts";

async function linesOf(args: string[], json = true): Promise<string[]> {
  const lines: string[] = [];
  expect(await run(args, { json, out: (line) => lines.push(line) })).toBe(0);
  return lines;
}

async function answerTo(text: string): Promise<unknown> {
  const [line = ""] = await linesOf([text]);
  return JSON.parse(line);
}

describe("命令 case-number", () => {
  test("法院案号", async () => {
    expect(await answerTo("（2017）甘09行初12号")).toEqual({
      text: "（2017）甘09行初12号",
      valid: true,
      kind: "court",
      normalized: "(2017)甘09行初12号",
      year: 2017,
      court: "甘09",
      courtName: "酒泉市中级人民法院",
      type: "行初",
      form: "2016",
      instance: "FIRST",
      serial: 12,
      doc: null,
      warnings: [],
    });
  });

  test("行政复议案号", async () => {
    expect(await answerTo("酒政复决字〔2024〕12号")).toEqual({
      text: "酒政复决字〔2024〕12号",
      valid: true,
      kind: "reconsideration",
      normalized: "酒政复决字〔2024〕12号",
      year: 2024,
      court: null,
      organ: "酒政",
      type: "决",
      serial: 12,
      warnings: [],
    });
  });

  test.each([
    ["〔2017〕甘09行初12号", "court", "wrongBrackets", "(2017)甘09行初12号"],
    ["酒政复[2017]12号", "reconsideration", "wrongBrackets", "酒政复〔2017〕12号"],
    ["酒政发〔2017〕12号", "reconsideration", "notReconsideration", null],
    ["2017甘09行初12号", "court", "noBrackets", "(2017)甘09行初12号"],
  ])("%s 无效：给出理由和建议", async (text, kind, code, suggestion) => {
    expect(await answerTo(text)).toMatchObject({
      valid: false,
      kind,
      refusal: { code },
      suggestion,
      warnings: [],
    });
  });

  test("文件每行一个案号，按序作答", async () => {
    const folder = await mkdtemp(join(tmpdir(), "yiheng-numbers-"));
    const file = join(folder, "numbers.txt");
    await writeFile(file, "\ufeff(2017)甘09行初12号\r\n\r\n酒政复〔2017〕1号\n待补\n");
    const answers = (await linesOf(["--batch", file])).map((line) => JSON.parse(line));
    await rm(folder, { recursive: true });
    expect(answers.map((each) => [each.text, each.valid])).toEqual([
      ["(2017)甘09行初12号", true],
      ["酒政复〔2017〕1号", true],
      ["待补", false],
    ]);
  });

  test("给人看的一句话", async () => {
    expect(await linesOf(["(2025)甘09行初12号之一"], false)).toEqual([
      "有效：(2025)甘09行初12号（法院案号，酒泉市中级人民法院）",
      "注意（NUM-3）：“之一”是本案内文书的序号，不计入案号，同案按(2025)甘09行初12号归并。",
    ]);
    expect(await linesOf(["酒政复〔2017〕1号"], false)).toEqual([
      "有效：酒政复〔2017〕1号（行政复议案号）",
    ]);
    expect(await linesOf(["酒政复[2017]1号"], false)).toHaveLength(2);
    expect(await linesOf(["酒政发〔2017〕12号"], false)).toHaveLength(1);
  });

  test.each([
    [[], "没有给出案号"],
    [["--batch"], "没有文件名"],
    [["--batch", "no-such-file.txt"], "读不到文件"],
  ])("%j：一句话说明", async (args, sentence) => {
    await expect(run(args, { json: true, out: () => {} })).rejects.toThrow(sentence);
  });
});
