import { describe, expect, test } from "vitest";
import { deadlineInput, isAsked, readDeadlineForm } from "#schemas/deadline-form";

function form(query: string) {
  return readDeadlineForm(new URLSearchParams(query));
}

describe("期限计算页的网址", () => {
  test("空的表单：两段空的停止期间，还没有提问", () => {
    expect(form("")).toEqual({
      limit: "",
      from: "",
      on: "",
      extend: "",
      length: "",
      era: "",
      pauses: [
        { title: "第1段", stop: "", resume: "" },
        { title: "第2段", stop: "", resume: "" },
      ],
    });
    expect(isAsked(form("limit=R16"))).toBe(false);
    expect(isAsked(form("limit=R16&from=2025-06-16"))).toBe(true);
  });

  test("期限与种类合为一项，空着的停止期间略去，总留一段可填", () => {
    const filled = form(
      "limit=R14:simplified&from=2025-06-16&era=B&extend=30&stop=2025-07-21&resume=2025-08-11&stop=&resume=&stop=2025-08-20",
    );
    expect(filled.pauses).toHaveLength(3);
    expect(deadlineInput(filled)).toEqual({
      limit: "R14",
      variant: "simplified",
      from: "2025-06-16",
      era: "B",
      extend: 30,
      length: undefined,
      pauses: [
        ["2025-07-21", "2025-08-11"],
        ["2025-08-20", ""],
      ],
    });
  });

  test("只填了恢复日的一段也交给计算去拒绝", () => {
    const { pauses } = deadlineInput(form("limit=R16&from=2025-06-16&resume=2025-08-11"));
    expect(pauses).toEqual([["", "2025-08-11"]]);
  });

  test("不是数字的天数交给计算去拒绝", () => {
    expect(deadlineInput(form("limit=R16&from=2025-06-16&length=x"))).toMatchObject({
      variant: undefined,
      length: Number.NaN,
      era: undefined,
      pauses: [],
    });
  });

  test("过长的内容当作没有填写", () => {
    expect(form(`limit=${"R".repeat(40)}&from=${"2".repeat(40)}`)).toMatchObject({
      limit: "",
      from: "",
    });
  });
});
