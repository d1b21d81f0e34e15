import { COURT_OUTCOMES } from "#domain/court-outcomes";
import { type Finder, ruleOf } from "#domain/litigation/rules/rule";

/** Rulings that may be appealed: non-filing and dismissal (and jurisdiction, which ends no suit). */
const APPEALABLE_RULINGS: readonly string[] = ["NOT_FILED", "DISMISS_SUIT"];
const JOINT_AFTER: readonly (string | undefined)[] = ["MAINTAIN", "REJECT_CLAIM"];
const COUNTABLE = "行政诉讼法第二十六条";

/** IR-38, IR-41, IR-45, IR-46, IR-48 and IR-50: who is sued, by what number, with what outcome. */
export const SUIT_RULES: readonly Finder[] = [
  ruleOf(["openProceeding"], {
    id: "ROLL-1",
    code: "countedDefendant",
    severity: "B",
    law: COUNTABLE,
    field: "defendants",
    meaningless: true,
    broken: ({ act }) =>
      act.payload.defendants.filter(({ counted }) => counted).length === 1
        ? undefined
        : "每一案件只计入一个被告，请指定作出原行政行为的机关（复议机关单独为被告的，指定复议机关）。",
  }),
  ruleOf(["openProceeding"], {
    id: "IR-38",
    code: "reconsiderationFirst",
    severity: "W",
    law: "行政复议法第二十三条",
    field: "reconsiderationFirst",
    broken: ({ act: { payload } }) =>
      payload.reconsiderationFirst?.required && !payload.reconsiderationFirst.done
        ? "本案属于复议前置而未经复议，请准备提出驳回起诉的意见，并告知原告可以申请行政复议。"
        : undefined,
  }),
  ruleOf(["openProceeding"], {
    id: "IR-45",
    code: "coDefendantMissing",
    severity: "B",
    law: "行政诉讼法第二十六条第二款、法释〔2018〕1号第一百三十三条",
    field: "defendants",
    broken: ({ act: { payload } }) =>
      payload.form === "JOINT" && payload.defendants.length < 2
        ? "复议机关维持原行政行为的，作出原行政行为的机关和复议机关是共同被告，请补填另一被告。"
        : undefined,
  }),
  ruleOf(["linkReconsideration"], {
    id: "IR-45",
    code: "jointAfterMaintaining",
    severity: "W",
    law: "行政诉讼法第二十六条第二款、法释〔2018〕1号第一百三十三条",
    broken: ({ facts, act: { payload } }) => {
      const joint = JOINT_AFTER.includes(payload.outcome);
      const alone = facts?.proceedings.some(({ defendants }) => defendants.length < 2);
      return joint && alone
        ? "所关联的复议决定维持了原行政行为，两个机关应当是共同被告，请核对各审的被告。"
        : undefined;
    },
  }),
  ruleOf(["judge"], {
    id: "IR-45",
    code: "secondActNotJudged",
    severity: "W",
    law: "行政诉讼法第七十九条、法释〔2018〕1号第一百三十六条",
    field: "reconsiderationOutcome",
    broken: ({ before, act: { payload }, setting }) => {
      const judged = payload.outcome && COURT_OUTCOMES[payload.outcome].kind === "judgment";
      const joint = before?.form === "JOINT" && before.instance === "FIRST";
      return setting.manner === "live" && judged && joint && !payload.reconsiderationOutcome
        ? "复议机关为共同被告的，人民法院应当对复议决定一并裁判，请补填对复议决定的裁判结果。"
        : undefined;
    },
  }),
  ruleOf(["judge"], {
    id: "IR-46",
    code: "secondRemand",
    severity: "B",
    law: "行政诉讼法第八十九条第二款",
    field: "outcome",
    broken: ({ facts, act: { payload } }) => {
      const earlier = facts?.proceedings.some(
        ({ number, outcome }) => outcome === "A_REMAND" && number !== payload.proceeding,
      );
      return payload.outcome === "A_REMAND" && earlier
        ? "本案已经发回重审过，第二审人民法院不得再次发回重审，请核对裁判结果。"
        : undefined;
    },
  }),
  ruleOf(["judge"], {
    id: "IR-46",
    code: "outcomeOfOtherInstance",
    severity: "W",
    law: "行政诉讼法第八十九条",
    field: "outcome",
    broken: ({ before, act: { payload } }) => {
      if (payload.outcome === undefined) return undefined;
      const { kind, label } = COURT_OUTCOMES[payload.outcome];
      const needs = kind === "second" ? "SECOND" : kind === "retrial" ? "RETRIAL" : undefined;
      if (needs === undefined || before === undefined || before.instance.startsWith(needs)) {
        return undefined;
      }
      return `“${label}”不是这一审级的裁判结果，请核对。`;
    },
  }),
  ruleOf(["appeal"], {
    id: "IR-48",
    code: "notAppealable",
    severity: "B",
    law: "行政诉讼法第八十五条、法释〔2018〕1号第一百零一条",
    field: "against",
    broken: ({ before, act: { payload } }) => {
      if (before?.outcome == null) return undefined;
      const { kind } = COURT_OUTCOMES[before.outcome];
      if (before.instance !== "FIRST" && before.instance !== "REMAND") {
        return "第二审和再审的裁判不得上诉（两审终审），可以依法申请再审。";
      }
      if (payload.against === "JUDGMENT") {
        return kind === "judgment"
          ? undefined
          : "本案以裁定或者调解结案，不适用判决的上诉期限，请更正。";
      }
      return APPEALABLE_RULINGS.includes(before.outcome)
        ? undefined
        : "只有不予立案、驳回起诉和管辖权异议的裁定可以上诉，请更正。";
    },
  }),
  ruleOf(["offerEvidence"], {
    id: "IR-41",
    code: "evidenceAfterTheSuit",
    severity: "B",
    law: "行政诉讼法第三十五条、第三十六条第二款",
    field: "collectedOn",
    broken: ({ before, act: { payload } }) =>
      before !== undefined && payload.collectedOn >= before.receivedOn && !payload.courtPermitted
        ? "被告在诉讼过程中自行收集的证据不能作为认定行政行为合法的依据，未经人民法院准许不得补充。"
        : undefined,
  }),
  ruleOf(["requestRecusal"], {
    id: "IR-50",
    code: "recusalLate",
    severity: "W",
    law: "行政诉讼法第五十五条、法释〔2018〕1号第七十四条",
    broken: ({ before, act: { payload } }) =>
      (before?.sessions.length ?? 0) > 0 && !payload.learnedLater
        ? "回避申请应当在案件开始审理时提出；事由在开始审理后知道的，请注明，并在法庭辩论终结前提出。"
        : undefined,
  }),
];
