import type { PlainDate } from "#domain/plain-date";
import { readHeads } from "#ledger/heads";
import type { LitigationField } from "#ledger/litigation-fields";
import type { RowReader } from "#ledger/row-reader";
import type { LitigationRow, ReadHead, ReadSession } from "#ledger/rows";
import { bracketed, readYesNoList } from "#ledger/yes-no";

type Reader = RowReader<LitigationField>;

/**
 * The court sessions of a row and who came. Several days in a cell are paired with as many answers
 * (是、否), several columns of days (第一次开庭日期) with as many columns of answers. As many heads as
 * sessions marked 是 attended one each; otherwise all that are named attended all those sessions.
 */
export function readAppearance(reader: Reader): Pick<LitigationRow, "sessions" | "head"> {
  const days = reader.dayList("sessionDays");
  const answers = answersByColumn(reader, days) ?? answersOf(reader, days);
  const heads = headsOf(reader);
  const attended = answers.filter((answer) => answer === true).length;
  const oneEach = attended > 1 && heads.length === attended;
  let next = 0;
  const sessions: ReadSession[] = days.map((day, index) => {
    const headAppeared = answers[index];
    if (headAppeared !== true) return { day, headAppeared, heads: [] };
    const came = oneEach ? heads.slice(next, next + 1) : heads;
    next += 1;
    return { day, headAppeared, heads: came };
  });
  doubt(reader, sessions, heads);
  return { sessions, head: heads[0] };
}

/** The answers of 第一次…, 第二次… columns, each for the days of its own column; undefined elsewhere. */
function answersByColumn(
  reader: Reader,
  days: readonly PlainDate[],
): (boolean | undefined)[] | undefined {
  const written = reader.byColumn("headAppeared");
  const columns = reader.byColumn("sessionDays");
  if (columns.length < 2 || written.length !== columns.length) return undefined;
  const filled = columns.filter((text) => text !== "").length;
  if (filled !== days.length) return undefined;
  const answers = columns.flatMap((text, index) => (text === "" ? [] : [written[index] ?? ""]));
  if (answers.some((text) => text !== "" && readYesNoList(text).length !== 1)) return undefined;
  const read = answers.map((text) => (text === "" ? undefined : readYesNoList(text)[0]));
  const isReadable = answers.every((text, index) => text === "" || read[index] !== undefined);
  return isReadable ? read : undefined;
}

/** One answer for each day; a single answer stands for all of them, and is doubted when it is 是. */
function answersOf(reader: Reader, days: readonly PlainDate[]): (boolean | undefined)[] {
  const text = reader.text("headAppeared") ?? reader.cells.headAppeared ?? "";
  const answers = readYesNoList(text).filter(
    (answer) => answer !== undefined || !/^[/\-—]+$/.test(text),
  );
  const unreadable = answers.some((answer) => answer === undefined);
  if (unreadable) {
    reader.reject(
      "headAppeared",
      "yesNoUnreadable",
      "看不出负责人是否出庭，请填“是”或“否”，多次开庭的用顿号分开。",
    );
  }
  if (days.length === 0 && answers.includes(true) && reader.text("sessionDays") === undefined) {
    reader.reject(
      "sessionDays",
      "sessionDayMissing",
      "填有负责人出庭而没有开庭日期，请补填开庭日期，如 2017-03-05。",
    );
  }
  if (answers.length <= 1) {
    if (days.length > 1 && answers[0] === true) {
      reader.warn(
        "headAppeared",
        "oneAnswerForAll",
        "开庭不止一次而只填了一个“是”，暂按每次都出庭记录，请逐次填写，如“是、否”。",
      );
    }
    return days.map(() => answers[0]);
  }
  if (!unreadable && days.length > 0 && answers.length !== days.length) {
    const counts = `开庭 ${days.length} 次，出庭情况却填了 ${answers.length} 个`;
    reader.reject("headAppeared", "answersDoNotMatch", `${counts}，请逐次对应填写，如“是、否”。`);
  }
  return answers;
}

function headsOf(reader: Reader): ReadHead[] {
  const together = reader.text("head");
  const [name, title] = [reader.text("headName"), reader.text("headTitle")];
  const beside = bracketed(reader.text("headAppeared") ?? "");
  const heads = readHeads(together ?? name ?? title ?? beside ?? "");
  const classes = reader.list("headClass");
  return heads.map((head, index) => ({
    ...head,
    name: together || name || beside ? head.name : undefined,
    title: heads.length === 1 ? (title ?? head.title) : head.title,
    declaredClass: classes[index] ?? classes[0],
  }));
}

function doubt(reader: Reader, sessions: readonly ReadSession[], heads: readonly ReadHead[]): void {
  const attended = sessions.some((session) => session.headAppeared === true);
  if (attended && heads.length === 0) {
    reader.warn(
      "head",
      "headMissing",
      "负责人出庭而没有填写姓名和职务，请补填；补填前按所填类别统计。",
    );
  }
  if (!attended && heads.length > 0 && sessions.length > 0) {
    reader.warn("head", "headNotMarked", "填有出庭负责人，负责人是否出庭却不是“是”，请核对。");
  }
  if (sessions.some((session) => session.headAppeared === undefined)) {
    reader.warn(
      "headAppeared",
      "appearanceMissing",
      "有开庭日期而没有填写负责人是否出庭，请填“是”或“否”。",
    );
  }
}
