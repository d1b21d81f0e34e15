import { describe, expect, test } from "vitest";
import { COURT_OUTCOME_CODES, COURT_OUTCOMES, readCourtOutcome } from "#domain/court-outcomes";

describe("裁判结果（4.3）", () => {
  test("败诉的裁判结果", () => {
    const lost = COURT_OUTCOME_CODES.filter((code) => COURT_OUTCOMES[code].lost);
    expect(lost).toEqual([
      "REVOKE",
      "REVOKE_REMAKE",
      "REVOKE_PART",
      "REVOKE_PART_REMAKE",
      "PERFORM",
      "PAY",
      "CONFIRM_ILLEGAL",
      "CONFIRM_VOID",
      "CHANGE",
      "AGREEMENT_PERFORM",
      "AGREEMENT_COMPENSATE",
      "COMPENSATE",
      "RECON_ONLY",
    ]);
  });

  test("败诉口径有争议的注明（行政诉讼法第七十四条、第七十八条）", () => {
    const noted = COURT_OUTCOME_CODES.filter((code) => COURT_OUTCOMES[code].note);
    expect(noted).toEqual(["CONFIRM_ILLEGAL", "AGREEMENT_COMPENSATE", "RECON_ONLY"]);
  });

  test("判决是实体裁判，裁定和调解书不是", () => {
    for (const code of COURT_OUTCOME_CODES) {
      const { kind, merits } = COURT_OUTCOMES[code];
      if (kind === "judgment") expect(merits).toBe(true);
      if (kind === "ruling" || kind === "letter") expect(merits).toBe(false);
    }
  });
});

describe("台账所写的裁判结果，同一用语随审级而异", () => {
  test.each([
    ["驳回诉讼请求", "FIRST", "DISMISS_CLAIM"],
    ["判决驳回原告的诉讼请求", "FIRST", "DISMISS_CLAIM"],
    ["驳回起诉", "FIRST", "DISMISS_SUIT"],
    ["准许撤诉", "FIRST", "WITHDRAW_OWN"],
    ["准许撤诉", "SECOND", "WITHDRAW_OWN"],
    ["因被告改变行为准许撤诉", "FIRST", "WITHDRAW_CHANGED"],
    ["按撤诉处理", "FIRST", "WITHDRAW_DEEMED"],
    ["撤销", "FIRST", "REVOKE"],
    ["撤销并责令重新作出", "FIRST", "REVOKE_REMAKE"],
    ["部分撤销", "FIRST", "REVOKE_PART"],
    ["部分撤销并重作", "FIRST", "REVOKE_PART_REMAKE"],
    ["确认违法", "FIRST", "CONFIRM_ILLEGAL"],
    ["确认违法", "SECOND", "CONFIRM_ILLEGAL"],
    ["确认无效", "FIRST", "CONFIRM_VOID"],
    ["责令履行", "FIRST", "PERFORM"],
    ["履行给付义务", "FIRST", "PAY"],
    ["变更", "FIRST", "CHANGE"],
    ["行政赔偿", "FIRST", "COMPENSATE"],
    ["行政协议补偿", "FIRST", "AGREEMENT_COMPENSATE"],
    ["继续履行协议", "FIRST", "AGREEMENT_PERFORM"],
    ["撤销复议决定", "FIRST", "RECON_ONLY"],
    ["不予立案", "FIRST", "NOT_FILED"],
    ["调解", "FIRST", "MEDIATED"],
    ["移送管辖", "FIRST", "TRANSFERRED"],
    ["终结诉讼", "FIRST", "ENDED"],
    ["驳回上诉，维持原判", "SECOND", "A_AFFIRM_J"],
    ["维持", "SECOND", "A_AFFIRM_J"],
    ["维持原裁定", "SECOND", "A_AFFIRM_R"],
    ["改判", "SECOND", "A_REVERSE"],
    ["撤销原判", "SECOND", "A_REVERSE"],
    ["发回重审", "SECOND", "A_REMAND"],
    ["指令继续审理", "SECOND", "A_ORDER"],
    ["准许撤回上诉", "SECOND", "A_WITHDRAW"],
    ["驳回再审申请", "RETRIAL_REVIEW", "RT_REJECT"],
    ["指令再审", "RETRIAL_REVIEW", "RT_GRANT"],
    ["维持原判", "RETRIAL", "RT_AFFIRM"],
    ["改判", "RETRIAL", "RT_REVERSE"],
    ["发回重审", "RETRIAL", "RT_REMAND"],
    ["终结再审", "RETRIAL", "RT_ENDED"],
    // 行政诉讼法 to 2015-04-30 knew a judgment that maintains the act.
    ["维持", "FIRST", "DISMISS_CLAIM"],
    ["DISMISS_SUIT", "FIRST", "DISMISS_SUIT"],
  ] as const)("%s（%s）", (text, instance, code) =>
    expect(readCourtOutcome(text, instance)).toBe(code),
  );

  test.each(["", "审理中", "toString"])("“%s”读不懂，不猜", (text) =>
    expect(readCourtOutcome(text, "FIRST")).toBeUndefined(),
  );

  test.each(
    COURT_OUTCOME_CODES.filter((code) => !/^RT_|^A_/.test(code)).map(
      (code) => [COURT_OUTCOMES[code].label, code] as const,
    ),
  )("名称“%s”读得回来", (label, code) => expect(readCourtOutcome(label, "FIRST")).toBe(code));
});
