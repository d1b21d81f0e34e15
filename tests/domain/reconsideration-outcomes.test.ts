import { describe, expect, test } from "vitest";
import {
  HEADLINE_ORDER,
  headline,
  RECONSIDERATION_OUTCOMES,
  type ReconsiderationOutcome,
  readReconsiderationOutcome,
} from "#domain/reconsideration-outcomes";

const CODES = Object.keys(RECONSIDERATION_OUTCOMES);

describe("复议结案方式（第三章）", () => {
  test("每种结案方式都有一个位次", () => {
    expect([...HEADLINE_ORDER].sort()).toEqual([...CODES].sort());
  });

  test("直接纠错的结案方式", () => {
    const direct = HEADLINE_ORDER.filter((code) => RECONSIDERATION_OUTCOMES[code].directCorrection);
    expect(direct).toEqual([
      "CHANGE",
      "REVOKE",
      "CONFIRM_VOID",
      "CONFIRM_ILLEGAL",
      "ORDER_PERFORM",
      "AGREEMENT_CONCLUDE",
      "AGREEMENT_PERFORM",
      "AGREEMENT_UNDO",
      "AGREEMENT_TERMINATE",
      "AGREEMENT_REMEDY",
      "REVOKE_PART",
    ]);
  });

  test("间接纠错是调解、和解、改变行为后撤回", () => {
    const indirect = HEADLINE_ORDER.filter((code) => RECONSIDERATION_OUTCOMES[code].indirect);
    expect(indirect).toEqual(["MEDIATED", "TERM_SETTLED", "TERM_CHANGED"]);
  });

  test("不予受理和逾期未决不算审结", () => {
    const open = HEADLINE_ORDER.filter((code) => !RECONSIDERATION_OUTCOMES[code].concluded);
    expect(open).toEqual(["NOT_ACCEPTED", "SILENT"]);
  });

  test("2023年修订前没有确认无效（行政复议法第六十七条为新增）", () => {
    expect(RECONSIDERATION_OUTCOMES.CONFIRM_VOID.lawBefore2024).toBeUndefined();
    expect(RECONSIDERATION_OUTCOMES.MAINTAIN.lawBefore2024).toBe(
      "行政复议法（2017年修正）第二十八条第一款第一项",
    );
  });
});

describe("一案多项，只计一次（9.2）", () => {
  test.each<[ReconsiderationOutcome[], ReconsiderationOutcome | undefined]>([
    [["MAINTAIN", "REVOKE_PART"], "REVOKE_PART"],
    [["REVOKE_PART", "CONFIRM_ILLEGAL"], "CONFIRM_ILLEGAL"],
    [["REVOKE", "CHANGE", "COMPENSATE"], "CHANGE"],
    [["TERM_WITHDRAW", "TERM_SETTLED"], "TERM_SETTLED"],
    [["MAINTAIN", "REJECT_APPLICATION", "REJECT_CLAIM"], "REJECT_CLAIM"],
    [[], undefined],
  ])("%s 计为 %s", (codes, code) => expect(headline(codes)).toBe(code));
});

describe("台账所写的结案方式", () => {
  test.each([
    ["维持", "MAINTAIN"],
    ["撤销", "REVOKE"],
    ["部分撤销", "REVOKE_PART"],
    ["变更", "CHANGE"],
    ["确认违法", "CONFIRM_ILLEGAL"],
    ["确认原行政行为违法", "CONFIRM_ILLEGAL"],
    ["确认无效", "CONFIRM_VOID"],
    ["责令履行", "ORDER_PERFORM"],
    ["责令限期履行法定职责", "ORDER_PERFORM"],
    ["驳回行政复议申请", "REJECT_APPLICATION"],
    ["驳回申请", "REJECT_APPLICATION"],
    ["驳回行政复议请求", "REJECT_CLAIM"],
    ["驳回赔偿请求", "COMP_REJECT"],
    ["调解", "MEDIATED"],
    ["终止(撤回申请)", "TERM_WITHDRAW"],
    ["终止（撤回申请）", "TERM_WITHDRAW"],
    ["撤回申请", "TERM_WITHDRAW"],
    ["和解终止", "TERM_SETTLED"],
    ["终止（和解后撤回）", "TERM_SETTLED"],
    ["终止(被申请人改变行政行为)", "TERM_CHANGED"],
    ["终止", "TERM_OTHER"],
    ["不予受理", "NOT_ACCEPTED"],
    ["逾期未决", "SILENT"],
    ["责令赔偿", "COMPENSATE"],
    ["责令订立行政协议", "AGREEMENT_CONCLUDE"],
    ["责令继续履行协议", "AGREEMENT_PERFORM"],
    ["撤销解除协议的行为", "AGREEMENT_UNDO"],
    ["解除行政协议", "AGREEMENT_TERMINATE"],
    ["行政协议补偿", "AGREEMENT_REMEDY"],
    [" MAINTAIN ", "MAINTAIN"],
  ])("“%s”是 %s", (text, code) => expect(readReconsiderationOutcome(text)?.code).toBe(code));

  test.each(Object.entries(RECONSIDERATION_OUTCOMES))("%s 的名称读得回来", (code, { label }) =>
    expect(readReconsiderationOutcome(label)).toEqual({ code, codes: [code] }),
  );

  test("多项并列", () => {
    expect(readReconsiderationOutcome("部分维持、部分撤销，责令赔偿；部分维持")).toEqual({
      code: "REVOKE_PART",
      codes: ["MAINTAIN", "REVOKE_PART", "COMPENSATE"],
    });
  });

  test.each(["", "审理中", "维持、不详"])("“%s”读不懂，不猜", (text) =>
    expect(readReconsiderationOutcome(text)).toBeUndefined(),
  );
});
