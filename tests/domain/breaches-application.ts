import { plainDate } from "#domain/plain-date";
import { ACCEPTED, type Breach, RECEIVED, SIMPLIFIED } from "#tests/domain/reconsideration-acts";
import { anApplication } from "#tests/domain/reconsideration-history";

/** Breaches at the application and its acceptance, and the first ones of the course (10.1, 10.3). */
export const APPLICATION_BREACHES: readonly Breach[] = [
  [
    "IR-01",
    "一份申请针对两个行为",
    [],
    ["receive", "2025-03-03", anApplication({ actsChallenged: 2 })],
    "IR-01 severalActs",
  ],
  ["IR-02", "第六个工作日受理", [RECEIVED], ["accept", "2025-03-11", {}], "IR-02 acceptedLate"],
  [
    "IR-02",
    "第六个工作日不予受理",
    [RECEIVED],
    ["refuse", "2025-03-11", { grounds: ["NA2"] }],
    "IR-02 refusedLate",
  ],
  [
    "IR-02",
    "视为受理的日期不是审查期限最后一日",
    [RECEIVED],
    ["acceptDeemed", "2025-03-12", {}],
    "IR-02 deemedOnOtherDay",
  ],
  [
    "IR-02",
    "期限未满视为受理",
    [RECEIVED],
    ["acceptDeemed", "2025-03-10", {}],
    "IR-02 deemedTooEarly",
  ],
  [
    "IR-03",
    "不予受理没有理由",
    [RECEIVED],
    ["refuse", "2025-03-05", { grounds: [] }],
    "IR-03 refusalWithoutGround",
  ],
  [
    "IR-03",
    "不告知有管辖权的机关",
    [RECEIVED],
    ["refuse", "2025-03-05", { grounds: ["NA6"] }],
    "IR-03 competentOrganMissing",
  ],
  [
    "IR-04",
    "以超期不予受理而不写期限",
    [RECEIVED],
    ["refuse", "2025-03-05", { grounds: ["NA4"] }],
    "IR-04 W",
  ],
  [
    "IR-05",
    "不同申请人不算重复",
    [RECEIVED],
    ["refuse", "2025-03-05", { grounds: ["NA7"] }],
    "IR-05 notTheSameMatter",
  ],
  [
    "IR-06",
    "第二次通知补正",
    [
      RECEIVED,
      ["askForCorrection", "2025-03-04", { items: ["身份证"] }],
      ["correct", "2025-03-06", { satisfied: [] }],
    ],
    ["askForCorrection", "2025-03-07", { items: ["授权书"] }],
    "IR-06 W",
  ],
  [
    "IR-07",
    "未告知变更被申请人",
    [RECEIVED],
    ["refuse", "2025-03-05", { grounds: ["NA1"], fault: "RESPONDENT" }],
    "IR-07 respondentNotOffered",
  ],
  ["IR-08", "收费", [], ["receive", "2025-03-03", anApplication({ fee: 50 })], "IR-08 feeCharged"],
  [
    "IR-09",
    "十二名申请人没有代表人",
    [],
    ["receive", "2026-08-03", anApplication({ applicantCount: 12 })],
    "IR-09 W",
  ],
  [
    "IR-20",
    "撤回后同一事实再申请",
    [],
    [
      "receive",
      "2025-03-03",
      anApplication({
        withdrawnEarlier: { caseNumber: "酒政复〔2024〕9号", againstTrueWill: false },
      }),
    ],
    "IR-20 withdrawnEarlier",
  ],
  [
    "IR-21",
    "延期累计超过三十日",
    [
      ...ACCEPTED,
      [
        "extend",
        "2025-04-01",
        {
          days: 20,
          approver: "局长",
          approvedBy: "OFFICE_HEAD",
          notifiedOn: plainDate("2025-04-01"),
        },
      ],
    ],
    [
      "extend",
      "2025-04-20",
      {
        days: 11,
        approver: "局长",
        approvedBy: "OFFICE_HEAD",
        notifiedOn: plainDate("2025-04-20"),
      },
    ],
    "IR-21 extendedTooLong",
  ],
  [
    "IR-21",
    "机关负责人批准延期（2024年起）",
    ACCEPTED,
    [
      "extend",
      "2025-04-01",
      { days: 10, approver: "市长", approvedBy: "ORGAN_HEAD", notifiedOn: plainDate("2025-04-01") },
    ],
    "IR-21 extensionApprover",
  ],
  [
    "IR-21",
    "期满后延期",
    ACCEPTED,
    [
      "extend",
      "2025-05-07",
      {
        days: 10,
        approver: "局长",
        approvedBy: "OFFICE_HEAD",
        notifiedOn: plainDate("2025-05-07"),
      },
    ],
    "IR-21 extendedLate",
  ],
  [
    "IR-22",
    "简易程序延期",
    SIMPLIFIED,
    [
      "extend",
      "2025-03-20",
      {
        days: 10,
        approver: "局长",
        approvedBy: "OFFICE_HEAD",
        notifiedOn: plainDate("2025-03-20"),
      },
    ],
    "IR-22 simplifiedExtended",
  ],
];
