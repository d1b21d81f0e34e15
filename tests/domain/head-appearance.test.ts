import { describe, expect, test } from "vitest";
import { appearanceOf, type HearingSession, readAbsenceReason } from "#domain/head-appearance";
import type { Attendee } from "#domain/head-attendance";
import { plainDate } from "#domain/plain-date";

function session(
  day: string,
  attendees: Attendee[] = [],
  over: Partial<HearingSession> = {},
): HearingSession {
  return { heldOn: plainDate(day), attendees, ...over };
}

const PRINCIPAL: Attendee = { role: "PRINCIPAL", name: "宋斌", title: "局长" };
const DEPUTY: Attendee = { role: "DEPUTY", name: "熊涛", title: "副局长" };
const OTHER: Attendee = { role: "OTHER_IN_CHARGE", name: "张三", title: "党组成员" };

describe("HA-1：开过庭的案件，负责人至少一次出庭（5.4）", () => {
  test("没有开庭，不进入分母（H8）", () => {
    expect(appearanceOf({ sessions: [] })).toEqual({
      heard: false,
      firstSessionOn: undefined,
      attended: false,
      by: undefined,
      principal: false,
      nonCountingOnly: false,
      missedAgain: false,
      sessions: [],
      warnings: [],
    });
  });

  test("副职出庭", () => {
    const appearance = appearanceOf({ sessions: [session("2017-01-30", [DEPUTY])] });
    expect(appearance).toMatchObject({
      heard: true,
      attended: true,
      by: "DEPUTY",
      principal: false,
    });
    expect(appearance.warnings).toEqual([]);
  });

  test("正职和副职同庭，按正职", () => {
    const appearance = appearanceOf({ sessions: [session("2017-01-30", [DEPUTY, PRINCIPAL])] });
    expect(appearance).toMatchObject({ by: "PRINCIPAL", principal: true });
  });

  test("开庭而无人出庭", () => {
    const sessions = [session("2017-03-06", [], { declaredAttended: false })];
    expect(appearanceOf({ sessions })).toMatchObject({
      heard: true,
      attended: false,
      warnings: [],
    });
  });

  test("两次开庭，第二次出庭：计为出庭，首次开庭定期间", () => {
    const sessions = [session("2017-03-23", [PRINCIPAL]), session("2017-03-06")];
    const appearance = appearanceOf({ sessions });
    expect(appearance).toMatchObject({ attended: true, firstSessionOn: "2017-03-06" });
    expect(appearance.sessions.map((each) => each.attended)).toEqual([true, false]);
  });

  test("法释〔2020〕3号第七条第一款：再次通知而未出庭的，不计（H2）", () => {
    const sessions = [
      session("2024-03-06", [PRINCIPAL]),
      session("2024-04-06", [], { renotified: true }),
    ];
    expect(appearanceOf({ sessions })).toMatchObject({
      attended: false,
      missedAgain: true,
      by: undefined,
      principal: false,
    });
  });

  test("再次通知后又出庭的，计入", () => {
    const sessions = [
      session("2024-03-06", [PRINCIPAL]),
      session("2024-04-06", [DEPUTY], { renotified: true }),
    ];
    expect(appearanceOf({ sessions })).toMatchObject({ attended: true, missedAgain: false });
  });
});

