import { describe, expect, test } from "vitest";
import { isLitigationStep, LITIGATION_STEPS } from "#domain/litigation/steps";
import { isReconsiderationStep, RECONSIDERATION_STEPS } from "#domain/reconsideration/steps";
import {
  LITIGATION_SCHEMAS,
  parseLitigationPayload,
  readDisputeEvent,
} from "#schemas/litigation-steps";
import {
  parseReconsiderationPayload,
  RECONSIDERATION_SCHEMAS,
  readReconsiderationEvent,
} from "#schemas/reconsideration-steps";

describe("每个步骤一份表单，浏览器与服务器共用", () => {
  test("步骤表与表单一一对应", () => {
    expect(Object.keys(RECONSIDERATION_SCHEMAS).sort()).toEqual(
      Object.keys(RECONSIDERATION_STEPS).sort(),
    );
    expect(Object.keys(LITIGATION_SCHEMAS).sort()).toEqual(Object.keys(LITIGATION_STEPS).sort());
  });

  test("不是本程序的步骤不被认作步骤", () => {
    expect(["decide", "void", "toString", ""].map(isReconsiderationStep)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(["judge", "void", "constructor"].map(isLitigationStep)).toEqual([true, false, false]);
  });

  test.each<[string, unknown, string]>([
    ["不存在的日期", { dueOn: "2025-02-30" }, "请填写真实存在的日期"],
    ["没有填写", {}, "dueOn"],
    ["不是对象", "2025-03-01", "填写有误"],
  ])("%s：拒绝并说明怎样填写", (_title, json, says) => {
    const parsed = parseReconsiderationPayload("startPerformance", json);
    expect(parsed).toMatchObject({ ok: false, rule: "S36", code: "payloadInvalid" });
    expect(parsed.ok ? "" : parsed.message).toContain(says);
  });

  test("字典以外的代码被拒绝，包括对象原型上的名字", () => {
    for (const code of ["MAINTIAN", "toString", "__proto__", 5]) {
      expect(parseReconsiderationPayload("decide", { items: [{ code }], written: "" }).ok).toBe(
        false,
      );
      expect(
        parseLitigationPayload("judge", { proceeding: "x", outcome: code, outcomeWritten: "" }).ok,
      ).toBe(false);
    }
  });

  test("存入的事件读出后仍是同一事件；撤销不带内容", () => {
    const stored = { seq: 3, step: "void", on: null, payload: null, voids: 2, reason: "重复" };
    expect(readReconsiderationEvent(stored)).toMatchObject({ step: "void", voids: 2, payload: {} });
    expect(
      readDisputeEvent({
        seq: 4,
        step: "assign",
        on: null,
        payload: { proceeding: "x", handlers: ["周洋"] },
        voids: 1,
        reason: "更正",
      }),
    ).toMatchObject({ seq: 4, step: "assign", voids: 1, reason: "更正" });
  });

  test("读不出的事件是程序错误，不是拒绝", () => {
    const stored = { seq: 1, step: "vanish", on: null, payload: {} };
    expect(() => readReconsiderationEvent(stored)).toThrow("vanish");
    expect(() => readDisputeEvent({ ...stored, step: "judge" })).toThrow("event 1");
  });
});
