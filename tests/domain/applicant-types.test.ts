import { describe, expect, test } from "vitest";
import { applicantClassOfName, readApplicants, readApplicantType } from "#domain/applicant-types";

describe("申请人类别（CL-1）", () => {
  test.each([
    ["公民", { type: "CITIZEN", class: "citizen" }],
    ["自然人", { type: "CITIZEN", class: "citizen" }],
    ["citizen", { type: "CITIZEN", class: "citizen" }],
    ["法人或者其他组织", { class: "organisation" }],
    ["法人、其他组织", { class: "organisation" }],
    ["法人和其他组织", { class: "organisation" }],
    ["organisation", { class: "organisation" }],
    ["个体工商户", { type: "SOLE_TRADER", class: "citizen" }],
    ["公司", { type: "COMPANY", class: "organisation" }],
    ["业主委员会", { type: "OWNERS", class: "organisation" }],
    ["近亲属", { type: "SUCCESSOR", class: "citizen" }],
  ])("“%s”", (text, reading) => expect(readApplicantType(text)).toEqual(reading));

  test.each(["", "不详"])("“%s”不认识", (text) => expect(readApplicantType(text)).toBeUndefined());

  test.each([
    ["方明", "citizen"],
    ["酒泉雄关药业有限公司", "organisation"],
    ["酒泉某公司（筹）", "organisation"],
    ["敦煌市某某农民专业合作社", "organisation"],
    ["肃州区某某村民委员会", "organisation"],
  ])("按名称，%s 是 %s", (name, applicantClass) =>
    expect(applicantClassOfName(name)).toBe(applicantClass),
  );
});

describe("申请人人数", () => {
  test.each([
    ["方明", ["方明"], 1],
    ["曹芳等9人", ["曹芳"], 9],
    ["曹芳等９名", ["曹芳"], 9],
    ["曹芳等九人", ["曹芳"], 9],
    ["曹芳等十人", ["曹芳"], 10],
    ["曹芳等十二户", ["曹芳"], 12],
    ["曹芳等二十三人", ["曹芳"], 23],
    ["曹芳等一百零五人", ["曹芳"], 105],
    ["曹芳等一百二十人", ["曹芳"], 120],
    ["张三、李四", ["张三", "李四"], 2],
    ["张三,李四；王五", ["张三", "李四", "王五"], 3],
    ["张三\n李四\n", ["张三", "李四"], 2],
    ["张三、李四等5人", ["张三", "李四"], 5],
    ["张三、李四共5人", ["张三", "李四"], 5],
    ["张三、李四 5人", ["张三", "李四"], 5],
    ["李二人", ["李二人"], 1],
    ["张三、李四等", ["张三", "李四"], 2],
    ["张三、李四、王五等2人", ["张三", "李四", "王五"], 3],
    ["曹芳等二三四五人", ["曹芳"], 1],
    ["", [], 1],
  ])("“%s”", (text, names, count) => expect(readApplicants(text)).toEqual({ names, count }));
});
