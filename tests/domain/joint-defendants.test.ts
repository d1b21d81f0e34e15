import { describe, expect, test } from "vitest";
import {
  countingDefendant,
  type Defendant,
  defendantForm,
  defendantsAfter,
} from "#domain/joint-defendants";
import type { ReconsiderationOutcome } from "#domain/reconsideration-outcomes";

const DEPARTMENT: Defendant = {
  name: "玉门市公安局",
  level: "COUNTY_DEPT",
  capacity: "ORIGINAL_AGENCY",
};
const ORGAN: Defendant = { name: "玉门市人民政府", level: "COUNTY_GOV", capacity: "RECON_ORGAN" };

describe("复议后起诉的被告（行政诉讼法第二十六条）", () => {
  test.each<[string, ReconsiderationOutcome[], string]>([
    ["维持：共同被告（第二款）", ["MAINTAIN"], "JOINT"],
    ["驳回复议请求：共同被告（法释〔2018〕1号第一百三十三条）", ["REJECT_CLAIM"], "JOINT"],
    ["变更：复议机关", ["CHANGE"], "ORGAN"],
    ["撤销：复议机关", ["REVOKE"], "ORGAN"],
    ["确认违法：复议机关", ["CONFIRM_ILLEGAL"], "ORGAN"],
    ["确认无效：复议机关", ["CONFIRM_VOID"], "ORGAN"],
    ["责令履行：复议机关", ["ORDER_PERFORM"], "ORGAN"],
    ["部分撤销：共同被告（法释〔2018〕1号第一百三十四条）", ["REVOKE_PART"], "JOINT"],
    ["部分维持、部分撤销：共同被告", ["MAINTAIN", "REVOKE"], "JOINT"],
    ["撤销，驳回赔偿请求：复议机关", ["REVOKE", "COMP_REJECT"], "ORGAN"],
    ["只驳回赔偿请求：共同被告", ["COMP_REJECT"], "JOINT"],
    ["不予受理：原告选择", ["NOT_ACCEPTED"], "EITHER"],
    ["逾期未决：原告选择（第三款）", ["SILENT"], "EITHER"],
    ["撤回申请：原行政机关", ["TERM_WITHDRAW"], "ORIGINAL"],
    ["和解后撤回：原行政机关", ["TERM_SETTLED"], "ORIGINAL"],
    ["调解：不另产生被告", ["MEDIATED"], "NONE"],
  ])("%s", (_, codes, who) => {
    const rule = defendantsAfter(codes);
    expect(rule?.who).toBe(who);
    expect(rule?.law).toMatch(/第.+条/);
  });

  test("没有结果，没有被告", () => expect(defendantsAfter([])).toBeUndefined());

  test("法释〔2018〕1号第二十二条第三款：仅因程序违法确认违法，视为维持", () => {
    expect(defendantsAfter(["CONFIRM_ILLEGAL"], { proceduralOnly: true })).toMatchObject({
      who: "JOINT",
      law: "法释〔2018〕1号第二十二条第三款",
    });
  });

  test.each([
    ["RJ2", "EITHER"],
    ["RJ8", "JOINT"],
    ["RJ10", "JOINT"],
    [undefined, "EITHER"],
  ] as const)("驳回申请，理由 %s：%s（法释〔2018〕1号第一百三十三条）", (rejectionGround, who) =>
    expect(defendantsAfter(["REJECT_APPLICATION"], { rejectionGround })?.who).toBe(who),
  );

  test("部分维持、部分撤销按混合决定（第一百三十四条第二款）", () =>
    expect(defendantsAfter(["MAINTAIN", "REVOKE"])?.law).toBe(
      "法释〔2018〕1号第一百三十四条第二款",
    ));
});

describe("ROLL-1：每案只计一次", () => {
  test("共同被告归入原行政机关", () => {
    expect(countingDefendant([ORGAN, DEPARTMENT])).toMatchObject({
      defendant: DEPARTMENT,
      rollUp: "OTHER",
    });
  });

  test("复议机关单独为被告的，归入复议机关", () => {
    expect(countingDefendant([ORGAN])).toMatchObject({ rollUp: "COUNTY_GOVERNMENT" });
  });

  test("没有被告", () => expect(countingDefendant([])).toBeUndefined());

  test("被告形式", () => {
    expect(defendantForm([DEPARTMENT])).toBe("NOT_RECONSIDERED");
    expect(defendantForm([ORGAN])).toBe("ORGAN_SOLE");
    expect(defendantForm([DEPARTMENT, ORGAN])).toBe("JOINT");
  });
});
