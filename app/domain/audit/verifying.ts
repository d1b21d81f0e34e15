import { type ChainEnd, type Mac, type SealedEnd, sealed } from "#domain/audit/chain";
import { type AuditRecord, serialised } from "#domain/audit/record";

/** The first place where the chain does not hold. */
export interface ChainFault {
  /** The record that is broken or missing; for the end of the chain the last one there is. */
  position: number;
  code: "missing" | "inserted" | "unknownKey" | "changed" | "moved" | "noEnd" | "end" | "seal";
  /** One Chinese sentence: what is wrong. */
  message: string;
}

/** Whether a record is what was written, and follows the one before it. */
export function checkRecord(
  before: ChainEnd,
  record: AuditRecord,
  mac: Mac,
): ChainFault | undefined {
  const { position, algorithm, keyVersion } = record;
  const expected = before.position + 1;
  if (position > expected) {
    return fault("missing", expected, `${between(expected, position - 1)}缺失，已被删除。`);
  }
  if (position < expected) {
    return fault("inserted", position, `第${position}条不在链上，是后来插入的。`);
  }
  const hash = mac(algorithm, keyVersion, serialised(record));
  if (hash === undefined) {
    return fault(
      "unknownKey",
      position,
      `第${position}条注明的算法或密钥（${algorithm}，第${keyVersion}版）不在这里：记录已被改动，或者这里的密钥不是写入时的密钥。`,
    );
  }
  if (hash !== record.hash) {
    return fault(
      "changed",
      position,
      `第${position}条与其校验值不符：内容被改动，或者与别的记录调换。`,
    );
  }
  if (record.previousHash !== before.hash) {
    return fault("moved", position, `第${position}条没有接在第${position - 1}条之后：顺序被改动。`);
  }
  return undefined;
}

/** Whether the chain ends where its stored end says; `last` is the last record that there is. */
export function checkEnd(
  last: ChainEnd,
  stored: SealedEnd | undefined,
  mac: Mac,
): ChainFault | undefined {
  const { position } = last;
  if (!stored) return fault("noEnd", position, "链尾的登记缺失，已被删除。");
  if (stored.position > position) {
    return fault(
      "missing",
      position + 1,
      `${between(position + 1, stored.position)}缺失：链尾被截去。`,
    );
  }
  if (stored.position < position || stored.hash !== last.hash) {
    return fault("end", position, `链尾的登记与第${position}条不符：链尾被改动。`);
  }
  const { algorithm, keyVersion, seal } = stored;
  const written =
    algorithm === null || keyVersion === null ? null : mac(algorithm, keyVersion, sealed(stored));
  if (written !== seal || (position > 0 && seal === null)) {
    return fault("seal", position, `链尾的印记与第${position}条不符：链尾被改动，或者密钥不对。`);
  }
  return undefined;
}

function fault(code: ChainFault["code"], position: number, message: string): ChainFault {
  return { code, position, message };
}

function between(first: number, last: number): string {
  return first === last ? `第${first}条` : `第${first}条至第${last}条`;
}
