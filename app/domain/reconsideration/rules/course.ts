import { SUSPENSION_GROUNDS } from "#domain/grounds";
import { addDays } from "#domain/plain-date";
import { isAfter } from "#domain/reconsideration/date-order";
import { openSuspension } from "#domain/reconsideration/fold/course";
import { type Rule, ruleOf, SINCE_2024 } from "#domain/reconsideration/rules/rule";
import { decisionDueOn } from "#domain/reconsideration/term";

const EXTENSION_LAW = {
  A: "行政复议法（2017年修正）第三十一条第一款",
  B: "行政复议法第六十二条第一款",
};
const SUSPENSION_LAW = { A: "行政复议法实施条例（2007年）第四十一条", B: "行政复议法第三十九条" };

/** IR-21 to IR-24: extension, conversion, suspension (rules.md 10.3). */
export const COURSE_RULES: readonly Rule[] = [
  ruleOf(["extend"], {
    id: "IR-22",
    code: "simplifiedExtended",
    severity: "B",
    law: "行政复议法第六十二条第二款",
    broken: ({ facts }) =>
      facts.procedure === "SIMPLIFIED"
        ? "适用简易程序的案件不得延期；案情复杂的，请先转为普通程序。"
        : undefined,
  }),
  ruleOf(["extend"], {
    id: "IR-21",
    code: "extendedTooLong",
    severity: "B",
    law: EXTENSION_LAW,
    field: "days",
    broken: ({ facts, act }) => {
      const sum = facts.extendedDays + act.payload.days;
      return sum > 30 ? `延期累计${sum}日，最多不得超过三十日，请更正延长的天数。` : undefined;
    },
  }),
  ruleOf(["extend"], {
    id: "IR-21",
    code: "extensionApprover",
    severity: "B",
    law: EXTENSION_LAW,
    field: "approvedBy",
    broken: ({ act, era }) => {
      const [code, name] =
        era === "A"
          ? ["ORGAN_HEAD", "行政复议机关的负责人"]
          : ["OFFICE_HEAD", "行政复议机构的负责人"];
      return act.payload.approvedBy === code ? undefined : `延期应当经${name}批准，请重新报批。`;
    },
  }),
  ruleOf(["extend"], {
    id: "IR-21",
    code: "extendedLate",
    severity: "B",
    law: EXTENSION_LAW,
    field: "notifiedOn",
    broken: ({ facts, act, setting }) => {
      const due = decisionDueOn(facts, setting);
      return isAfter(act.on, due) || isAfter(act.payload.notifiedOn, due)
        ? `延期应当在审理期限届满（${due}）以前批准并告知当事人，期满后不得延期。`
        : undefined;
    },
  }),
  ruleOf(["convert"], {
    id: "IR-22",
    code: "notSimplified",
    severity: "B",
    law: "行政复议法第五十五条",
    broken: ({ facts }) =>
      facts.procedure === "SIMPLIFIED" ? undefined : "本案没有适用简易程序，无需转为普通程序。",
  }),
  ruleOf(["convert"], {
    id: "IR-22",
    code: "convertedLate",
    severity: "B",
    law: "行政复议法第五十五条",
    field: "on",
    broken: ({ facts, act, setting }) => {
      const due = decisionDueOn(facts, setting);
      return isAfter(act.on, due)
        ? `简易程序的审理期限截至${due}，期满后不得转为普通程序。`
        : undefined;
    },
  }),
  ruleOf(["suspend"], {
    id: "IR-23",
    code: "consentMissing",
    severity: "B",
    law: "行政复议法第三十九条第一款第六项",
    field: "bothConsent",
    eras: SINCE_2024,
    broken: ({ act }) =>
      act.payload.ground === "SU6" && !act.payload.bothConsent
        ? "因调解、和解中止的，应当经申请人和被申请人双方同意，请取得同意后登记。"
        : undefined,
  }),
  ruleOf(["suspend"], {
    id: "IR-23",
    code: "suspensionNotNotified",
    severity: "B",
    law: SUSPENSION_LAW,
    field: "notifiedAll",
    broken: ({ act }) =>
      act.payload.notifiedAll
        ? undefined
        : "中止行政复议应当书面告知全部当事人，请先制发中止通知书。",
  }),
  ruleOf(["suspend"], {
    id: "IR-24",
    code: "suspensionBackdated",
    severity: "B",
    law: { A: "行政复议法实施条例（2007年）第四十一条", B: "行政复议法第四十条" },
    field: "on",
    liveOnly: true,
    broken: ({ facts, setting }) => {
      const due = decisionDueOn(facts, setting);
      return !setting.replayed && isAfter(setting.today, due)
        ? `审理期限已于${due}届满，不得补登期满以前开始的中止。`
        : undefined;
    },
  }),
  ruleOf(["terminate"], {
    id: "IR-23",
    code: "sixtyDaysNotFull",
    severity: "B",
    law: { A: "行政复议法实施条例（2007年）第四十二条第二款", B: "行政复议法第四十一条第五项" },
    field: "ground",
    broken: ({ facts, act }) => {
      if (act.payload.ground !== "TE5") return undefined;
      const open = openSuspension(facts);
      if (open === undefined || !SUSPENSION_GROUNDS[open.ground].capped) {
        return "只有因申请人死亡、丧失行为能力或者终止而中止的案件，才能以中止满六十日为由终止。";
      }
      const full = addDays(open.from, 60);
      return act.on !== null && !isAfter(act.on, full)
        ? `中止至${full}满六十日，请在此后终止。`
        : undefined;
    },
  }),
];
