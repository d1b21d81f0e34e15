/**
 * `npm run bench [-- --quick] [--json]`: measures against the floor in one run (design.md 6). Not
 * part of any test: what a clock says depends on what else the machine does.
 */
import { parseArgs } from "node:util";
import { measureLaw } from "./bench/law.ts";
import { measureRecords } from "./bench/records.ts";
import { goalsOf, reportLines } from "./bench/report.ts";
import { QUICK, THOROUGH } from "./bench/stopwatch.ts";
import { CommandFailure, sentenceFor } from "./failure.ts";

const say = (line: string) => void process.stderr.write(`${line}\n`);

try {
  const { quick, json } = readArguments();
  const effort = quick ? QUICK : THOROUGH;
  say("正在测量法定期限与案卷归并……");
  const law = await measureLaw(effort);
  say("正在测量导入、重算与登记册……");
  const rows = [...law, ...(await measureRecords(effort, say))];
  const goals = goalsOf(rows);
  const lines = json ? [JSON.stringify({ rows, goals })] : reportLines(rows, goals);
  process.stdout.write(`${lines.join("\n")}\n`);
} catch (error) {
  say(sentenceFor(error));
  process.exitCode = 1;
}

function readArguments() {
  try {
    const options = { quick: { type: "boolean" }, json: { type: "boolean" } } as const;
    return parseArgs({ options }).values;
  } catch {
    throw new CommandFailure("参数有误。用法：npm run bench [-- --quick] [--json]");
  }
}
