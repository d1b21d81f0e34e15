import { describe, expect, test } from "vitest";
import type { LitigationPayloads, OpenProceedingPayload } from "#domain/litigation/payloads";
import { plainDate } from "#domain/plain-date";
import { aSuit } from "#tests/domain/dispute-history";
import { type Done, doubtLines, doubtsOf, lastTaken, OPEN } from "#tests/domain/litigation-acts";

/** What a past record keeps as doubts and what a live act is refused for, in the words people read. */

const d = plainDate;
const BUREAU = "酒泉市公安局";
const CITY = "酒泉市人民政府";
const both = [
  { organId: BUREAU, counted: true },
  { organId: CITY, counted: false },
];
const open = (over: Partial<OpenProceedingPayload>, on = "2025-03-03"): Done => [
  "openProceeding",
  on,
  aSuit(over),
];
const number = (proceeding: string, over: Partial<OpenProceedingPayload>, on?: string) =>
  open({ proceeding, numberWritten: proceeding, ...over }, on);

describe("案号与法院、审级、年份", () => {
  const LAW = "法〔2015〕137号第三条、第七条";
  const MIDDLE = "酒泉市中级人民法院";
  test.each<[string, Done, string[]]>([
    [
      "一审案号写作再审",
      open({ instance: "RETRIAL" }),
      [`NUM-1 | W | ${LAW} | instance | 案号中的“行初”是一审案号，审级却写作“再审”，请核对。`],
    ],
    [
      "发回重审用一审案号，不用二审案号",
      number("(2025)甘09行终8号", { instance: "REMAND", court: MIDDLE }),
      [`NUM-1 | W | ${LAW} | instance | 案号中的“行终”是二审案号，审级却写作“发回重审”，请核对。`],
    ],
    ["行他字不说明审级", number("(2025)甘0902行他3号", { instance: "SECOND" }), []],
    [
      "基层法院代字，中级法院审理",
      open({ court: MIDDLE }),
      [
        `NUM-1 | W | ${LAW} | court | 案号的法院代字“甘0902”与审理法院“${MIDDLE}”的级别不一致，请核对。`,
      ],
    ],
    [
      "同级的另一法院",
      open({ court: "敦煌市人民法院" }),
      [
        `NUM-1 | W | ${LAW} | court | 案号的法院代字“甘0902”是酒泉市肃州区人民法院，与审理法院“敦煌市人民法院”不一致，请核对。`,
      ],
    ],
    [
      "看不出级别的法院，按名称比对",
      open({ court: "肃州区法庭" }),
      [
        `NUM-1 | W | ${LAW} | court | 案号的法院代字“甘0902”是酒泉市肃州区人民法院，与审理法院“肃州区法庭”不一致，请核对。`,
      ],
    ],
    ["法院全称冠以省名", open({ court: "甘肃省酒泉市肃州区人民法院" }), []],
    ["法院简称", open({ court: "肃州区人民法院" }), []],
    ["法院不在代字表内", number("(2025)甘0702行初3号", { court: "张掖市甘州区人民法院" }), []],
    ["旧案号没有法院代字", number("(2015)酒中法行初字第8号", { court: MIDDLE }, "2015-03-02"), []],
    [
      "基层法院没有二审",
      number("(2025)甘0902行终8号", { instance: "SECOND" }),
      [
        `NUM-1 | W | ${LAW} | number | 基层法院（甘0902）没有“行终”案件，请核对法院代字（法〔2015〕137号第七条）。`,
      ],
    ],
    [
      "旧案号2016年起停用，与法院级别无关",
      number("(2016)酒中法行初字第8号", { court: MIDDLE }, "2016-03-02"),
      [],
    ],
    [
      "案号年份晚于通知",
      open({}, "2024-12-30"),
      [
        "NUM-2 | W | 法〔2015〕137号第九条 | number | 案号年份2025与收到应诉通知的年份2024不一致，请核对案号或者日期。",
      ],
    ],
    [
      "一月收到，案号却是前年的",
      number("(2023)甘0902行初12号", {}, "2025-01-10"),
      [
        "NUM-2 | W | 法〔2015〕137号第九条 | number | 案号年份2023与收到应诉通知的年份2025不一致，请核对案号或者日期。",
      ],
    ],
    ["上年案号，一月收到", number("(2024)甘0902行初12号", {}, "2025-01-10"), []],
  ])("%s", (_title, act, expected) => expect(doubtLines(act)).toEqual(expected));
});

