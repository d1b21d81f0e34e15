/** Outcomes of court proceedings (rules.md 4.3). */
import { codesOf } from "#domain/codes";
import type { Instance } from "#domain/instances";
import { normalWidth, withBrackets } from "#domain/number-normal";

/** judgment 判决, ruling 裁定, letter 调解书; second and retrial outcomes by the instance's own names. */
export type CourtOutcomeKind = "judgment" | "ruling" | "letter" | "second" | "retrial";

export interface CourtOutcomeRow {
  label: string;
  law: string;
  kind: CourtOutcomeKind;
  /** Decided on the merits (实体裁判); undefined: by the content of the decision. */
  merits?: boolean;
  /** Lost by the agency (败诉); undefined: by the content, or copied from the first instance. */
  lost?: boolean;
  /** What a reader of the loss rate must know. */
  note?: string;
}

const WON = { merits: true, lost: false } as const;
const LOST = { merits: true, lost: true } as const;
const NO_MERITS = { merits: false, lost: false } as const;

function row(
  label: string,
  law: string,
  kind: CourtOutcomeKind,
  result: Pick<CourtOutcomeRow, "merits" | "lost" | "note"> = {},
): CourtOutcomeRow {
  return { label, law, kind, ...result };
}

const L = "行政诉讼法";
const JI18 = "法释〔2018〕1号";
const L89 = `${L}第八十九条第一款`;

export const COURT_OUTCOMES = {
  DISMISS_CLAIM: row("驳回诉讼请求", `${L}第六十九条`, "judgment", WON),
  REVOKE: row("撤销", `${L}第七十条`, "judgment", LOST),
  REVOKE_REMAKE: row("撤销并重作", `${L}第七十条`, "judgment", LOST),
  REVOKE_PART: row("部分撤销", `${L}第七十条`, "judgment", LOST),
  REVOKE_PART_REMAKE: row("部分撤销并重作", `${L}第七十条`, "judgment", LOST),
  PERFORM: row("责令履行", `${L}第七十二条`, "judgment", LOST),
  PAY: row("履行给付义务", `${L}第七十三条`, "judgment", LOST),
  CONFIRM_ILLEGAL: row("确认违法", `${L}第七十四条`, "judgment", {
    ...LOST,
    note: "因程序轻微违法确认违法的（第一款第二项），是否计入败诉各地口径不同。",
  }),
  CONFIRM_VOID: row("确认无效", `${L}第七十五条`, "judgment", LOST),
  CHANGE: row("变更", `${L}第七十七条`, "judgment", LOST),
  AGREEMENT_PERFORM: row("行政协议履行、补救、赔偿", `${L}第七十八条第一款`, "judgment", LOST),
  AGREEMENT_COMPENSATE: row("行政协议补偿", `${L}第七十八条第二款`, "judgment", {
    ...LOST,
    note: "变更、解除协议合法而判决补偿的，是否计入败诉各地口径不同。",
  }),
  COMPENSATE: row("行政赔偿", `${L}第七十六条`, "judgment", LOST),
  RECON_ONLY: row("仅复议决定违法", `${JI18}第一百三十六条第五款`, "judgment", {
    ...LOST,
    note: "复议机关败诉，原行政机关不败诉。",
  }),
  NOT_FILED: row("不予立案", `${L}第五十一条`, "ruling", NO_MERITS),
  DISMISS_SUIT: row("驳回起诉", `${JI18}第六十九条`, "ruling", NO_MERITS),
  WITHDRAW_OWN: row("准许撤诉", `${L}第六十二条`, "ruling", NO_MERITS),
  WITHDRAW_CHANGED: row("因被告改变行为准许撤诉", `${L}第六十二条`, "ruling", NO_MERITS),
  WITHDRAW_DEEMED: row("按撤诉处理", `${L}第五十八条`, "ruling", NO_MERITS),
  MEDIATED: row("调解", `${L}第六十条`, "letter", NO_MERITS),
  TRANSFERRED: row("移送", `${L}第二十二条`, "ruling", NO_MERITS),
  ENDED: row("终结诉讼", `${JI18}第八十八条`, "ruling", NO_MERITS),
  A_AFFIRM_J: row("驳回上诉，维持原判", `${L89}第一项`, "second"),
  A_AFFIRM_R: row("驳回上诉，维持原裁定", `${L89}第一项`, "second", { merits: false }),
  A_REVERSE: row("二审改判", `${L89}第二项、第三项`, "second", { merits: true }),
  A_REMAND: row("发回重审", `${L89}第三项、第四项`, "second", NO_MERITS),
  A_ORDER: row("指令立案或者继续审理", `${JI18}第一百零九条`, "second", NO_MERITS),
  A_WITHDRAW: row("准许撤回上诉", `${L}第六十二条`, "second", { merits: false }),
  RT_REJECT: row("驳回再审申请", `${JI18}第一百一十六条`, "retrial"),
  RT_GRANT: row("裁定再审", `${JI18}第一百一十六条`, "retrial", NO_MERITS),
  RT_AFFIRM: row("再审维持", `${JI18}第一百一十六条至第一百二十三条`, "retrial"),
  RT_REVERSE: row("再审改判", `${JI18}第一百二十二条`, "retrial", { merits: true }),
  RT_REMAND: row("再审发回重审", `${JI18}第一百二十二条`, "retrial", NO_MERITS),
  RT_ENDED: row("终结再审", `${JI18}第一百二十一条`, "retrial"),
} as const satisfies Record<string, CourtOutcomeRow>;

