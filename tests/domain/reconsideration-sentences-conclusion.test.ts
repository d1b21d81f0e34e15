import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  ACCEPTED,
  answerTo,
  caseAfter,
  decide,
  HEARD,
  RECEIVED,
  reads,
  received,
  recordedOn,
  type Said,
  type Sentence,
  SIMPLIFIED,
} from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

const d = plainDate;
const mediate = (over: ReconsiderationPayloads["mediate"]): Said => ["mediate", "2025-03-20", over];
const terminate = (over: ReconsiderationPayloads["terminate"], on = "2025-03-20"): Said => [
  "terminate",
  on,
  over,
];
const withdrawn = { code: "TERM_WITHDRAW", ground: "TE1" } as const;
const reject = (on: string, ...grounds: ReconsiderationPayloads["reject"]["grounds"]): Said => [
  "reject",
  on,
  { grounds },
];
const SERVED: Said[] = [
  ...HEARD,
  decide({ items: [{ code: "REVOKE", law: "第六十四条" }] }),
  ["serve", "2025-04-11", { party: "王明", method: "DIRECT" }],
  ["serve", "2025-04-11", { party: "酒泉市公安局", method: "DIRECT" }],
];
const remade = (sameFacts: boolean, sameResult: boolean, revokedForProcedure: boolean): Said => [
  "remadeAct",
  "2025-05-20",
  { sameFacts, sameResult, revokedForProcedure },
];
const GROUP: Said[] = [
  received("2025-03-03", { applicantCount: 6, representatives: ["王明"] }),
  ...ACCEPTED.slice(1),
];
const ERA_C: Said[] = [received("2026-07-06"), ["accept", "2026-07-08", {}]];
const REASON = "如仍要办理，请写明理由。";
const OTHER_GROUND =
  "行政复议法第四十一条第一项、第七十四条：请选择终止的法定事由（申请人死亡、终止，转为刑事案件，或者中止满六十日）。";
const NEWER =
  "行政复议法第三十三条：所选理由自2026年7月1日起才有规定，请选择作出决定时有效的驳回理由。";

describe("结案的拒绝和提示，逐字写明条文和办法", () => {
  test.each<Sentence>([
    [
      "第六十二条 自受理之日六十日（E07，末日2025-10-09）",
      [received("2025-08-04"), ["accept", "2025-08-06", {}]],
      terminate({ ...withdrawn, permitted: true }, "2025-10-10"),
      `行政复议法第六十二条：结案日期2025-10-10超过审理期限（自受理之日起计算，截至2025-10-09），请核对是否有延期、中止记录并补登。${REASON}`,
    ],
    [
      "旧法第三十一条第一款 自收到申请之日六十日",
      [received("2017-09-25"), ["accept", "2017-09-27", {}]],
      terminate({ ...withdrawn, permitted: true }, "2017-11-27"),
      `行政复议法（2017年修正）第三十一条第一款：结案日期2017-11-27超过审理期限（自收到申请之日起计算，截至2017-11-24），请核对是否有延期、中止记录并补登。${REASON}`,
    ],
    [
      "第七十三条第一款 无人签名",
      ACCEPTED,
      mediate({ sealedOn: d("2025-03-20") }),
      "行政复议法第七十三条第一款：调解书还有2名当事人没有签名，尚未生效。",
    ],
    [
      "第七十三条第一款 一方没有签名",
      ACCEPTED,
      mediate({ signedBy: ["王明"], sealedOn: d("2025-03-20") }),
      "行政复议法第七十三条第一款：调解书还有1名当事人没有签名，尚未生效。",
    ],
    [
      "第七十三条第一款 没有盖章",
      ACCEPTED,
      mediate({ signedBy: ["王明", "酒泉市公安局"] }),
      "行政复议法第七十三条第一款：调解书没有加盖行政复议机关印章，尚未生效。",
    ],
    [
      "第七十三条第一款 生效早于盖章",
      ACCEPTED,
      mediate({ signedBy: ["王明", "酒泉市公安局"], sealedOn: d("2025-03-21") }),
      "行政复议法第七十三条第一款：调解书于2025-03-21盖章，生效日期不能早于盖章日期，请更正。",
    ],
    ["第四十一条 没有事由", ACCEPTED, terminate({ code: "TERM_OTHER" }), OTHER_GROUND],
    [
      "第四十一条 写准予撤回",
      ACCEPTED,
      terminate({ code: "TERM_OTHER", ground: "TE1" }),
      OTHER_GROUND,
    ],
    [
      "第四十一条第一项 撤回却写死亡",
      ACCEPTED,
      terminate({ code: "TERM_SETTLED", ground: "TE2", permitted: true }),
      "行政复议法第四十一条第一项、第七十四条：撤回申请而终止的，终止事由应当是准予撤回，请更正。",
    ],
    [
      "第四十一条第一项 未经准予",
      ACCEPTED,
      terminate(withdrawn),
      "行政复议法第四十一条第一项、第七十四条：撤回申请须经行政复议机构准予，请先办理准予手续。",
    ],
    [
      "第十五条第二款 被代表的人没有同意",
      GROUP,
      terminate({ ...withdrawn, permitted: true }),
      `行政复议法第十五条第二款：代表人撤回申请须经被代表的申请人同意，请补充同意的材料。${REASON}`,
    ],
    [
      "第三十三条 驳回没有理由",
      ACCEPTED,
      reject("2025-03-20"),
      "行政复议法第三十三条：驳回申请没有写明理由，请至少选择一项驳回理由。",
    ],
    ["第三十三条 2026年7月以前没有的理由", ACCEPTED, reject("2025-03-20", "RJ1", "RJ8"), NEWER],
    [
      "2026年6月30日",
      [received("2026-06-01"), ["accept", "2026-06-03", {}]],
      reject("2026-06-30", "RJ9"),
      NEWER,
    ],
    ["2026年条例第三十七条 新的理由", ERA_C, reject("2026-07-20", "RJ10"), ""],
    [
      "第六十四条第二款 同一事实、相同结果",
      SERVED,
      remade(true, true, false),
      `行政复议法第六十四条第二款：被申请人不得以同一事实和理由作出相同或者基本相同的行政行为，请责令纠正。${REASON}`,
    ],
    ["第六十四条第二款 程序违法而撤销的，可以", SERVED, remade(true, true, true), ""],
    ["第六十四条第二款 结果不同", SERVED, remade(true, false, false), ""],
    ["第六十四条第二款 事实不同", SERVED, remade(false, true, false), ""],
  ])("%s", (...row) => reads(row));
});

