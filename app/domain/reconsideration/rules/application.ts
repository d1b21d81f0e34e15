import { yearOf } from "#domain/plain-date";
import { type Rule, ruleOf } from "#domain/reconsideration/rules/rule";

/** IR-01 to IR-09: application and acceptance (rules.md 10.1). */
export const APPLICATION_RULES: readonly Rule[] = [
  ruleOf(["receive", "receiveViaAgency"], {
    id: "NUM-2",
    code: "numberOfOtherYear",
    severity: "W",
    law: "党政机关公文处理工作条例第九条第五项",
    field: "number",
    broken: ({ act }) => {
      const year = yearOfNumber(act.payload.number ?? act.payload.numberWritten);
      if (year === undefined || act.on === null || year === yearOf(act.on)) return undefined;
      return `案号年份${year}与收到申请的年份${yearOf(act.on)}不一致，请核对案号或者收到日期。`;
    },
  }),
  ruleOf(["refuse"], {
    id: "IR-02",
    code: "refusalUndated",
    severity: "W",
    law: { A: "行政复议法（2017年修正）第十七条第一款", B: "行政复议法第三十条第二款" },
    field: "on",
    broken: ({ act }) =>
      act.on === null
        ? "不予受理没有写明决定日期，无法核对是否在五个工作日内作出，请查卷补填。"
        : undefined,
  }),
  ruleOf(["refuse"], {
    id: "IR-03",
    code: "refusalWithoutGround",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第十七条第一款", B: "行政复议法第三十条第二款" },
    field: "grounds",
    broken: ({ act }) =>
      act.payload.grounds.length === 0
        ? "不予受理没有写明法定理由，请至少选择一项不予受理理由。"
        : undefined,
  }),
];

/** The year written in a number, between brackets or not; undefined when there is none. */
function yearOfNumber(number: string | undefined): number | undefined {
  const year = /(?:19|20)\d{2}/.exec(number?.normalize("NFKC") ?? "");
  return year ? Number(year[0]) : undefined;
}
