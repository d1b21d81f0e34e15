import { parseArgs } from "node:util";
import { z } from "zod";
import type { ChainEnd } from "#domain/audit/chain";
import type { AuditNote } from "#domain/audit/note";
import { day } from "#schemas/days";
import { appendAudit } from "#services/audit/append";
import { operatorOrigin } from "#services/audit/audit";
import { exportedRecords } from "#services/audit/export";
import { type Verified, verificationNote, verifyAudit } from "#services/audit/verify";
import type { DatabaseContext } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { insist } from "./figures.ts";

const USAGE = "audit verify [--expect 位置:校验值]，或 audit export --from 日期 --to 日期";

type Context = Pick<DatabaseContext, "db" | "clock" | "audit" | "json" | "out" | "err" | "signal">;

const exportArguments = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "止日早于起日，请更正。" });

/**
 * `audit verify` (design.md 6) reads the whole chain and names the first record that is broken, exit
 * code 1; `audit export` writes the records of a period, one JSON object per line, for a log server.
 */
export function run(args: string[], context: Context): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [what, ...more] = positionals;
  if (more.length === 0 && what === "verify") return verify(values.expect, context);
  if (more.length === 0 && what === "export") return exportPeriod(values, context);
  throw new CommandFailure(`请写明要核验还是导出，用法：${USAGE}。`);
}

async function verify(expect: string | undefined, context: Context): Promise<number> {
  const known = expect === undefined ? undefined : readEnd(expect);
  const verified = await verifyAudit(context.db, context.audit, known);
  await noteResult(verified, context);
  const { count, end, fault } = verified;
  if (context.json) context.out(JSON.stringify({ ok: fault === undefined, count, end, fault }));
  if (fault) throw new CommandFailure(`审计链不完整：${fault.message}之前的${count}条核验无误。`);
  if (!context.json) {
    context.out(`审计链完整：共${count}条，链尾 ${end.position}:${end.hash}`);
  }
  return 0;
}

/** A chain that is broken may not take its record any more; the answer is given all the same. */
async function noteResult(verified: Verified, { db, clock, audit, err }: Context): Promise<void> {
  const note = verificationNote(verified);
  try {
    await append({ db, clock, audit }, note);
  } catch {
    err("本次核验的结果没有能够写入审计记录。");
  }
}

async function exportPeriod(
  values: { from?: string | undefined; to?: string | undefined },
  context: Context,
): Promise<number> {
  const { from, to } = insist(exportArguments.safeParse(values));
  const detail = { from, to, format: "JSON Lines" };
  await append(context, { act: "exportAudit", objectKind: "audit", result: "done", detail });
  for await (const record of exportedRecords(context.db, { from, to })) {
    context.signal.throwIfAborted();
    context.out(JSON.stringify(record));
  }
  return 0;
}

function append({ db, clock, audit }: Pick<Context, "db" | "clock" | "audit">, note: AuditNote) {
  return db
    .transaction()
    .execute((trx) => appendAudit(trx, audit, operatorOrigin(clock()), [note]));
}

function readEnd(text: string): ChainEnd {
  const groups = /^(?<position>\d{1,15}):(?<hash>[0-9a-f]{64})$/.exec(text)?.groups;
  if (!groups?.hash) {
    throw new CommandFailure(
      "--expect 应为先前核验时给出的链尾，形如 120:66c7f0f4……（64位十六进制）。",
    );
  }
  return { position: Number(groups.position), hash: groups.hash };
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        expect: { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
      },
    });
  } catch {
    throw new CommandFailure(`参数有误。用法：${USAGE}。`);
  }
}
