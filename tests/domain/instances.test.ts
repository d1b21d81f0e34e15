import { describe, expect, test } from "vitest";
import { INSTANCE_CODES, INSTANCES, readInstance } from "#domain/instances";

describe("审级（4.1）", () => {
  test.each([
    ["一审", "FIRST"],
    ["第一审", "FIRST"],
    ["二审", "SECOND"],
    ["申请再审审查", "RETRIAL_REVIEW"],
    ["再审", "RETRIAL"],
    ["抗诉", "SUPERVISION"],
    ["发回重审", "REMAND"],
    ["执行", "ENFORCEMENT"],
    ["非诉执行", "NONLIT"],
    ["管辖异议", "JURISDICTION"],
    ["SECOND", "SECOND"],
  ])("%s", (text, code) => expect(readInstance(text)).toBe(code));

  test("行政诉讼法第七条：两审终审，没有三审", () => expect(readInstance("三审")).toBeUndefined());

  test("法释〔2020〕3号第一条：一审、二审、再审负责人应当出庭", () => {
    const duty = INSTANCE_CODES.filter((code) => INSTANCES[code].headDuty);
    expect(duty).toEqual(["FIRST", "SECOND", "RETRIAL", "REMAND"]);
  });
});