describe("谁是被告，怎样裁判", () => {
  const judge = (over: Partial<LitigationPayloads["judge"]>): Done => [
    "judge",
    "2025-05-20",
    { outcome: "DISMISS_CLAIM", outcomeWritten: "裁判", ...over },
  ];
  const link = (outcome?: string): Done => ["linkReconsideration", null, { caseId: "R", outcome }];
  const instance = (one: OpenProceedingPayload["instance"]) => open({ instance: one });
  const MAINTAINED =
    "IR-45 | W | 行政诉讼法第二十六条第二款、法释〔2018〕1号第一百三十三条 | - | 所关联的复议决定维持了原行政行为，两个机关应当是共同被告，请核对各审的被告。";
  const other = (label: string) =>
    `IR-46 | W | 行政诉讼法第八十九条 | outcome | “${label}”不是这一审级的裁判结果，请核对。`;
  test.each<[string, Done[], string[]]>([
    [
      "第二十三条 复议前置而未经复议",
      [open({ reconsiderationFirst: { required: true, done: false } })],
      [
        "IR-38 | W | 行政复议法第二十三条 | reconsiderationFirst | 本案属于复议前置而未经复议，请准备提出驳回起诉的意见，并告知原告可以申请行政复议。",
      ],
    ],
    [
      "第二十六条 共同被告只写一个机关",
      [open({ form: "JOINT" })],
      [
        "IR-45 | B | 行政诉讼法第二十六条第二款、法释〔2018〕1号第一百三十三条 | defendants | 复议机关维持原行政行为的，作出原行政行为的机关和复议机关是共同被告，请补填另一被告。",
      ],
    ],
    [
      "第二十六条 驳回复议请求后，只有二审漏列一个机关",
      [
        open({ form: "JOINT", defendants: both }),
        number("(2025)甘09行终8号", { instance: "SECOND", court: "酒泉市中级人民法院" }),
        link("REJECT_CLAIM"),
      ],
      [MAINTAINED],
    ],
    ["第二十六条 不知道复议结果", [OPEN, link()], []],
    ["第八十九条 一审写作发回重审", [OPEN, judge({ outcome: "A_REMAND" })], [other("发回重审")]],
    ["第八十九条 一审写作再审改判", [OPEN, judge({ outcome: "RT_REVERSE" })], [other("再审改判")]],
    ["申请再审审查，裁定再审", [instance("RETRIAL_REVIEW"), judge({ outcome: "RT_GRANT" })], []],
    ["再审改判", [instance("RETRIAL"), judge({ outcome: "RT_REVERSE" })], []],
    [
      "再审写作二审改判",
      [instance("RETRIAL"), judge({ outcome: "A_REVERSE" })],
      [other("二审改判")],
    ],
    [
      "第三十五条 诉讼中自行收集的证据",
      [
        OPEN,
        [
          "offerEvidence",
          "2025-03-10",
          {
            organId: BUREAU,
            what: "笔录",
            collectedOn: d("2025-03-03"),
            courtPermitted: false,
          },
        ],
      ],
      [
        "IR-41 | B | 行政诉讼法第三十五条、第三十六条第二款 | collectedOn | 被告在诉讼过程中自行收集的证据不能作为认定行政行为合法的依据，未经人民法院准许不得补充。",
      ],
    ],
    [
      "第七十九条 旧账没有对复议决定的裁判结果，不问",
      [open({ form: "JOINT", defendants: both }), judge({})],
      [],
    ],
  ])("%s", (_title, done, expected) => expect(doubtLines(...done)).toEqual(expected));

  const joint = (over: Partial<OpenProceedingPayload>) =>
    open({ form: "JOINT", defendants: both, ...over });
  test.each<[string, Done[], string | undefined]>([
    [
      "第七十九条 一审应当对复议决定一并裁判",
      [joint({}), judge({})],
      "复议机关为共同被告的，人民法院应当对复议决定一并裁判，请补填对复议决定的裁判结果。如仍要办理，请写明理由。",
    ],
    ["第七十九条 二审不问", [joint({ instance: "SECOND" }), judge({})], undefined],
    ["第七十九条 未经复议的不问", [open({ defendants: both }), judge({})], undefined],
  ])("%s", (_title, done, message) => {
    const taken = lastTaken(done);
    expect(taken.ok ? undefined : taken.message).toBe(message);
  });
});

test("疑点不属于某一栏的，不写栏目", () => {
  const link: Done = ["linkReconsideration", null, { caseId: "R", outcome: "MAINTAIN" }];
  expect(doubtsOf(OPEN, link)).toStrictEqual([
    {
      rule: "IR-45",
      law: "行政诉讼法第二十六条第二款、法释〔2018〕1号第一百三十三条",
      code: "jointAfterMaintaining",
      severity: "W",
      message: "所关联的复议决定维持了原行政行为，两个机关应当是共同被告，请核对各审的被告。",
    },
  ]);
});

describe("行政诉讼法第八十九条第二款 发回重审只有一次", () => {
  const court = "酒泉市中级人民法院";
  const [earlier, later] = ["(2024)甘09行终3号", "(2025)甘09行终8号"];
  const opened = (proceeding: string, on: string) =>
    number(proceeding, { instance: "SECOND", court }, on);
  const judged = (
    proceeding: string,
    outcome: LitigationPayloads["judge"]["outcome"],
    on: string | null = "2025-05-20",
  ): Done => ["judge", on, { proceeding, outcome, outcomeWritten: "裁判" }];
  const both2 = [opened(earlier, "2024-06-03"), opened(later, "2025-03-03")];
  const REMANDED =
    "IR-46 | B | 行政诉讼法第八十九条第二款 | outcome | 本案已经发回重审过，第二审人民法院不得再次发回重审，请核对裁判结果。";
  test.each<[string, Done[], string[]]>([
    [
      "曾经发回，再次发回",
      [...both2, judged(earlier, "A_REMAND", "2024-08-01"), judged(later, "A_REMAND")],
      [REMANDED],
    ],
    [
      "曾经发回，以后维持",
      [...both2, judged(earlier, "A_REMAND", "2024-08-01"), judged(later, "A_AFFIRM_J")],
      [],
    ],
    [
      "曾经维持，第一次发回",
      [...both2, judged(earlier, "A_AFFIRM_J", "2024-08-01"), judged(later, "A_REMAND")],
      [],
    ],
  ])("%s", (_title, done, expected) => expect(doubtLines(...done)).toEqual(expected));

  test("同一案号没有日期的发回，补登日期时不算再次发回", () => {
    const done = [opened(later, "2025-03-03"), judged(later, "A_REMAND", null)];
    const codes = doubtsOf(...done, judged(later, "A_REMAND")).map(({ code }) => code);
    expect(codes).toEqual(["stepOutOfOrder"]);
  });
});
