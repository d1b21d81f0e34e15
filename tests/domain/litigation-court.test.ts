import { describe, expect, test } from "vitest";
import { STATE_CALENDAR } from "#domain/calendar";
import { appearanceOf } from "#domain/head-appearance";
import { foldDispute } from "#domain/litigation/fold";
import { hearingOf, sessionOf } from "#domain/litigation/fold/appearance";
import type { LitigationPayloads } from "#domain/litigation/payloads";
import { takeDispute } from "#domain/litigation/take";
import { plainDate } from "#domain/plain-date";
import { aHead, SUIT } from "#tests/domain/dispute-history";
import {
  type Done,
  doubtLines,
  doubtsOf,
  eventsOf,
  lastTaken,
  OPEN,
} from "#tests/domain/litigation-acts";

const d = plainDate;
const BUREAU = "酒泉市公安局";
const CITY = "酒泉市人民政府";
const staff = () => aHead({ name: "周洋", title: "科员", role: "STAFF" });
const lawyer = () => aHead({ name: "钱", title: "律师", role: "LAWYER", spoke: true });

function session(
  ordinal: number,
  on: string,
  attendees: LitigationPayloads["holdSession"]["attendees"],
  over: Partial<LitigationPayloads["holdSession"]> = {},
): Done {
  return ["holdSession", on, { ordinal, attendees, headDeclared: null, ...over }];
}

describe("谁在法庭上", () => {
  const NOT_COUNTED =
    "5.1 | W | 法释〔2020〕3号第一条第二款、第二条 | attendees | 周洋 科员：按2025-04-15有效的规定，行政机关负责人为正职、副职负责人，参与分管被诉行政行为实施工作的副职级别的负责人以及其他参与分管的负责人；“行政机关相应的工作人员”不计为负责人出庭，请核对出庭人员的职务。";
  test("不计为负责人的人，写明条文和当日的规定", () => {
    expect(doubtLines(OPEN, session(1, "2025-04-15", [staff()]))).toEqual([NOT_COUNTED]);
  });

  test("每次开庭只看自己的出庭人员", () => {
    const first = session(1, "2025-04-15", [staff()]);
    expect(doubtLines(OPEN, first, session(2, "2025-04-22", [aHead()]))).toEqual([]);
  });

  test("事后说明缺席，不重复开庭时的疑点", () => {
    const said = { ordinal: 1, reason: "OTHER_JUST", explained: true } as const;
    const held = session(1, "2025-04-15", [staff()]);
    expect(doubtLines(OPEN, held, ["explainAbsence", "2025-04-16", said])).toEqual([]);
  });

  const NOBODY =
    "IR-44 | W | 行政诉讼法第三条第三款 | headDeclared | 台账写明负责人出庭，却没有写明出庭的人及其职务，本次不计为出庭，请查庭审笔录补填。";
  test.each<[string, Done[], string[]]>([
    ["没有写出庭的人", [session(1, "2025-04-15", [], { headDeclared: true })], [NOBODY]],
    ["没有说负责人出庭", [session(1, "2025-04-15", [], { headDeclared: false })], []],
    [
      "第二次开庭没有写人，第一次写了",
      [session(1, "2025-04-15", [aHead()]), session(2, "2025-04-22", [], { headDeclared: true })],
      [NOBODY],
    ],
    ["写明了人", [session(1, "2025-04-15", [aHead()], { headDeclared: true })], []],
  ])("台账说负责人出庭：%s", (_title, done, expected) =>
    expect(doubtLines(OPEN, ...done)).toEqual(expected),
  );

  const EMPTY = {
    rule: "IR-42",
    law: "行政诉讼法第三条第三款、法释〔2018〕1号第一百二十八条第二款、第一百三十二条",
    code: "nobodyInCourt",
    severity: "F",
    field: "attendees",
    message: "负责人和相应的工作人员都没有出庭，属于违反出庭义务，请说明情况并报告。",
  };
  test.each<[string, LitigationPayloads["holdSession"]["attendees"], boolean]>([
    ["无人出庭", [], true],
    ["只有律师", [lawyer()], true],
    ["律师和工作人员", [lawyer(), staff()], false],
    ["负责人", [aHead()], false],
  ])("第一百三十二条 %s", (_title, attendees, empty) => {
    const taken = lastTaken([OPEN, session(1, "2025-04-15", attendees)], { reason: "照实登记" });
    if (!taken.ok) throw new Error(taken.message);
    const found = taken.value.warnings.filter(({ code }) => code === "nobodyInCourt");
    expect(found).toEqual(empty ? [EMPTY] : []);
  });
});

