import { halfWidth } from "#ledger/text";

const NO = /^(否|无|没|未|不|×|✗|✘|x$|n$|no$|false$|f$|0$)/i;
const YES = /^(是|有|已|√|✓|✔|对|y$|yes$|true$|t$|1$)|(出庭|到庭|提交|听证|举行|应诉)$/i;

/** Reads 是, 有, √, 已提交, 未出庭 and the like; undefined when it is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = halfWidth(text);
  if (NO.test(word)) return false;
  return YES.test(word) ? true : undefined;
}

/**
 * Reads the answers of one cell in their order: 是、否; 是，是; 是是. Undefined stands for an answer
 * that is neither. An empty cell has none.
 */
export function readYesNoList(text: string): (boolean | undefined)[] {
  const words = halfWidth(text)
    .split(/[、,，;；/\s|和]+/)
    .flatMap((word) => (/^[是否√×]{2,}$/.test(word) ? [...word] : [word]))
    .filter((word) => word !== "");
  return words.map(readYesNo);
}
