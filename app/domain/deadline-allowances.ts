import type { LimitRequest } from "#domain/deadlines";
import type { Period } from "#domain/limit";
import { limitOf } from "#domain/limits";
import { accepted, type Outcome, type Refusal, refused } from "#domain/outcome";

/** No period of the law is longer in any unit; a larger number is a slip of the pen. */
const MOST_UNITS = 36_500;
const COUNTING_LAW = "行政复议法第八十八条";
const EXTENSION_LAW = "行政复议法第六十二条第一款";

/** The length of the period: the law's, or the case's own where the law allows one. */
export function lengthOf(request: LimitRequest, period: Period, law: string): Outcome<number> {
  const { length: fixed, given } = period;
  const length = request.length ?? fixed;
  if (length === undefined) {
    const message = `${request.limit}没有法定的固定长度，请填写本案确定的长度`;
    return refused("lengthMissing", request.limit, law, message);
  }
  if (length === fixed) return accepted(length);
  if (given && isLength(length, given)) return accepted(length);
  const range = given ? `应当是${given.least}至${given.most}的整数` : `法定为${fixed}，不能更改`;
  return badLength(request.limit, law, range);
}

/** Days of extension in total; refuses more than the law allows, and any where it allows none. */
export function extensionOf(request: LimitRequest, period: Period, law: string): Outcome<number> {
  const { extension } = period;
  const extend = request.extend ?? extension?.whenNotGiven ?? 0;
  if (extend === 0) return accepted(0);
  if (!extension) {
    const message = `${request.limit}“${limitOf(request.limit).name}”不得延长，请删去延长的天数`;
    return refused("noExtension", request.limit, law, message);
  }
  const most = extension.mostDays ?? MOST_UNITS;
  return isExtension(extend, most) ? accepted(extend) : badExtension(most, extension.law);
}

/** A length and an extension for the bare engine, which no article bounds but R17's thirty days. */
export function checkBareNumbers(length: number, extend: number): Refusal | undefined {
  if (!isLength(length)) return badLength("C2", COUNTING_LAW, `应当是1至${MOST_UNITS}的整数`);
  return isExtension(extend) ? undefined : badExtension(30);
}

function isLength(value: number, { least, most } = { least: 1, most: MOST_UNITS }): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function isExtension(value: number, most = 30): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function badLength(rule: string, law: string, range: string): Refusal {
  return refused("badLength", rule, law, `期限长度${range}，请更正`);
}

function badExtension(most: number, law: string = EXTENSION_LAW): Refusal {
  const message = `延长的天数应当是整数，累计最多${most}日，请更正`;
  return refused("badExtension", "R17", law, message);
}
