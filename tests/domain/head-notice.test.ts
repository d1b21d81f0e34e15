import { expect, test } from "vitest";
import { NOTICE_GROUNDS } from "#domain/head-notice";

test("法释〔2020〕3号第四条：应当通知的五种、可以通知的四种", () => {
  const duties = Object.values(NOTICE_GROUNDS).map((ground) => ground.duty);
  expect(duties.filter((duty) => duty === "must")).toHaveLength(5);
  expect(duties.filter((duty) => duty === "may")).toHaveLength(4);
});
