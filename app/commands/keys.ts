import { appendAudit } from "#services/audit/append";
import { operatorOrigin } from "#services/audit/audit";
import {
  isRenewed,
  type Renewed,
  readSeals,
  renewSeals,
  type SealCount,
  unusedVersions,
} from "#services/personal-data/rotation";
import { currentLabel } from "#services/personal-data/sealing";
import type { DatabaseContext } from "./command.ts";
import { DATA_KEYS_FILE } from "./data-keys.ts";
import { CommandFailure } from "./failure.ts";
import { addKey, dropKeys } from "./secret.ts";

const USAGE = "keys status，或 keys rotate，或 keys retire";

/**
 * `keys status` tells what is sealed with which key; `keys rotate` makes a fresh key the current one
 * and seals everything anew, or goes on where one was stopped; `keys retire` takes the old keys that
 * nothing needs out of the data folder.
 */
export function run(args: string[], context: DatabaseContext): Promise<number> {
  const [what, ...more] = args;
  if (more.length === 0 && what === "status") return status(context);
  if (more.length === 0 && what === "rotate") return rotate(context);
  if (more.length === 0 && what === "retire") return retire(context);
  throw new CommandFailure(`请写明要做什么，用法：${USAGE}。`);
}

async function status({ db, keys, json, out }: DatabaseContext): Promise<number> {
  const seals = await readSeals(db);
  const current = currentLabel(keys);
  const versions = [...keys.ring().keys.keys()];
  if (json) {
    out(JSON.stringify({ current, versions, seals, renewed: isRenewed(keys, seals) }));
    return 0;
  }
  out(`当前密钥 ${current}；密钥环中有第 ${versions.join("、")} 版。`);
  for (const seal of seals) out(`  ${lineOf(seal)}`);
  if (!isRenewed(keys, seals)) out("有内容不是用当前密钥加密的：请运行 keys rotate 补齐。");
  return 0;
}

async function rotate(context: DatabaseContext): Promise<number> {
  const { db, env, keys, json, out, err, signal } = context;
  const before = await readSeals(db);
  const begins = isRenewed(keys, before);
  if (begins && env.dataKeys) {
    throw new CommandFailure(
      "密钥来自 YIHENG_DATA_KEY，全部内容已用其中最高的一版加密：要更换，请先在其中加上更高的一版，再运行本命令。",
    );
  }
  if (begins) addKey(env.dataDir, DATA_KEYS_FILE);
  const current = currentLabel(keys);
  err(begins ? `新密钥 ${current} 已启用，正在重新加密……` : `接着上次，改用 ${current} 加密……`);
  const renewed = await renewSeals(db, keys, { signal, onProgress: progressTo(err) });
  const { values, positions, files } = renewed;
  await note(context, { current, values, positions, files });
  if (signal.aborted) throw new CommandFailure("已中断；再次运行 keys rotate 即接着做完。");
  if (json) out(JSON.stringify({ current, ...renewed, seals: await readSeals(db) }));
  else {
    out(
      `已改用 ${current}：个人信息 ${values} 条，调解意见 ${positions} 条，台账原件 ${files} 份。`,
    );
  }
  return told(renewed);
}

async function retire(context: DatabaseContext): Promise<number> {
  const { db, env, keys, json, out } = context;
  if (env.dataKeys) {
    throw new CommandFailure(
      "密钥来自 YIHENG_DATA_KEY：请在那里删去 keys status 中不再使用的版本。",
    );
  }
  const versions = unusedVersions(keys, await readSeals(db));
  if (versions.length > 0) dropKeys(env.dataDir, DATA_KEYS_FILE, versions);
  await note(context, { retired: versions });
  if (json) out(JSON.stringify({ retired: versions }));
  else if (versions.length === 0) out("没有可以清退的旧密钥。");
  else {
    out(`已清退第 ${versions.join("、")} 版密钥。更换密钥以前的备份仍要用它们才能打开。`);
  }
  return 0;
}

function note(
  { db, audit, clock }: DatabaseContext,
  detail: Record<string, string | number | number[]>,
) {
  return db
    .transaction()
    .execute((trx) =>
      appendAudit(trx, audit, operatorOrigin(clock()), [
        { act: "rotateKey", objectKind: "key", objectId: "data", result: "done", detail },
      ]),
    );
}

/** What stays under an old key keeps that key needed. */
function told({ stuck }: Renewed): number {
  const [first] = stuck;
  if (!first) return 0;
  throw new CommandFailure(
    `${stuck.length} 条没有重新加密，首先是第 ${first.id} 条${WHAT[first.what]}：${first.message}`,
  );
}

const WHAT = {
  value: "个人信息",
  position: "调解意见",
  file: "台账原件",
  search: "查找的内容",
} as const;

function lineOf({ what, seal, count }: SealCount): string {
  return `${WHAT[what]} ${count} 条，${seal === null ? "未加密" : `用 ${seal} 加密`}`;
}

const TELL_EVERY_MS = 2000;

function progressTo(err: (line: string) => void) {
  let at = Date.now();
  return ({ values, files }: Renewed) => {
    if (Date.now() - at < TELL_EVERY_MS) return;
    at = Date.now();
    err(`个人信息 ${values} 条、台账原件 ${files} 份……`);
  };
}
