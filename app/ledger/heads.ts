import type { ReadHead } from "#ledger/rows";
import { halfWidth } from "#ledger/text";

const TITLE =
  /(书记|[市县区州镇乡村旗盟]长|主任|主席|[局厅处科股所院校行站馆司部队会组关]长|支队长|大队长|秘书长|政委|委员|成员|专员|总工程师|总工|总经济师|总会计师|总监|调研员|巡视员|负责人|经理|董事长|律师|法律顾问|工作人员|干部|科员|主任科员)$/u;
const NAME = /^[\u4e00-\u9fff·]{2,4}$|^[\u4e00-\u9fff]+·[\u4e00-\u9fff·]+$/u;
/** Two-character names are often written with a blank between, to stand as wide as three. */
const SPACED_NAME = /(?<!\p{Script=Han})(\p{Script=Han})\s+(\p{Script=Han})(?!\p{Script=Han})/gu;
/** Where a title begins when it is written onto the name: 熊涛副局长, 熊涛党组成员. */
const TITLE_START =
  /(党组|党委|党工委|常务|第一|副|代|纪检|市委|县委|区委|书记|主任|主席|[市县区州镇乡旗局厅处科所院校]长|支队|大队|队长|政委|委员|总工|调研员|巡视员|负责人)/u;

/**
 * Reads the heads of one cell: 熊涛 副局长, 熊涛（副局长）, 副局长熊涛, 熊涛副局长; several persons
 * parted by ；, a line break, or 、 where each has a title of his own.
 */
export function readHeads(text: string): ReadHead[] {
  const parts = halfWidth(text)
    .replace(SPACED_NAME, "$1$2")
    .split(/[;；\n\r]+/)
    .flatMap((part) => {
      const listed = part.split("、").map((each) => each.trim());
      const persons = listed.every(hasNameAndTitle) || listed.every(isBareName);
      return listed.length > 1 && persons ? listed : [part];
    });
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readHead);
}

function hasNameAndTitle(part: string): boolean {
  const head = readHead(part);
  return head.name !== undefined && head.title !== undefined;
}

function isBareName(part: string): boolean {
  return NAME.test(part) && !TITLE.test(part);
}

function readHead(text: string): ReadHead {
  const bracketed = /^(.+?)\s*[(（](.+)[)）]$/u.exec(text);
  if (bracketed) return ordered([bracketed[1] ?? "", bracketed[2] ?? ""], text);
  const parts = text.split(/[\s,，、/:：]+/).filter((part) => part !== "");
  return parts.length > 1 ? ordered(parts, text) : joined(text);
}

/** The name is the part that looks like one and carries no title; the rest is the title. */
function ordered(parts: readonly string[], text: string): ReadHead {
  const name = parts.find(isBareName);
  const rest = parts.filter((part) => part !== name).join(text.includes("、") ? "、" : "");
  return name === undefined ? joined(text) : { name, title: rest || undefined };
}

/** Name and title written together, in either order. */
function joined(text: string): ReadHead {
  if (TITLE.test(text)) {
    const start = text.slice(2).search(TITLE_START) + 2;
    const name = text.slice(0, start);
    return start >= 2 && NAME.test(name) ? { name, title: text.slice(start) } : { title: text };
  }
  for (const length of [3, 2, 4]) {
    const [title, name] = [text.slice(0, -length), text.slice(-length)];
    if (TITLE.test(title) && NAME.test(name)) return { name, title };
  }
  return NAME.test(text) ? { name: text } : { title: text };
}
