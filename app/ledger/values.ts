import { readDays } from "#ledger/dates";
import type { ValueKind } from "#ledger/fields";
import { halfWidth } from "#ledger/text";
import type { Cell } from "#ledger/workbook";

const LOOKS: Record<Exclude<ValueKind, "day">, RegExp> = {
  courtNumber:
    /^[([〔]?(19|20)\d{2}[)\]〕]?[\u4e00-\u9fff]\d{0,4}.{0,4}(行|赔|执|非诉)[\u4e00-\u9fff]{1,3}.{0,3}\d+号/u,
  reconsiderationNumber:
    /^[\u4e00-\u9fff]{1,9}复[\u4e00-\u9fff]{0,4}[([〔【{]?(19|20)\d{2}[)\]〕】}]?第?\d+号?$/u,
  court: /法院$/u,
  instance: /^(一审|二审|再审|初审|终审|申请再审|重审|再审审查|发回重审|非诉执行.*)$/u,
  organ:
    /(政府|局|委员会|委|厅|办事处|管委会|办公室|支队|大队|总队|税务局|法院|学校|大学|中心|公安分局|派出所|所|院)$/u,
  yesNo: /^([是否有无√×yn]|true|false|未|已)([、,;/\s]*[是否有无√×yn])*$/iu,
  person: /^[\u4e00-\u9fff·]{2,4}$/u,
  headClass: /^(正职|副职|其他负责人|其他|正职负责人|副职负责人)$/u,
};

/** The share (0 to 1) of the values that look like the kind; 0 when there are none. */
export function shareLike(kind: ValueKind, cells: readonly Cell[]): number {
  if (cells.length === 0) return 0;
  return cells.filter((cell) => looksLike(kind, cell)).length / cells.length;
}

function looksLike(kind: ValueKind, cell: Cell): boolean {
  if (kind !== "day") return LOOKS[kind].test(halfWidth(cell.text).replace(/\s/g, ""));
  if (cell.day) return true;
  const days = readDays(cell.text);
  return days.ok && days.value.length > 0;
}
