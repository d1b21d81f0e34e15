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
];