export type CourtOutcome = keyof typeof COURT_OUTCOMES;

export const COURT_OUTCOME_CODES = codesOf(COURT_OUTCOMES);

/** The same words mean another outcome at another instance: the first fitting row decides. */
const WORDS: readonly (readonly [CourtOutcome, RegExp, (readonly Instance[])?])[] = [
  ["RT_ENDED", /终结再审/u],
  ["RT_REJECT", /驳回.*(?:再审|申诉)/u],
  ["RT_GRANT", /^(?:裁定)?(?:指令|指定)?再审$|^裁定(?:进入)?再审|^(?:裁定)?提审/u],
  ["RT_REMAND", /发回/u, ["RETRIAL"]],
  ["A_REMAND", /发回(?:重审|重新)?/u],
  ["RT_AFFIRM", /维持/u, ["RETRIAL"]],
  ["A_AFFIRM_R", /维持.*裁定/u],
  ["A_AFFIRM_J", /驳回上诉|维持(?:原判|一审|原审)/u],
  ["A_AFFIRM_J", /^维持$/u, ["SECOND"]],
  ["A_WITHDRAW", /撤回上诉/u],
  ["A_ORDER", /指令.*(?:立案|受理|审理)|继续审理/u],
  ["RT_REVERSE", /改判|撤销(?:原|一审|二审)/u, ["RETRIAL"]],
  ["A_REVERSE", /改判|撤销(?:原判|一审|原审|原裁定)/u],
  // A judgment that maintains the act existed to 2015-04-30; its place is taken by 第六十九条.
  ["DISMISS_CLAIM", /驳回.*诉讼请求|^(?:判决)?维持(?:行政行为|具体行政行为)?$/u],
  ["DISMISS_SUIT", /驳回.*起诉/u],
  ["NOT_FILED", /不予(?:立案|受理)/u],
  ["WITHDRAW_DEEMED", /按.*撤诉|视为.*撤诉/u],
  ["WITHDRAW_CHANGED", /改变.*撤诉|撤诉.*(?:改变|协调|和解)|协调.*撤诉|和解.*撤诉/u],
  ["WITHDRAW_OWN", /撤诉|撤回起诉/u],
  ["MEDIATED", /调解/u],
  ["TRANSFERRED", /移送/u],
  ["ENDED", /终结/u],
  ["RECON_ONLY", /(?:仅|只).*复议决定|撤销复议决定/u],
  ["AGREEMENT_COMPENSATE", /协议.*补偿/u],
  ["AGREEMENT_PERFORM", /协议/u],
  ["REVOKE_PART_REMAKE", /部分撤销.*重|撤销部分.*重/u],
  ["REVOKE_PART", /部分撤销|撤销部分/u],
  ["REVOKE_REMAKE", /撤销.*重(?:作|做|新)/u],
  ["REVOKE", /^(?:判决)?(?:全部)?撤销/u],
  ["CONFIRM_ILLEGAL", /确认.*违法/u],
  ["CONFIRM_VOID", /确认.*无效/u],
  ["PAY", /给付/u],
  ["PERFORM", /履行/u],
  ["COMPENSATE", /赔偿/u],
  ["CHANGE", /变更/u],
];

/** Reads what a ledger writes under 裁判结果; `instance` settles words such as 维持 and 改判. */
export function readCourtOutcome(text: string, instance: Instance): CourtOutcome | undefined {
  const written = withBrackets(normalWidth(text), "(", ")");
  const code = COURT_OUTCOME_CODES.find((each) => each === written);
  return (
    code ??
    WORDS.find(
      ([, pattern, instances]) =>
        pattern.test(written) && (instances === undefined || instances.includes(instance)),
    )?.[0]
  );
}
