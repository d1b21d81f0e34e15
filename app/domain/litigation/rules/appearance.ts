import { appearanceOf } from "#domain/head-appearance";
import { hearingOf } from "#domain/litigation/fold/appearance";
import { type Finder, ruleOf } from "#domain/litigation/rules/rule";

/** IR-42 to IR-44: who was in court, and whether that is an appearance of the head (section 5). */
export const APPEARANCE_RULES: readonly Finder[] = [
  ({ act, after }) => {
    if (act.step !== "holdSession") return [];
    const session = after?.sessions.find(({ ordinal }) => ordinal === act.payload.ordinal);
    if (session === undefined) return [];
    return appearanceOf({ sessions: [hearingOf(session)] }).warnings.map(
      ({ rule, law, code, severity, message }) => ({
        rule,
        law,
        code,
        severity,
        message,
        field: "attendees",
      }),
    );
  },
  ruleOf(["holdSession"], {
    id: "IR-44",
    code: "declaredButNobodyCounts",
    severity: "W",
    law: "行政诉讼法第三条第三款",
    field: "headDeclared",
    broken: ({ act, after }) => {
      const { ordinal, headDeclared } = act.payload;
      const session = after?.sessions.find((one) => one.ordinal === ordinal);
      if (!headDeclared || session === undefined || session.attendees.length > 0) return undefined;
      return "台账写明负责人出庭，却没有写明出庭的人及其职务，本次不计为出庭，请查庭审笔录补填。";
    },
  }),
  ruleOf(["holdSession"], {
    id: "IR-42",
    code: "nobodyInCourt",
    severity: "F",
    law: "行政诉讼法第三条第三款、法释〔2018〕1号第一百二十八条第二款、第一百三十二条",
    field: "attendees",
    broken: ({ act, setting }) => {
      if (setting.manner === "ledger") return undefined;
      return act.payload.attendees.some(({ role }) => role !== "LAWYER")
        ? undefined
        : "负责人和相应的工作人员都没有出庭，属于违反出庭义务，请说明情况并报告。";
    },
  }),
  ruleOf(["explainAbsence"], {
    id: "IR-43",
    code: "absenceNotProved",
    severity: "B",
    law: "法释〔2020〕3号第八条至第十条",
    field: "proof",
    broken: ({ act, setting }) => {
      const { reason, explained, sealedOrSigned, proof, substitute } = act.payload;
      if (setting.manner === "ledger") return undefined;
      if (reason === undefined) return "请选择负责人不能出庭的法定事由。";
      if (!explained || !proof?.trim())
        return "负责人不能出庭的，应当提交书面说明和证明材料，请补填。";
      if (!sealedOrSigned) return "情况说明应当加盖行政机关印章或者由主要负责人签字，请补正。";
      return substitute
        ? undefined
        : "负责人不能出庭的，应当委托相应的工作人员出庭，请写明姓名和职务。";
    },
  }),
];
