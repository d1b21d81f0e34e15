import { describe, expect, test } from "vitest";
import {
  REFUSAL_GROUNDS,
  REJECTION_GROUNDS,
  readRefusalGround,
  readRejectionGround,
  readSuspensionGround,
  readTerminationGround,
  SUSPENSION_GROUNDS,
  TERMINATION_GROUNDS,
} from "#domain/grounds";

describe("行政复议法第三十条第一款：不予受理的理由（CL-7）", () => {
  test.each([
    ["申请人与行政行为无利害关系", "NA2"],
    ["超过申请期限", "NA4"],
    ["逾期申请", "NA4"],
    ["不属于行政复议受案范围", "NA5"],
    ["信访事项", "NA5"],
    ["不属于本机关管辖", "NA6"],
    ["法院已受理", "NA7"],
    ["重复申请", "NA7"],
    ["没有具体的复议请求", "NA3"],
    ["没有明确的被申请人", "NA1"],
  ])("%s", (text, ground) => expect(readRefusalGround(text)).toBe(ground));

  test.each(Object.entries(REFUSAL_GROUNDS))("%s 的名称读得回来", (code, { label }) =>
    expect(readRefusalGround(label)).toBe(code),
  );

  test("读不懂的不猜", () => expect(readRefusalGround("上年结转")).toBeUndefined());
});

describe("行政复议法第三十九条：中止事由（CL-8）", () => {
  test.each(Object.entries(SUSPENSION_GROUNDS))("%s 的名称读得回来", (code, { label }) =>
    expect(readSuspensionGround(label)).toBe(code),
  );

  test("满六十日终止的只有第一、二、四项（第四十一条第五项）", () => {
    const capped = Object.entries(SUSPENSION_GROUNDS).filter(([, row]) => row.capped);
    expect(capped.map(([code]) => code)).toEqual(["SU1", "SU2", "SU4"]);
  });

  test("读不懂的不猜", () => expect(readSuspensionGround("不详")).toBeUndefined());
});

describe("行政复议法第四十一条：终止事由（CL-9）", () => {
  test.each(Object.entries(TERMINATION_GROUNDS))("%s 的名称读得回来", (code, { label }) =>
    expect(readTerminationGround(label)).toBe(code),
  );

  test.each([
    ["撤回申请", "TE1"],
    ["和解", "TE1"],
    ["中止满60日", "TE5"],
    ["不详", undefined],
  ])("%s", (text, ground) => expect(readTerminationGround(text)).toBe(ground));
});

describe("驳回申请的理由（CL-10）", () => {
  test.each(Object.entries(REJECTION_GROUNDS))("%s 的名称读得回来", (code, { label }) =>
    expect(readRejectionGround(label)).toBe(code),
  );

  test("读不懂的不猜", () => expect(readRejectionGround("不详")).toBeUndefined());
});
