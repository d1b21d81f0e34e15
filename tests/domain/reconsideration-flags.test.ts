import { expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { reconsiderationFlags } from "#domain/reconsideration/flags";
import { receivedCase } from "#domain/reconsideration/fold/application";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
const stopped = (
  ground: "SU1" | "SU8",
  from: string,
  to: string | null = null,
  checkedOn: string | null = null,
) => ({
  ...{ ground, evidence: "证明", from: d(from) },
  to: to === null ? null : d(to),
  checkedOn: checkedOn === null ? null : d(checkedOn),
});
const letter = (addressee: string, on: string | null, reported = false) => ({
  ...{ addressee, on: on === null ? null : d(on) },
  ...{ reported, reportedOn: null },
});
const UNPUBLISHED =
  "IR-31 F 行政复议法第七十九条：决定已经生效，尚未登记是否公开和抄告被申请人的上级主管部门，请登记。";

/** What is said on the day of a case received on 2025-01-02, word for word. */
test.each<[string, Partial<ReconsiderationFacts>, string, string[]]>([
  ["收到以后，没有要提示的", {}, "2025-12-31", []],
  [
    "第四十一条第五项 中止满六十日",
    { suspensions: [stopped("SU1", "2025-01-06")] },
    "2025-03-08",
    [
      "IR-23 W 行政复议法第四十一条第五项：案件自2025-01-06中止已满六十日，中止原因仍未消除的，请终止行政复议。",
    ],
  ],
  [
    "第四十一条第五项 已经恢复的，看现在的中止",
    { suspensions: [stopped("SU1", "2025-01-06", "2025-01-20"), stopped("SU1", "2025-03-03")] },
    "2025-05-02",
    [],
  ],
  [
    "第四十条 中止超过一百八十日没有核查",
    { suspensions: [stopped("SU8", "2025-01-06")] },
    "2025-07-06",
    [
      "IR-24 F 行政复议法第三十九条第二款、第四十条：案件自2025-01-06中止已超过一百八十日，最近三十日没有核查中止原因，请核查并登记。",
    ],
  ],
  [
    "第四十条 核查后第三十日",
    { suspensions: [stopped("SU8", "2025-01-06", null, "2025-07-01")] },
    "2025-07-31",
    [],
  ],
  [
    "第四十条 核查后第三十一日",
    { suspensions: [stopped("SU8", "2025-01-06", null, "2025-07-01")] },
    "2025-08-01",
    [
      "IR-24 F 行政复议法第三十九条第二款、第四十条：案件自2025-01-06中止已超过一百八十日，最近三十日没有核查中止原因，请核查并登记。",
    ],
  ],
  ["第七十九条 已经送达", { status: "SERVED" }, "2025-07-01", [UNPUBLISHED]],
  ["第七十九条 履行中", { status: "PERFORMING" }, "2025-07-01", [UNPUBLISHED]],
  ["第七十九条 还没有送达", { status: "DECIDED" }, "2025-07-01", []],
  ["第七十九条 已登记不公开", { status: "SERVED", published: false }, "2025-07-01", []],
  [
    "第七十九条 2024年1月1日收到的案件",
    { status: "SERVED", receivedOn: d("2024-01-01") },
    "2025-07-01",
    [UNPUBLISHED],
  ],
  [
    "第七十九条 2023年12月31日收到的案件没有公开的规定",
    { status: "SERVED", receivedOn: d("2023-12-31") },
    "2025-07-01",
    [],
  ],
  [
    "第七十六条 两份意见书逾期没有报告（E31，末日2025-10-09）",
    {
      opinionLetters: [
        letter("公安局", "2025-08-05"),
        letter("教育局", "2025-08-05", true),
        letter("民政局", "2025-08-04"),
        letter("财政局", "2025-09-01"),
        letter("税务局", null),
      ],
    },
    "2025-10-10",
    ["R29 F 行政复议法第七十六条：公安局、民政局逾期没有报告意见书的落实情况，请督办。"],
  ],
  [
    "第七十六条 都已报告",
    { opinionLetters: [letter("公安局", "2025-08-05", true)] },
    "2025-12-31",
    [],
  ],
  [
    "第七十七条第二款 逾期没有履行完毕",
    { performBy: d("2025-08-05") },
    "2025-08-06",
    [
      "R28 F 行政复议法第七十七条第二款：被申请人应当在2025-08-05以前履行而没有履行完毕，请责令限期履行。",
    ],
  ],
  [
    "第七十七条第二款 已经履行完毕",
    { performBy: d("2025-08-05"), performedOn: d("2025-08-20") },
    "2025-08-21",
    [],
  ],
])("%s", (_title, over, today, expected) => {
  const facts = { ...receivedCase(anApplication(), d("2025-01-02")), ...over };
  const flags = reconsiderationFlags(facts, {
    calendar: STATE_CALENDAR,
    today: d(today),
    manner: "live",
  });
  expect(
    flags.map(({ rule, severity, law, message }) => `${rule} ${severity} ${law}：${message}`),
  ).toEqual(expected);
});
