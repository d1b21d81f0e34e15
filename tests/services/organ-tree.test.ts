import { afterAll, beforeAll, expect, test } from "vitest";
import { insertOrgans } from "#db/organs";
import { readOrgansQuery } from "#schemas/organ";
import { type OrganNode, readOrganTree } from "#services/organs";
import { type TestDatabase, testDatabase } from "#tests/database";

const id = (serial: number) => `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`;
const COUNTIES = 90;
const TOWNS = 40;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const county = (index: number) => ({
    id: id(1 + index),
    name: `第${index}县人民政府`,
    kind: "government" as const,
    level: "COUNTY_GOV" as const,
    parentId: id(0),
  });
  const town = (above: number, index: number) => ({
    id: id(1_000 + above * TOWNS + index),
    name: `第${above}县第${index}乡人民政府`,
    kind: "government" as const,
    level: "TOWN_GOV" as const,
    parentId: id(1 + above),
  });
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  await insertOrgans(database.db, [
    { id: id(0), name: "某省人民政府", kind: "government", level: "PROV_GOV", parentId: null },
    ...numbers(COUNTIES).map(county),
    ...numbers(COUNTIES).flatMap((above) => numbers(TOWNS).map((index) => town(above, index))),
  ]);
});
afterAll(() => database.drop());

const read = (search: string) =>
  readOrganTree(database.db, readOrgansQuery(new URLSearchParams(search)));

function sizeOf(nodes: readonly OrganNode[]): number {
  return nodes.reduce((sum, node) => sum + 1 + sizeOf(node.below), 0);
}

test("全省数千个机关：一页只到县一级，每个县另开一页看到全部乡镇", async () => {
  const whole = await read("");
  expect(whole.total).toBe(1 + COUNTIES + COUNTIES * TOWNS);
  expect(sizeOf(whole.roots)).toBe(1 + COUNTIES);
  const [county] = whole.roots[0]?.below ?? [];
  expect(county).toMatchObject({ below: [], further: TOWNS });
  const one = await read(`under=${county?.id}`);
  expect(one).toMatchObject({ matching: 1 + TOWNS, under: { name: county?.name } });
  expect(sizeOf(one.roots)).toBe(1 + TOWNS);
});

test("看不懂的条件不起作用", async () => {
  const { matching, total } = await read("level=KING&batch=0&under=nobody&doubtful=maybe");
  expect(matching).toBe(total);
});
