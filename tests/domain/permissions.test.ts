import { expect, test } from "vitest";
import { type Act, may, ROLES, type Role } from "#domain/permissions";

const everyone = Object.keys(ROLES).filter((text): text is Role => text in ROLES);

test.each<[Act, Role[]]>([
  ["readCases", ["staff", "handler", "leader", "administrator"]],
  ["readFigures", ["staff", "handler", "leader", "administrator"]],
  ["importLedgers", ["staff", "handler", "administrator"]],
  ["manageOrgans", ["staff", "handler", "administrator"]],
  ["manageCalendar", ["administrator"]],
])("谁可以%s", (act, roles) => {
  expect(everyone.filter((role) => may({ id: "1", name: "周洋", role }, act))).toEqual(roles);
});
