import type { Warning } from "#domain/case-file";
import { type IntegrityRuleId, integrityRule } from "#domain/integrity-rules";

/** What only several files together show: doubts for the lists, by rule of rules.md section 10. */

/** A reconsideration case, as far as its links are concerned; days are YYYY-MM-DD. */
export interface LinkedReconsideration {
  applicants: readonly string[];
  respondentIds: readonly string[];
  act: string | null;
  receivedOn: string;
  /** When it left the office, by decision, refusal or otherwise. */
  disposedOn: string | null;
}

/** A suit that names the case or is named by it. */
export interface LinkedSuit {
  number: string;
  instance: string;
  plaintiffs: readonly string[];
  defendantIds: readonly string[];
  act: string | null;
  form: string | null;
  receivedOn: string;
  closedOn: string | null;
  /** The agency lost it; null while nobody can say. */
  lost: boolean | null;
}

/**
 * IR-37: the same person pursues the same act before the organ and the court at once. IR-51: the
 * decision was sued with the organ as a joint defendant, and the suit was lost.
 */
export function linkDoubts(one: LinkedReconsideration, suits: readonly LinkedSuit[]): Warning[] {
  const doubts: Warning[] = [];
  for (const suit of suits) {
    if (isPursuedTwice(one, suit)) {
      const message = `同一人就同一行政行为已经起诉（${suit.number}），诉讼与复议同时在办；请核对立案先后，依法驳回或者不予受理后提出的一个。`;
      doubts.push(doubt("IR-37", "pendingInCourt", message));
    }
    if (suit.form === "JOINT" && suit.lost === true && suit.closedOn !== null) {
      const message = `复议机关为共同被告的${suit.number}已于${suit.closedOn}败诉，请复查本案决定的质量并登记原因分析。`;
      doubts.push(doubt("IR-51", "jointSuitLost", message));
    }
  }
  return doubts;
}

/** Numbers of one organ, one word and one year, with the days on which they were given. */
export interface IssuedNumber {
  serial: number;
  number: string;
  on: string;
}

/** IR-33: numbers are given in order; of two, the lower one may not bear the later day. */
export function numberDoubts(one: IssuedNumber, others: readonly IssuedNumber[]): Warning[] {
  const same = others.find(({ serial, number }) => serial === one.serial && number !== one.number);
  const before = others.find(({ serial, on }) => serial < one.serial && on > one.on);
  const after = others.find(({ serial, on }) => serial > one.serial && on < one.on);
  const against = before ?? after;
  return [
    ...(same
      ? [doubt("IR-33", "numberTwice", `${one.number}与${same.number}编号相同，请核对文号登记簿。`)]
      : []),
    ...(against
      ? [
          doubt(
            "IR-33",
            "numberOutOfOrder",
            `${one.number}（${one.on}）与${against.number}（${against.on}）的编号顺序和日期先后不一致，请核对编号或者日期。`,
          ),
        ]
      : []),
  ];
}

function isPursuedTwice(one: LinkedReconsideration, suit: LinkedSuit): boolean {
  const pending = one.disposedOn === null && suit.closedOn === null;
  const first = suit.instance === "FIRST" || suit.instance === "REMAND";
  const samePerson = suit.plaintiffs.some((name) => one.applicants.includes(name));
  const sameAgency = suit.defendantIds.some((id) => one.respondentIds.includes(id));
  const sameAct = one.act === null || suit.act === null || one.act === suit.act;
  return pending && first && samePerson && sameAgency && sameAct;
}

function doubt(rule: IntegrityRuleId, code: string, message: string): Warning {
  const { law, severity } = integrityRule(rule);
  return { rule, law, code, severity, message };
}
