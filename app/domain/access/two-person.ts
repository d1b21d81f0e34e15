import type { Role } from "#domain/access/roles";
import { accepted, type Outcome, refused } from "#domain/outcome";

/** How many rows of a batch one person may take back alone. */
export const ROWS_ALONE = 100;

/**
 * What takes two people: who asks, and which roles may decide (ASVS 5.0 2.3.5). `rule` is the one of
 * the rulebook that says so.
 */
export const TWO_PERSON_STEPS = {
  publishFigures: {
    name: "公布统计数据",
    rule: "10.5",
    law: "GB/T 22239-2019 8.1.4.2 d",
    deciders: ["officeHead", "organHead"],
  },
  undoBatch: {
    name: `撤销超过${ROWS_ALONE}行的导入批次`,
    rule: "10.5",
    law: "GB/T 22239-2019 8.1.4.2 d",
    deciders: ["staff", "officeHead", "organHead", "handler"],
  },
  liftRestriction: {
    name: "解除案件的查阅限制",
    rule: "IR-36",
    law: "行政复议法第四十七条",
    deciders: ["officeHead", "organHead"],
  },
  approveDecision: {
    name: "批准行政复议决定",
    rule: "IR-17",
    law: "行政复议法第六十一条第一款",
    deciders: ["organHead"],
  },
} as const satisfies Record<
  string,
  { name: string; rule: string; law: string; deciders: readonly Role[] }
>;

export type TwoPersonStep = keyof typeof TWO_PERSON_STEPS;

/** Someone who asks or decides; who acts for somebody else is both people. */
export interface Person {
  id: string;
  onBehalfOf?: string | null;
}

/** Whether the text is the code of a step that takes two people. */
export function isTwoPersonStep(text: unknown): text is TwoPersonStep {
  return typeof text === "string" && Object.hasOwn(TWO_PERSON_STEPS, text);
}

/** Whether taking back a batch of so many rows takes two people. */
export function needsSecondPerson(rows: number): boolean {
  return rows > ROWS_ALONE;
}

/** Which steps a role may decide, whoever asked. */
export function stepsDecidedBy(role: Role): TwoPersonStep[] {
  return Object.keys(TWO_PERSON_STEPS)
    .filter(isTwoPersonStep)
    .filter((step) => decidersOf(step).includes(role));
}

/**
 * Whether `decider` may decide what `asker` asked for: another person, also when one of them acts for
 * the other (IR-17: who drafted a decision does not approve it), and of a role that has the right.
 */
export function mayDecide(
  step: TwoPersonStep,
  asker: Person,
  decider: Person & { role: Role },
): Outcome<true> {
  const { name, rule, law } = TWO_PERSON_STEPS[step];
  const asking = peopleIn(asker);
  if (peopleIn(decider).some((id) => asking.includes(id))) {
    return refused("samePerson", rule, law, `${name}须由另一个人复核，请转请其他有权的人办理。`);
  }
  if (!decidersOf(step).includes(decider.role)) {
    return refused("notYours", rule, law, `您的角色不能复核“${name}”，请转请有权的人办理。`);
  }
  return accepted(true);
}

function decidersOf(step: TwoPersonStep): readonly Role[] {
  return TWO_PERSON_STEPS[step].deciders;
}

function peopleIn({ id, onBehalfOf }: Person): string[] {
  return onBehalfOf ? [id, onBehalfOf] : [id];
}