describe("期限末日结案，仍为按期", () => {
  test.each<Sentence>([
    [
      "第六十二条 六十日（E07）",
      [received("2025-08-04"), ["accept", "2025-08-06", {}]],
      terminate({ ...withdrawn, permitted: true }, "2025-10-09"),
      "",
    ],
    [
      "旧法第三十一条第一款 六十日自收到申请起算",
      [received("2017-09-25"), ["accept", "2017-09-27", {}]],
      terminate({ ...withdrawn, permitted: true }, "2017-11-24"),
      "",
    ],
    [
      "第六十二条第二款 简易程序三十日",
      SIMPLIFIED,
      terminate({ ...withdrawn, permitted: true }, "2025-04-07"),
      "",
    ],
  ])("%s", (...row) => reads(row));

  test("第六十二条第二款 简易程序第三十一日", () => {
    const late = terminate({ ...withdrawn, permitted: true }, "2025-04-08");
    expect(answerTo(caseAfter(...SIMPLIFIED), late)).toBe("R16 W");
  });
});

describe("IR-32 日期，逐字写明", () => {
  test("第八十八条 没有日期、日期在今天以后、日期先后矛盾", () => {
    const { warnings } = recordedOn(
      "2025-03-31",
      RECEIVED,
      ["accept", "2025-03-05", {}],
      ["sendCopy", null, {}],
      ["answer", "2025-04-01", { given: true }],
      ["reject", "2025-03-02", { grounds: ["RJ1"] }],
    );
    expect(warnings.map(({ law, message }) => `${law}：${message}`)).toEqual([
      "行政复议法第八十八条第一款：没有写明这一步骤的日期，请查卷后补填日期。",
      "行政复议法第八十八条第一款：日期2025-04-01在今天（2025-03-31）之后，请填写实际发生的日期。",
      "行政复议法第三十条、第六十二条：结案日期早于收到申请日期，结案日期早于受理日期，日期先后矛盾，请核对案卷后更正。",
    ]);
    expect(warnings.map(({ field, severity }) => `${field} ${severity}`)).toEqual([
      ...["on B", "on B", "on B"],
    ]);
  });

  test("旧法第三十条第二款 不予受理没有日期", () => {
    const { warnings } = recordedOn("2018-01-31", received("2017-02-15"), [
      "refuse",
      null,
      { grounds: ["NA2"] },
    ]);
    expect(warnings).toEqual([
      {
        rule: "IR-02",
        code: "refusalUndated",
        severity: "W",
        law: "行政复议法（2017年修正）第十七条第一款",
        field: "on",
        message: "不予受理没有写明决定日期，无法核对是否在五个工作日内作出，请查卷补填。",
      },
    ]);
  });

  test("没有收到日期的申请，旧账也不收", () => {
    expect(recordedOn("2025-03-31", ["receive", null, anApplication()]).refusal).toBe(
      "receiptDayMissing",
    );
  });
});
