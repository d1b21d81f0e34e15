import { expect, test } from "vitest";
import { type LinkedSuit, linkDoubts, numberDoubts } from "#domain/linked-cases";

const CASE = {
  applicants: ["王明"],
  respondentIds: ["公安局"],
  act: "PENALTY",
  receivedOn: "2025-03-03",
  disposedOn: null,
};
const SUIT: LinkedSuit = {
  number: "(2025)甘0902行初12号",
  instance: "FIRST",
  plaintiffs: ["王明"],
  defendantIds: ["公安局"],
  act: "PENALTY",
  form: "NOT_RECONSIDERED",
  receivedOn: "2025-03-10",
  closedOn: null,
  lost: null,
};
const codes = (one: Partial<typeof CASE> | { disposedOn: string }, suit: Partial<LinkedSuit>) =>
  linkDoubts({ ...CASE, ...one }, [{ ...SUIT, ...suit }]).map(
    ({ rule, code, severity }) => `${rule} ${code} ${severity}`,
  );

test.each([
  ["同一人、同一机关、同一行为，两边都在办", {}, {}, ["IR-37 pendingInCourt W"]],
  ["行为未载明的，提示核对", {}, { act: null }, ["IR-37 pendingInCourt W"]],
  ["发回重审也在办", {}, { instance: "REMAND" }, ["IR-37 pendingInCourt W"]],
  ["复议已经办结", { disposedOn: "2025-03-09" }, {}, []],
  ["诉讼已经裁判", {}, { closedOn: "2025-03-20" }, []],
  ["另一个人", {}, { plaintiffs: ["李红"] }, []],
  ["另一个机关", {}, { defendantIds: ["自然资源局"] }, []],
  ["另一个行为", {}, { act: "LICENCE" }, []],
  ["二审不是另一次起诉", {}, { instance: "SECOND" }, []],
])("第二十九条（IR-37）：%s", (_name, one, suit, expected) => {
  expect(codes(one, suit)).toEqual(expected);
});

const LOST = { form: "JOINT", lost: true, closedOn: "2025-09-01" };
test.each([
  ["共同被告败诉，复查决定质量", LOST, ["IR-51 jointSuitLost F"]],
  ["胜诉的不提示", { ...LOST, lost: false }, []],
  ["结果不明的不提示", { ...LOST, lost: null }, []],
  ["复议机关不是共同被告", { ...LOST, form: "ORGAN_SOLE" }, []],
  ["尚未裁判", { ...LOST, closedOn: null }, []],
])("第二十六条（IR-51）：%s", (_name, suit, expected) => {
  expect(codes({ disposedOn: "2025-04-30" }, suit)).toEqual(expected);
});

test("IR-51 的提示写明案号、裁判日期和要做的事", () => {
  const [doubt] = linkDoubts({ ...CASE, disposedOn: "2025-04-30" }, [{ ...SUIT, ...LOST }]);
  expect(doubt).toMatchObject({ law: "行政诉讼法第二十六条" });
  expect(doubt?.message).toBe(
    "复议机关为共同被告的(2025)甘0902行初12号已于2025-09-01败诉，请复查本案决定的质量并登记原因分析。",
  );
});

const number = (serial: number, on: string, text = `酒政复〔2025〕${serial}号`) => ({
  serial,
  on,
  number: text,
});
test.each([
  ["依次编号", [number(11, "2025-03-02"), number(13, "2025-03-04")], []],
  ["同日编号", [number(11, "2025-03-03"), number(13, "2025-03-03")], []],
  ["前一号的日期在后", [number(11, "2025-03-04")], ["numberOutOfOrder"]],
  ["后一号的日期在前", [number(13, "2025-03-02")], ["numberOutOfOrder"]],
  ["同一编号两种写法", [number(12, "2025-03-03", "酒政复字〔2025〕12号")], ["numberTwice"]],
])("文书编号（IR-33）：%s", (_name, others, expected) => {
  const found = numberDoubts(number(12, "2025-03-03"), others);
  expect(found.map(({ code }) => code)).toEqual(expected);
  expect(found.every(({ rule, severity }) => rule === "IR-33" && severity === "B")).toBe(true);
});
