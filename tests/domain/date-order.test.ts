import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import { disordersOf } from "#domain/reconsideration/date-order";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { receivedCase } from "#domain/reconsideration/fold/application";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
const stop = (from: string, to: string | null) => ({
  ground: "SU1" as const,
  evidence: "证明",
  from: d(from),
  to: to === null ? null : d(to),
  checkedOn: null,
});
const served = (on: string) => [{ party: "王明", method: "DIRECT" as const, on: d(on) }];

function pairs(over: Partial<ReconsiderationFacts>): string[] {
  const facts = { ...receivedCase(anApplication(), d("2025-03-03")), ...over };
  return disordersOf(facts).map(({ earlier, later }) => `${later}早于${earlier}`);
}

const ACCEPTED = { acceptedOn: d("2025-03-05") };
const CLOSED = { ...ACCEPTED, closedOn: d("2025-04-30") };

describe("IR-32 案卷中的日期不得先后矛盾；同一日不算矛盾", () => {
  test.each<[string, Partial<ReconsiderationFacts>, string[]]>([
    [
      "知道早于作出",
      { actOn: d("2025-02-02"), knownOn: d("2025-02-01") },
      ["知道行政行为日期早于行政行为作出日期"],
    ],
    ["同日知道", { actOn: d("2025-02-01"), knownOn: d("2025-02-01") }, []],
    [
      "申请早于知道",
      { knownOn: d("2025-02-02"), filedOn: d("2025-02-01") },
      ["申请日期早于知道行政行为日期"],
    ],
    ["收到早于申请", { filedOn: d("2025-03-04") }, ["收到申请日期早于申请日期"]],
    ["受理早于收到", { acceptedOn: d("2025-03-02") }, ["受理日期早于收到申请日期"]],
    ["收到当日受理", { acceptedOn: d("2025-03-03") }, []],
    ["不予受理早于收到", { refusedOn: d("2025-03-02") }, ["不予受理日期早于收到申请日期"]],
    [
      "结案早于收到和受理",
      { ...ACCEPTED, closedOn: d("2025-03-02") },
      ["结案日期早于收到申请日期", "结案日期早于受理日期"],
    ],
    ["结案早于受理", { ...ACCEPTED, closedOn: d("2025-03-04") }, ["结案日期早于受理日期"]],
    ["受理当日结案", { ...ACCEPTED, closedOn: d("2025-03-05") }, []],
    ["听证早于受理", { ...ACCEPTED, hearingDays: [d("2025-03-04")] }, ["听证日期早于受理日期"]],
    ["受理当日听证", { ...ACCEPTED, hearingDays: [d("2025-03-05")] }, []],
    ["没有受理的，听证早于收到", { hearingDays: [d("2025-03-02")] }, ["听证日期早于收到申请日期"]],
    ["听证晚于结案", { ...CLOSED, hearingDays: [d("2025-05-01")] }, ["结案日期早于听证日期"]],
    ["结案当日听证", { ...CLOSED, hearingDays: [d("2025-04-30")] }, []],
    [
      "中止早于受理",
      { ...ACCEPTED, suspensions: [stop("2025-03-04", null)] },
      ["中止日期早于受理日期"],
    ],
    ["受理当日中止并恢复", { ...ACCEPTED, suspensions: [stop("2025-03-05", "2025-03-05")] }, []],
    [
      "恢复早于中止",
      { ...ACCEPTED, suspensions: [stop("2025-03-10", "2025-03-09")] },
      ["恢复审理日期早于中止日期"],
    ],
    [
      "恢复晚于结案",
      { ...CLOSED, suspensions: [stop("2025-03-10", "2025-05-01")] },
      ["结案日期早于恢复审理日期"],
    ],
    ["结案当日恢复", { ...CLOSED, suspensions: [stop("2025-03-10", "2025-04-30")] }, []],
    ["送达早于结案", { ...CLOSED, served: served("2025-04-29") }, ["送达日期早于结案日期"]],
    ["结案当日送达", { ...CLOSED, served: served("2025-04-30") }, []],
  ])("%s", (_title, over, expected) => expect(pairs(over)).toEqual(expected));
});
