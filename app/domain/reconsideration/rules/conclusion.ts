import { isAfter } from "#domain/reconsideration/date-order";
import { partiesToServe } from "#domain/reconsideration/fold/conclusion";
import { type Rule, ruleOf } from "#domain/reconsideration/rules/rule";
import { decisionDueOn } from "#domain/reconsideration/term";

/** IR-28, IR-29, the grounds of terminations and rejections, and R16: how cases end without a decision. */
export const CONCLUSION_RULES: readonly Rule[] = [
  ruleOf(["decide", "mediate", "reject", "terminate"], {
    id: "R16",
    code: "concludedLate",
    severity: "W",
    law: { A: "行政复议法（2017年修正）第三十一条第一款", B: "行政复议法第六十二条" },
    field: "on",
    broken: ({ facts, act, era, setting }) => {
      const due = decisionDueOn(facts, setting);
      const from = era === "A" ? "收到申请" : "受理";
      return isAfter(act.on, due)
        ? `结案日期${act.on}超过审理期限（自${from}之日起计算，截至${due}），请核对是否有延期、中止记录并补登。`
        : undefined;
    },
  }),
  ruleOf(["mediate"], {
    id: "IR-28",
    code: "letterNotEffective",
    severity: "B",
    law: { A: "行政复议法实施条例（2007年）第五十条", B: "行政复议法第七十三条第一款" },
    field: "signedBy",
    liveOnly: true,
    broken: ({ facts, act }) => {
      const { signedBy, sealedOn } = act.payload;
      const missing = partiesToServe(facts).filter((one) => !signedBy?.includes(one));
      if (missing.length > 0) return `调解书还有${missing.length}名当事人没有签名，尚未生效。`;
      if (sealedOn === undefined) return "调解书没有加盖行政复议机关印章，尚未生效。";
      return isAfter(sealedOn, act.on)
        ? `调解书于${sealedOn}盖章，生效日期不能早于盖章日期，请更正。`
        : undefined;
    },
  }),
  ruleOf(["terminate"], {
    id: "S31",
    code: "withdrawalNotPermitted",
    severity: "B",
    law: { A: "行政复议法（2017年修正）第二十五条", B: "行政复议法第四十一条第一项、第七十四条" },
    field: "permitted",
    liveOnly: true,
    broken: ({ act: { payload } }) => {
      if (payload.code === "TERM_OTHER") {
        return payload.ground === undefined || payload.ground === "TE1"
          ? "请选择终止的法定事由（申请人死亡、终止，转为刑事案件，或者中止满六十日）。"
          : undefined;
      }
      if (payload.ground !== "TE1") return "撤回申请而终止的，终止事由应当是准予撤回，请更正。";
      return payload.permitted ? undefined : "撤回申请须经行政复议机构准予，请先办理准予手续。";
    },
  }),
  ruleOf(["terminate"], {
    id: "IR-09",
    code: "representedNotConsenting",
    severity: "W",
    law: { A: "行政复议法实施条例（2007年）第八条", B: "行政复议法第十五条第二款" },
    field: "representedConsent",
    liveOnly: true,
    broken: ({ facts, act: { payload } }) =>
      payload.code !== "TERM_OTHER" &&
      facts.representatives.length > 0 &&
      !payload.representedConsent
        ? "代表人撤回申请须经被代表的申请人同意，请补充同意的材料。"
        : undefined,
  }),
  ruleOf(["reject"], {
    id: "S33",
    code: "rejectionWithoutGround",
    severity: "B",
    law: { A: "行政复议法实施条例（2007年）第四十八条", B: "行政复议法第三十三条" },
    field: "grounds",
    liveOnly: true,
    broken: ({ act, era }) => {
      const { grounds } = act.payload;
      if (grounds.length === 0) return "驳回申请没有写明理由，请至少选择一项驳回理由。";
      const newer = grounds.some((ground) => NEWER_GROUNDS.includes(ground));
      return newer && era !== "C"
        ? "所选理由自2026年7月1日起才有规定，请选择作出决定时有效的驳回理由。"
        : undefined;
    },
  }),
  ruleOf(["remadeAct"], {
    id: "IR-29",
    code: "sameActRemade",
    severity: "W",
    law: {
      A: "行政复议法（2017年修正）第二十八条第二款",
      B: "行政复议法第六十四条第二款",
      C: "行政复议法第六十四条第二款、行政复议法实施条例第五十八条第三款",
    },
    broken: ({ act: { payload } }) =>
      payload.sameFacts && payload.sameResult && !payload.revokedForProcedure
        ? "被申请人不得以同一事实和理由作出相同或者基本相同的行政行为，请责令纠正。"
        : undefined,
  }),
];

const NEWER_GROUNDS: readonly string[] = ["RJ8", "RJ9", "RJ10"];