describe("法释〔2020〕3号第八条至第十条 负责人不能出庭的说明", () => {
  const full: LitigationPayloads["explainAbsence"] = {
    proceeding: SUIT,
    reason: "OTHER_JUST",
    explained: true,
    sealedOrSigned: true,
    proof: "住院证明",
    substitute: { name: "周洋", title: "法规科科长" },
  };
  const PAPERS = "负责人不能出庭的，应当提交书面说明和证明材料，请补填。";
  test.each<[string, Partial<typeof full>, string | undefined]>([
    ["材料齐全", {}, undefined],
    ["没有事由", { reason: undefined }, "请选择负责人不能出庭的法定事由。"],
    ["没有书面说明", { explained: false }, PAPERS],
    ["没有证明材料", { proof: undefined }, PAPERS],
    ["证明材料只有空格", { proof: "  " }, PAPERS],
    [
      "没有盖章或者签字",
      { sealedOrSigned: false },
      "情况说明应当加盖行政机关印章或者由主要负责人签字，请补正。",
    ],
    [
      "没有委托工作人员",
      { substitute: undefined },
      "负责人不能出庭的，应当委托相应的工作人员出庭，请写明姓名和职务。",
    ],
  ])("%s", (_title, over, message) => {
    const setting = { calendar: STATE_CALENDAR, today: d("2026-08-03"), manner: "live" } as const;
    const facts = foldDispute(eventsOf(OPEN));
    const payload = { ...full, ...over };
    const taken = takeDispute(facts, "explainAbsence", d("2025-04-14"), payload, setting);
    if (message === undefined) expect(taken).toMatchObject({ ok: true, value: { warnings: [] } });
    else {
      expect(taken).toEqual({
        ok: false,
        rule: "IR-43",
        law: "法释〔2020〕3号第八条至第十条",
        code: "absenceNotProved",
        message,
      });
    }
  });
});

describe("一次开庭的记录", () => {
  test("负责人出庭并发言", () => {
    const payload = { proceeding: SUIT, ordinal: 2, attendees: [aHead()], headDeclared: true };
    expect(sessionOf(payload, d("2025-04-15"))).toEqual({
      ordinal: 2,
      on: "2025-04-15",
      attendees: [aHead()],
      headAttended: true,
      role: "DEPUTY",
      headDeclared: true,
      noticeAgain: false,
      spoke: true,
      nobodyCame: false,
    });
  });

  test.each<[string, Partial<LitigationPayloads["holdSession"]>, object]>([
    [
      "负责人没有发言",
      { attendees: [aHead({ spoke: false })] },
      { spoke: false, headAttended: true },
    ],
    [
      "发言的是工作人员",
      { attendees: [staff()] },
      { spoke: false, headAttended: false, role: null, nobodyCame: false },
    ],
    ["只有律师", { attendees: [lawyer()] }, { headAttended: false, nobodyCame: true }],
    ["律师和工作人员", { attendees: [lawyer(), staff()] }, { nobodyCame: false }],
    ["没有写出庭的人", {}, { headAttended: false, nobodyCame: null }],
    ["写明无人出庭", { nobodyCame: true }, { nobodyCame: true }],
    [
      "负责人在场，无人出庭的登记不作数",
      { attendees: [aHead()], nobodyCame: true },
      { nobodyCame: false },
    ],
    ["人民法院再次通知", { noticeAgain: true }, { noticeAgain: true }],
  ])("%s", (_title, over, expected) => {
    const payload = { proceeding: SUIT, ordinal: 1, attendees: [], headDeclared: null, ...over };
    expect(sessionOf(payload, d("2025-04-15"))).toMatchObject(expected);
  });

  test("HA-2 出庭的人属于哪个被告，按被告分别计", () => {
    const attendees = [
      aHead({ organId: BUREAU }),
      aHead({ name: "周市长", role: "PRINCIPAL", organId: CITY }),
    ];
    const hearing = hearingOf({
      on: d("2025-04-15"),
      attendees,
      headDeclared: true,
      noticeAgain: false,
    });
    const unit = { sessions: [hearing] };
    expect(appearanceOf(unit, BUREAU)).toMatchObject({ attended: true, by: "DEPUTY" });
    expect(appearanceOf(unit, CITY)).toMatchObject({ attended: true, by: "PRINCIPAL" });
    expect(appearanceOf(unit, "瓜州县人民政府").attended).toBe(false);
    expect(hearing.declaredAttended).toBe(true);
  });

  test("没有写明属于哪个被告的人，对每一被告都算", () => {
    const held = {
      on: d("2025-04-15"),
      attendees: [aHead()],
      headDeclared: null,
      noticeAgain: false,
    };
    const hearing = hearingOf(held);
    expect(appearanceOf({ sessions: [hearing] }, CITY).attended).toBe(true);
    expect(hearing.declaredAttended).toBeUndefined();
  });

  test("台账说未出庭而列有负责人，是疑点", () => {
    const held = session(1, "2025-04-15", [aHead()], { headDeclared: false });
    expect(doubtsOf(OPEN, held)).toMatchObject([{ code: "declaredOtherwise", field: "attendees" }]);
  });
});
