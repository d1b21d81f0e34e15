import { expect, test } from "vitest";
import { CHAIN_BEGINNING, linked } from "#domain/audit/chain";
import { AUDIT_COLUMNS } from "#domain/audit/record";
import { checkEnd } from "#domain/audit/verifying";
import { aNote, anOrigin, checkRecords, testMac } from "./audit-chain.ts";

/** What an operator reads when the audit does not hold: each kind of damage, the sentence for it. */

const SEALING = { algorithm: "SM3", keyVersion: 1 } as const;
const NOTED = ["r-1", "r-2", "r-3"].map((requestId) => ({
  origin: anOrigin({ requestId, ...(requestId === "r-2" ? { actor: null } : {}) }),
  note: aNote(),
}));
const { records, end } = linked(CHAIN_BEGINNING, NOTED, SEALING, testMac);
const [first, second, third] = records;
if (!first || !second || !third) throw new Error("three records");

test("完好的链没有问题", () => {
  expect(checkRecords(records)).toBeUndefined();
  expect(checkEnd(third, end, testMac)).toBeUndefined();
});

const none = { ...CHAIN_BEGINNING, algorithm: null, keyVersion: null, seal: null };
test.each([
  ["没有印记", none],
  ["只有算法", { ...none, algorithm: "SM3" }],
  ["只有密钥版本", { ...none, keyVersion: 1 }],
])("还没有记录的链：%s，没有问题", (_, stored) => {
  expect(checkEnd(CHAIN_BEGINNING, stored, testMac)).toBeUndefined();
});

test.each(AUDIT_COLUMNS.filter((column) => column !== "position"))("改动 %s 一处", (column) => {
  const value = second[column];
  const changed = typeof value === "number" ? value + 1 : value === null ? "" : `${value} `;
  const fault = checkRecords([first, { ...second, [column]: changed }, third]);
  const unknown = column === "algorithm" || column === "keyVersion";
  expect(fault).toMatchObject({ code: unknown ? "unknownKey" : "changed", position: 2 });
});

const [, aside] = linked({ position: 0, hash: "0".repeat(64) }, NOTED, SEALING, testMac).records;
if (!aside) throw new Error("a record of another chain");
test.each([
  ["删去中间一条", [first, third], "missing", 2, "第2条缺失，已被删除。"],
  ["删去前两条", [third], "missing", 1, "第1条至第2条缺失，已被删除。"],
  ["改动位置", [first, { ...second, position: 3 }, third], "missing", 2, "第2条缺失，已被删除。"],
  ["重复一条", [first, first, second], "inserted", 1, "第1条不在链上，是后来插入的。"],
  ["插在最前", [{ ...third, position: 0 }], "inserted", 0, "第0条不在链上，是后来插入的。"],
  [
    "两条对调",
    [{ ...second, position: 1 }, { ...first, position: 2 }, third],
    "changed",
    1,
    "第1条与其校验值不符：内容被改动，或者与别的记录调换。",
  ],
  [
    "密钥版本不认得",
    [first, { ...second, keyVersion: 7 }],
    "unknownKey",
    2,
    "第2条注明的算法或密钥（SM3，第7版）不在这里：记录已被改动，或者这里的密钥不是写入时的密钥。",
  ],
  ["校验值正确但没有接上", [first, aside], "moved", 2, "第2条没有接在第1条之后：顺序被改动。"],
])("%s", (_, chain, code, position, message) => {
  expect(checkRecords(chain)).toEqual({ code, position, message });
});

const NOT_THE_LAST = "链尾的登记与第3条不符：链尾被改动。";
const NOT_SEALED = "链尾的印记与第3条不符：链尾被改动，或者密钥不对。";
test.each([
  ["登记被删", undefined, "noEnd", 3, "链尾的登记缺失，已被删除。"],
  ["链尾被截去", { ...end, position: 5 }, "missing", 4, "第4条至第5条缺失：链尾被截去。"],
  ["截去一条", { ...end, position: 4 }, "missing", 4, "第4条缺失：链尾被截去。"],
  ["登记退回", { ...end, position: 2, hash: second.hash }, "end", 3, NOT_THE_LAST],
  ["登记的位置改小", { ...end, position: 2 }, "end", 3, NOT_THE_LAST],
  ["校验值被改", { ...end, hash: second.hash }, "end", 3, NOT_THE_LAST],
  ["印记被改", { ...end, seal: "0" }, "seal", 3, NOT_SEALED],
  ["印记被去掉", { ...end, algorithm: null, keyVersion: null, seal: null }, "seal", 3, NOT_SEALED],
  ["密钥版本被改", { ...end, keyVersion: 2 }, "seal", 3, NOT_SEALED],
  ["算法被去掉", { ...end, algorithm: null }, "seal", 3, NOT_SEALED],
])("链尾：%s", (_, stored, code, position, message) => {
  expect(checkEnd(third, stored, testMac)).toEqual({ code, position, message });
});
