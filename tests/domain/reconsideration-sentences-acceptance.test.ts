import { describe, expect, test } from "vitest";
import { plainDate } from "#domain/plain-date";
import type { ReconsiderationPayloads } from "#domain/reconsideration/steps";
import {
  answerTo,
  caseAfter,
  type Line,
  RECEIVED,
  reads,
  received,
  recordedOn,
  type Said,
  type Sentence,
} from "#tests/domain/reconsideration-acts";

const d = plainDate;
const refuse = (on: string, over: Partial<ReconsiderationPayloads["refuse"]> = {}): Said => [
  "refuse",
  on,
  { grounds: ["NA2"], reason: "无利害关系", ...over },
];
const ask = (on: string): Said => ["askForCorrection", on, { items: ["身份证明"] }];
const OLD = received("2017-03-01");

describe("拒绝补正、受理、不予受理的，逐字写明条文和办法", () => {
  test.each<Sentence>([
    [
      "第三十一条第一款 逾期通知补正",
      [RECEIVED],
      ask("2025-03-11"),
      "行政复议法第三十一条第一款：补正通知应当在收到申请之日起五个工作日内（截至2025-03-10）发出，期满后申请视为受理，请登记“视为受理”。",
    ],
    [
      "2007年条例第二十九条 逾期通知补正",
      [OLD],
      ask("2017-03-09"),
      "行政复议法实施条例（2007年）第二十九条：补正通知应当在收到申请之日起五个工作日内（截至2017-03-08）发出，期满后申请视为受理，请登记“视为受理”。",
    ],
    [
      "第三十一条第一款 第二次通知补正",
      [RECEIVED, ask("2025-03-04"), ["correct", "2025-03-06", { satisfied: [] }]],
      ask("2025-03-07"),
      "行政复议法第三十一条第一款：补正通知应当一次性载明全部补正事项，本案已经通知过补正。如仍要办理，请写明理由。",
    ],
    [
      "第三十一条第二款 逾期补正（E14，末日2025-10-21）",
      [received("2025-09-26"), ask("2025-09-30")],
      ["correct", "2025-10-22", { satisfied: [] }],
      "行政复议法第三十一条第二款：补正期限截至2025-10-21，逾期补正没有正当理由的，请登记“视为放弃申请”；有正当理由的，请写明。",
    ],
    [
      "第三十一条第二款 末日尚不能视为放弃",
      [received("2025-09-26"), ask("2025-09-30")],
      ["abandon", "2025-10-21", { reasonCheck: "无" }],
      "行政复议法第三十一条第二款：补正期限截至2025-10-21，尚未届满，不能视为放弃申请，请待期满后登记。",
    ],
    [
      "第三十条第三款 逾期受理（E01，末日2024-02-18）",
      [received("2024-02-05")],
      ["accept", "2024-02-19", {}],
      "行政复议法第三十条第一款、第三款：受理日期2024-02-19超过五个工作日的审查期限（R08，截至2024-02-18），期满未作决定的视为已受理，请改用“视为受理”登记。",
    ],
    [
      "旧法第十七条 逾期受理",
      [OLD],
      ["accept", "2017-03-09", {}],
      "行政复议法（2017年修正）第十七条：受理日期2017-03-09超过五个工作日的审查期限（R08，截至2017-03-08），期满未作决定的视为已受理，请改用“视为受理”登记。",
    ],
    [
      "第三十条第三款 逾期不予受理",
      [RECEIVED],
      refuse("2025-03-11"),
      "行政复议法第三十条第三款、第三十三条：不予受理的日期2025-03-11超过五个工作日的审查期限（R08，截至2025-03-10），申请已视为受理；不符合受理条件的，请登记受理后驳回申请。",
    ],
    [
      "第三十条第三款 视为受理的日期",
      [RECEIVED],
      ["acceptDeemed", "2025-03-12", {}],
      "行政复议法第三十条第三款：视为受理的日期应当是2025-03-10，请更正日期。",
    ],
    [
      "第三十条第三款 末日尚不能视为受理",
      [RECEIVED],
      ["acceptDeemed", "2025-03-10", {}],
      "行政复议法第三十条第三款：审查期限截至2025-03-10，尚未届满，请先决定是否受理。",
    ],
    [
      "第五十三条 简易程序没有法定情形",
      [RECEIVED],
      ["accept", "2025-03-05", { procedure: "SIMPLIFIED" }],
      "行政复议法第五十三条：适用简易程序应当符合法定情形，请选择适用情形。",
    ],
    [
      "2023年没有简易程序",
      [OLD],
      ["accept", "2017-03-03", { procedure: "SIMPLIFIED", basis: "SP3" }],
      "行政复议法第五十三条：2024年1月1日以前没有简易程序，请按普通程序受理。",
    ],
    [
      "第三十条第二款 不予受理没有理由",
      [RECEIVED],
      refuse("2025-03-05", { grounds: [] }),
      "行政复议法第三十条第一款、第二款：不予受理没有写明法定理由，请至少选择一项不予受理理由。",
    ],
    [
      "第三十条第二款 不告知有管辖权的机关",
      [RECEIVED],
      refuse("2025-03-05", { grounds: ["NA6"], competentOrgan: " " }),
      "行政复议法第三十条第一款、第二款：以不属于本机关管辖为由不予受理的，应当告知有管辖权的行政复议机关，请补填。",
    ],
    [
      "第二十条 超期而没有写明期限",
      [RECEIVED],
      refuse("2025-03-05", { grounds: ["NA4"] }),
      "行政复议法第二十条、第二十一条：以超过申请期限为由不予受理的，请写明期限的起算事由、届满日期以及是否告知过申请权利。如仍要办理，请写明理由。",
    ],
    [
      "第二十条第三款 未告知申请权利",
      [received("2025-03-03", { knownOn: d("2024-03-03") })],
      refuse("2025-03-05", {
        grounds: ["NA4"],
        limit: { dueOn: d("2024-05-02"), trigger: "知道行政行为", toldOfRights: false },
      }),
      "行政复议法第二十条第三款：未告知申请权利、机关或者期限，且自知道行政行为内容之日起未满一年的，不属于超过期限，请重新核对。如仍要办理，请写明理由。",
    ],
    [
      "第三十条第一款第七项 不是同一申请",
      [RECEIVED],
      refuse("2025-03-05", { grounds: ["NA7"] }),
      "行政复议法第二十九条、第三十条第一款第七项：只有同一申请人就同一行政行为已被受理的，才能以此为由不予受理，请写明已受理的案件。",
    ],
    [
      "2007年条例第二十二条 没有告知变更被申请人",
      [RECEIVED],
      refuse("2025-03-05", { grounds: ["NA1"], fault: "RESPONDENT" }),
      "行政复议法实施条例（2007年）第二十二条：被申请人错列的，应当先告知申请人变更被申请人，申请人拒绝变更后才能不予受理。",
    ],
    [
      "2026年条例第二十九条 没有告知变更被申请人",
      [received("2026-07-06")],
      refuse("2026-07-08", { grounds: ["NA1"], fault: "RESPONDENT" }),
      "行政复议法实施条例第二十九条：被申请人错列的，应当先告知申请人变更被申请人，申请人拒绝变更后才能不予受理。",
    ],
  ])("%s", (...row) => reads(row));
});

