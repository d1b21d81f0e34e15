import { halfWidth } from "#ledger/text";

const NO =
  /^(否|无|没|未|不|×|✗|✘|x$|n$|no$|false$|f$|0$)|(未|没有?|不能?|无人)(曾|予|派员|派人|能|到|出)*(出庭|到庭|提交|听证|举行|应诉)$/i;
const YES = /^(是|有|已|均|都|√|✓|✔|对|y$|yes$|true$|t$|1$)|(出庭|到庭|提交|听证|举行|应诉)$/i;
/** 委托律师出庭 says who came instead of the head; 负责人和律师出庭 says that both came. */
const SOMEBODY_ELSE = /^(仅|只|由)?(委托|律师|代理人|工作人员|法律顾问|承办人|干部|科员)/u;
const NAMES_HEAD = /(负责人|[^科股所]长|主任|书记)/u;
/** 第一次出庭，第二次未出庭 */
const ORDINAL = /^第?[一二三四五六七八九十\d]+(次|审)(开庭|庭审|听证)?[:：]?/u;
const BRACKETED = /[(（【[][^)）】\]]*[)）】\]]/gu;

/** Reads 是, 有, √, 已提交, 未出庭 and the like; undefined when it is neither. */
export function readYesNo(text: string): boolean | undefined {
  const word = halfWidth(text).replace(ORDINAL, "");
  if (NO.test(word)) return false;
  if (SOMEBODY_ELSE.test(word)) return NAMES_HEAD.test(word) ? undefined : false;
  return YES.test(word) ? true : undefined;
}

/**
 * Reads the answers of one cell in their order: 是、否; 是，是; 是是; 第一次出庭，第二次未出庭. What
 * stands in brackets behind an answer (是（副局长 张三）) is none. Undefined stands for an answer that
 * is neither. An empty cell has none.
 */
export function readYesNoList(text: string): (boolean | undefined)[] {
  const words = halfWidth(text)
    .replace(BRACKETED, "")
    .split(/[、,，;；/\s|和]+/)
    .flatMap((word) => (/^[是否√×]{2,}$/.test(word) ? [...word] : [word]))
    .filter((word) => word !== "");
  return words.map(readYesNo);
}

/** What stands in brackets behind an answer: 副局长 张三 of 是（副局长 张三）; undefined when nothing. */
export function bracketed(text: string): string | undefined {
  return /^[是√][(（](.+)[)）]$/u.exec(halfWidth(text))?.[1]?.trim();
}
