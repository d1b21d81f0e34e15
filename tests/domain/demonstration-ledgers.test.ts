import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAct } from "#domain/acts";
import { applicantClassOfName, readApplicants, readApplicantType } from "#domain/applicant-types";
import { readArea } from "#domain/areas";
import { readCause } from "#domain/causes";
import { readCourtNumber } from "#domain/court-number";
import { readCourtOutcome } from "#domain/court-outcomes";
import { readRefusalGround } from "#domain/grounds";
import { appearanceOf } from "#domain/head-appearance";
import { readHeadRole } from "#domain/head-roles";
import { type Instance, readInstance } from "#domain/instances";
import { readLevel } from "#domain/organ-levels";
import { inferOrgan } from "#domain/organ-names";
import { plainDate } from "#domain/plain-date";
import { readReconsiderationNumber } from "#domain/reconsideration-number";
import { readReconsiderationOutcome } from "#domain/reconsideration-outcomes";

/** Rows of a demonstration ledger by heading; its cells hold no quotation marks. */
function rowsOf(file: string, encoding: string): ((heading: string) => string)[] {
  const text = new TextDecoder(encoding).decode(readFileSync(`db/demo/${file}`));
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return rows.map((row) => (heading) => row[head.indexOf(heading)] ?? "");
}

const reconsiderations = rowsOf("jiuquan-2017-reconsideration.csv", "utf-8");
const suits = rowsOf("jiuquan-2017-litigation.gb18030.csv", "gb18030");

/** Values of a column that the reader does not understand; empty cells are left out. */
function notUnderstood(
  rows: typeof suits,
  heading: string,
  reader: (value: string) => unknown,
): string[] {
  return rows.map((cell) => cell(heading)).filter((value) => value !== "" && !reader(value));
}

const isSure = (name: string) => inferOrgan(name, { prefecture: "酒泉市" }).sure;

describe("演示台账的用语全部读得懂", () => {
  test("行政复议台账一百一十行", () => {
    expect(reconsiderations).toHaveLength(110);
    const unknown = (heading: string, reader: (value: string) => unknown) =>
      notUnderstood(reconsiderations, heading, reader);
    expect(unknown("案号", (value) => readReconsiderationNumber(value).ok)).toEqual([]);
    expect(unknown("行政复议机关", isSure)).toEqual([]);
    expect(unknown("被申请人", isSure)).toEqual([]);
    expect(unknown("申请人类型", readApplicantType)).toEqual([]);
    expect(unknown("行政管理领域", readArea)).toEqual([]);
    expect(unknown("行政行为类型", readAct)).toEqual([]);
    expect(unknown("结案方式", readReconsiderationOutcome)).toEqual([]);
    const remarks = unknown("备注", readRefusalGround);
    expect([...new Set(remarks)]).toEqual(["上年结转"]);
  });

  test("申请人类型与名称一致", () => {
    for (const cell of reconsiderations) {
      const [name = ""] = readApplicants(cell("申请人")).names;
      expect(applicantClassOfName(name)).toBe(readApplicantType(cell("申请人类型"))?.class);
    }
  });

  test("行政应诉台账一百三十六行", () => {
    expect(suits).toHaveLength(136);
    const unknown = (heading: string, reader: (value: string) => unknown) =>
      notUnderstood(suits, heading, reader);
    expect(unknown("被告级别", readLevel)).toEqual([]);
    expect(unknown("共同被告", isSure)).toEqual([]);
    expect(unknown("案由", (value) => readCause(value).area && readCause(value).act)).toEqual([]);
    expect(unknown("裁判结果", (value) => readCourtOutcome(value, "FIRST"))).toEqual([]);
  });

  test("案号、法院、审级、被告级别互相印证", () => {
    for (const cell of suits) {
      const outcome = readCourtNumber(cell("案号"));
      expect(outcome.ok && outcome.value.number).toMatchObject({
        courtName: cell("审理法院"),
        instance: readInstance(cell("审级")),
        warnings: [],
      });
      const declaredRollUp = readLevel(cell("被告级别"))?.rollUp;
      expect(inferOrgan(cell("被告"), { prefecture: "酒泉市", declaredRollUp }).sure).toBe(true);
    }
  });
});

describe("演示台账的负责人出庭，按2017年有效的规定（法释〔2015〕9号第五条）", () => {
  const appearances = suits.map((cell) => {
    const [name = "", title = ""] = cell("出庭负责人及职务").split(" ");
    const role = readHeadRole(cell("负责人类别"), title)?.role;
    const came = cell("负责人是否出庭").split("、");
    const days = cell("开庭日期").split("、").filter(Boolean);
    const sessions = days.map((_, position) => ({
      heldOn: plainDate("2017-06-01"),
      attendees: role && came[position] === "是" ? [{ role, name, title }] : [],
    }));
    return appearanceOf({ sessions });
  });
  const count = (wanted: (each: (typeof appearances)[number]) => boolean) =>
    appearances.filter(wanted).length;
  const sessions = appearances.flatMap((each) => each.sessions);

  test("HA-1：90/120", () =>
    expect([count((each) => each.attended), count((each) => each.heard)]).toEqual([90, 120]));
  test("HA-3：正职 21/120", () => expect(count((each) => each.principal)).toBe(21));
  test("HA-6：98/134", () =>
    expect([sessions.filter((each) => each.attended).length, sessions.length]).toEqual([98, 134]));
  test("六件只有“其他负责人”出庭，不计并提醒", () =>
    expect(count((each) => each.nonCountingOnly && each.warnings.length > 0)).toBe(6));
});

test("审级都是法定审级", () => {
  const instances = new Set(suits.map((cell) => readInstance(cell("审级"))));
  expect(instances).toEqual(new Set<Instance>(["FIRST", "SECOND"]));
});