describe("合法的办理，没有话说", () => {
  test.each<Sentence>([
    [
      "第三十一条第二款 末日补正（E14）",
      [received("2025-09-26"), ask("2025-09-30")],
      ["correct", "2025-10-21", { satisfied: [] }],
      "",
    ],
    [
      "第三十一条第二款 期满次日视为放弃",
      [received("2025-09-26"), ask("2025-09-30")],
      ["abandon", "2025-10-22", { reasonCheck: "无" }],
      "",
    ],
    ["第三十条第三款 末日受理（E01）", [received("2024-02-05")], ["accept", "2024-02-18", {}], ""],
    [
      "第三十条第二款 告知了有管辖权的机关",
      [RECEIVED],
      refuse("2025-03-05", { grounds: ["NA6"], competentOrgan: "省政府" }),
      "",
    ],
    ["第三十条第二款 其他理由不必告知", [RECEIVED], refuse("2025-03-05"), ""],
    [
      "2007年条例第二十二条 申请人拒绝变更被申请人",
      [RECEIVED, ["offerRespondent", "2025-03-04", { offeredIds: ["甲"], agreed: false }]],
      refuse("2025-03-05", { grounds: ["NA1"], fault: "RESPONDENT" }),
      "",
    ],
    [
      "申请人自己的原因，不必告知变更",
      [RECEIVED],
      refuse("2025-03-05", { grounds: ["NA1"], fault: "APPLICANT" }),
      "",
    ],
  ])("%s", (...row) => reads(row));

  test("更正重放时，不再问视为受理是否过早", () => {
    const act: Said = ["acceptDeemed", "2025-03-10", {}];
    expect(answerTo(caseAfter(RECEIVED), act, { replayed: true })).toBe("ok");
  });
});

describe("旧账没有日期的，只说没有日期", () => {
  const codes = (today: string, ...lines: Line[]) =>
    recordedOn(today, ...lines).warnings.map(({ code }) => code);

  test("不能视为放弃的，另有补正期限才说", () => {
    const asked = (on: string | null): Line => ["askForCorrection", on, { items: ["身份证明"] }];
    const abandon = ["abandon", null, { reasonCheck: "无" }] as const;
    expect(codes("2025-06-03", RECEIVED, asked("2025-03-04"), [...abandon])).toEqual([
      "dayMissing",
    ]);
    expect(
      codes("2025-06-03", RECEIVED, asked(null), ["abandon", "2025-03-05", { reasonCheck: "无" }]),
    ).toEqual(["dayMissing"]);
  });

  test("日历以外的案件，不计算视为受理的日期", () => {
    expect(codes("2099-12-31", received("2099-12-30"), ["acceptDeemed", "2099-12-31", {}])).toEqual(
      [],
    );
    expect(codes("2017-01-03", received("2010-03-01"), ["acceptDeemed", "2010-03-01", {}])).toEqual(
      [],
    );
  });
});
