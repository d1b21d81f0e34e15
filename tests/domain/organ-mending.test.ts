import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Level, OrganKind } from "#domain/organ-levels";
import { checkMending, type OrganState, type PlacedOrgan } from "#domain/organ-mending";

const bureau: PlacedOrgan = {
  id: "a",
  name: "某市水务局",
  level: "CITY_DEPT",
  kind: "department",
  parentId: null,
  validFrom: null,
  validTo: null,
  successorId: null,
};

function codeOf(over: Partial<OrganState>, others: readonly PlacedOrgan[] = []) {
  const { id, ...state } = bureau;
  const outcome = checkMending(id, { ...state, ...over }, [bureau, ...others]);
  return outcome.ok ? "ok" : outcome.code;
}

describe("类别与级别（CL-2）", () => {
  test.each<[OrganKind, Level, string]>([
    ["government", "CITY_GOV", "ok"],
    ["government", "CITY_DEPT", "kindAgainstLevel"],
    ["government", "STATE_DEPT", "kindAgainstLevel"],
    ["dispatched", "CITY_GOV", "ok"], // 行政公署
    ["dispatched", "COUNTY_DEPT", "ok"], // 公安分局
    ["dispatched", "TOWN_GOV", "ok"], // 街道办事处
    ["department", "COUNTY_GOV", "kindAgainstLevel"],
    ["department", "PROV_DEPT", "ok"],
    ["department", "TOWN_GOV", "ok"],
    ["vertical", "VERTICAL", "ok"],
    ["zone", "DEV_ZONE", "ok"],
    ["authorised", "PROV_GOV", "kindAgainstLevel"],
  ])("%s 列 %s：%s", (kind, level, code) => {
    expect(codeOf({ kind, level })).toBe(code);
  });
});

describe("存续", () => {
  test("撤销日可以就是设立日，不能更早", () => {
    expect(codeOf({ validFrom: "2019-03-01", validTo: "2019-03-01" })).toBe("ok");
    expect(codeOf({ validFrom: "2019-03-01", validTo: "2019-02-28" })).toBe("endBeforeStart");
  });

  test("现存机关不得同名；已撤销的可以与现存的同名", () => {
    const other = { ...bureau, id: "b", name: "某市水利局" };
    expect(codeOf({ name: "某市水利局" }, [other])).toBe("nameTaken");
    expect(codeOf({ name: "某市水利局", validTo: "2019-02-28" }, [other])).toBe("ok");
    expect(codeOf({ name: "某市水利局" }, [{ ...other, validTo: "2019-02-28" }])).toBe("ok");
  });

  test("承继须有撤销日期，承继的去向不得回到本机关（行政诉讼法第二十六条第六款）", () => {
    const heir = { ...bureau, id: "b", name: "某市农业农村局" };
    expect(codeOf({ successorId: "b" }, [heir])).toBe("successorOfStanding");
    expect(codeOf({ successorId: "b", validTo: "2019-02-28" }, [heir])).toBe("ok");
    expect(codeOf({ successorId: "a", validTo: "2019-02-28" })).toBe("successorReturns");
    const back = { ...heir, validTo: "2020-01-01", successorId: "a" };
    expect(codeOf({ successorId: "b", validTo: "2019-02-28" }, [back])).toBe("successorReturns");
  });
});

test("拒绝时写明是哪一个机关；机关还不在名册中，同样不能是自己的上级", () => {
  const { id, ...state } = bureau;
  const below = { ...bureau, id: "b", name: "某市河湖中心", parentId: "a" };
  const taken = checkMending(id, { ...state, parentId: "b" }, [bureau, below]);
  expect(taken).toMatchObject({ ok: false, code: "parentBelow" });
  expect(taken.ok ? "" : taken.message).toContain("“某市河湖中心”在本机关之下");
  const alone = checkMending(id, { ...state, parentId: id }, []);
  expect(alone.ok ? "" : alone.message).toBe("机关不能是自己的上级，请另选上级机关。");
});

test("无论怎样改上级，只接受没有回环的树", () => {
  const size = 8;
  const move = fc.tuple(fc.nat(size - 1), fc.option(fc.nat(size - 1)));
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let organs: PlacedOrgan[] = Array.from({ length: size }, (_, index) => ({
        ...bureau,
        id: String(index),
        name: `机关${index}`,
      }));
      for (const [index, above] of moves) {
        const organ = organs[index];
        if (!organ) continue;
        const after = { ...organ, parentId: above === null ? null : String(above) };
        const { id, ...state } = after;
        const taken = checkMending(id, state, organs).ok;
        const tree = organs.map((each) => (each.id === id ? after : each));
        expect(taken).toBe(storeysOf(tree) !== undefined);
        if (taken) organs = tree;
      }
    }),
  );
});

/** Takes away the leaves, storey by storey; undefined when a circle is left. */
function storeysOf(organs: readonly PlacedOrgan[]): number | undefined {
  let left = [...organs];
  for (let storeys = 0; ; storeys++) {
    if (left.length === 0) return storeys;
    const parents = new Set(left.map((organ) => organ.parentId));
    const upper = left.filter((organ) => parents.has(organ.id));
    if (upper.length === left.length) return undefined;
    left = upper;
  }
}