describe("出庭的人不算负责人：不计，并提醒", () => {
  test.each(["党组成员", "四级调研员", "总工程师"])(
    "法释〔2015〕9号第五条：2017年“其他负责人”%s出庭不计",
    (title) => {
      const sessions = [session("2017-05-05", [{ ...OTHER, title }], { declaredAttended: true })];
      const appearance = appearanceOf({ sessions });
      expect(appearance).toMatchObject({ heard: true, attended: false, nonCountingOnly: true });
      expect(appearance.sessions[0]).toMatchObject({ declaredAttended: true, attended: false });
      expect(appearance.warnings).toMatchObject([
        { code: "roleDoesNotCount", rule: "5.1", law: "法释〔2015〕9号第五条", session: 0 },
      ]);
      expect(appearance.warnings[0]?.message).toContain(`张三 ${title}`);
    },
  );

  test("同一人2018年2月8日起计入（法释〔2018〕1号第一百二十八条）", () => {
    expect(appearanceOf({ sessions: [session("2018-02-08", [OTHER])] })).toMatchObject({
      attended: true,
      by: "OTHER_IN_CHARGE",
      warnings: [],
    });
  });

  test("负责人与不计的人同庭：计入，仍提醒", () => {
    const appearance = appearanceOf({ sessions: [session("2017-05-05", [DEPUTY, OTHER])] });
    expect(appearance).toMatchObject({ attended: true, nonCountingOnly: false });
    expect(appearance.warnings).toHaveLength(1);
  });

  test("法释〔2020〕3号第六条：身份证明不合格又未补正，视为未出庭", () => {
    const sessions = [session("2024-05-05", [{ ...DEPUTY, identityProved: false }])];
    expect(appearanceOf({ sessions })).toMatchObject({
      attended: false,
      nonCountingOnly: false,
      warnings: [{ code: "identityNotProved", law: "法释〔2020〕3号第六条" }],
    });
  });

  test("法释〔2020〕3号第十二条：未经许可中途退庭，不计（H9）", () => {
    const sessions = [session("2024-05-05", [{ ...DEPUTY, leftEarly: true }])];
    expect(appearanceOf({ sessions })).toMatchObject({
      attended: false,
      warnings: [{ code: "leftEarly", severity: "F", rule: "H9" }],
    });
  });

  test("法释〔2018〕1号第一百三十二条：只有律师出庭", () => {
    const sessions = [session("2024-05-05", [{ role: "LAWYER" }])];
    const codes = appearanceOf({ sessions }).warnings.map((each) => each.code);
    expect(codes).toEqual(["roleDoesNotCount", "lawyerOnly"]);
  });

  test("台账填“否”却列有负责人，提醒核对", () => {
    const sessions = [session("2017-05-05", [DEPUTY], { declaredAttended: false })];
    const codes = appearanceOf({ sessions }).warnings.map((each) => each.code);
    expect(codes).toEqual(["declaredOtherwise"]);
  });

  test("姓名职务都没有时，以身份称呼", () => {
    const sessions = [session("2024-05-05", [{ role: "STAFF" }])];
    expect(appearanceOf({ sessions }).warnings[0]?.message).toMatch(/^行政机关相应的工作人员：/);
  });
});

describe("HA-2 与出庭出声", () => {
  test("共同被告分别计算：只看本机关的负责人", () => {
    const sessions = [
      session("2024-05-05", [
        { ...PRINCIPAL, organ: "玉门市公安局" },
        { role: "STAFF", organ: "玉门市人民政府" },
      ]),
    ];
    expect(appearanceOf({ sessions }, "玉门市公安局").attended).toBe(true);
    expect(appearanceOf({ sessions }, "玉门市人民政府").attended).toBe(false);
    expect(appearanceOf({ sessions }).attended).toBe(true);
  });

  test("没有写明机关的出庭人，各被告均可计", () => {
    const sessions = [session("2024-05-05", [PRINCIPAL])];
    expect(appearanceOf({ sessions }, "玉门市公安局").attended).toBe(true);
  });

  test("法释〔2020〕3号第十一条：负责人发言才算出声", () => {
    const spoke = (attendee: Attendee) =>
      appearanceOf({ sessions: [session("2024-05-05", [attendee])] }).sessions[0]?.spoke;
    expect(spoke({ ...DEPUTY, spoke: true })).toBe(true);
    expect(spoke(DEPUTY)).toBe(false);
    expect(spoke({ role: "STAFF", spoke: true })).toBe(false);
  });
});

describe("法释〔2020〕3号第八条：不能出庭的正当理由", () => {
  test.each([
    ["公务出差", "IRREPLACEABLE_DUTY"],
    ["参加上级会议", "IRREPLACEABLE_DUTY"],
    ["因病住院", "OTHER_JUST"],
    ["突发山洪，不可抗力", "FORCE_MAJEURE"],
    ["路遇交通事故", "ACCIDENT"],
  ])("%s", (text, reason) => expect(readAbsenceReason(text).reason).toBe(reason));

  test("公务须他人不能代替，由法院审查，作提醒", () => {
    expect(readAbsenceReason("公务出差").note).toContain("第九条");
    expect(readAbsenceReason("因病住院").note).toBeUndefined();
  });

  test.each(["未说明", "无", "工作忙"])("“%s”没有法定事由", (text) => {
    const { reason, note } = readAbsenceReason(text);
    expect(reason).toBeUndefined();
    expect(note).toMatch(/。$/);
  });

  test("没有填写", () => expect(readAbsenceReason("  ")).toEqual({}));
});
