import type { Outcome } from "#domain/outcome";
import { masked, withoutIdNumbers } from "#domain/personal-data/masking";
import type { PlainDate } from "#domain/plain-date";
import { readDay, readDays } from "#ledger/dates";
import type { Field, LedgerKind } from "#ledger/fields";
import { fieldSpec } from "#ledger/fields";
import { restored } from "#ledger/neutral";
import type { RecognisedSheet } from "#ledger/recognise";
import type { Provenance, RowProblem } from "#ledger/rows";
import { halfWidth, listed } from "#ledger/text";
import type { Row } from "#ledger/workbook";
import { readYesNo } from "#ledger/yes-no";

/** What offices write into a cell that has nothing to say. */
const BLANK = /^(无|没有|暂无|未定|待定|不详|空|\/+|\\+|-+|—+|–+|n\/?a)[。.]?$/i;
/** What stands where a day or an outcome is still to come, or never came. */
const NOT_YET =
  /^(尚?未(审?结案?|办结|决定|开庭|听证|受理|判决?|裁判|宣判|出结果|作出.{0,4})|(正在|仍在|尚在|在)?(审理|办理|处理)中?|在(审|办)|书面审理|不开庭(审理)?|未开庭审理|径行裁判|待(审|判|裁)|(案件)?未结案?)[。.]?$/u;
const LONGEST_BLANK = 8;
/** What Excel leaves in a cell whose formula failed before it was pasted as a value. */
const ERROR_VALUE = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;

/**
 * Reads the cells of one row by field and gathers what is wrong with them. What is kept of a person
 * is in no text of it but what `personal` answers; an ID number in any other cell is hidden.
 */
export class RowReader<F extends Field> {
  readonly provenance: Provenance;
  readonly cells: Partial<Record<F, string>> = {};
  readonly problems: RowProblem[] = [];
  private readonly kind: LedgerKind;
  private readonly people = new Map<F, string>();
  private readonly places = new Map<F, string>();
  private readonly days = new Map<F, PlainDate>();
  private readonly columns = new Map<F, string[]>();

  constructor(kind: LedgerKind, fields: readonly F[], recognised: RecognisedSheet, row: Row) {
    this.kind = kind;
    this.provenance = { sheet: recognised.sheet.name, row: row.row };
    const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
    for (const { column, letters, heading, field: named } of recognised.columns) {
      const field = fields.find((each) => each === named);
      if (!field) continue;
      const cell = byColumn.get(column);
      if (!this.places.has(field) || cell) this.places.set(field, `${letters} ${heading}`.trim());
      const written = cell && restored(cell.text).trim();
      const text = written && this.withoutPeople(field, written);
      this.columns.set(field, [...(this.columns.get(field) ?? []), text ?? ""]);
      if (!cell || !text) continue;
      const before = this.cells[field];
      this.cells[field] = before === undefined ? text : `${before}、${text}`;
      if (cell.day && before === undefined) this.days.set(field, cell.day);
      else this.days.delete(field);
      if (text !== written && !this.people.has(field)) {
        this.warn(field, "idNumberElsewhere", ID_NUMBER_ELSEWHERE);
      }
      if (ERROR_VALUE.test(text)) {
        this.reject(field, "errorValue", `该格是 Excel 的错误值“${text}”，请填写真实的内容。`);
      }
    }
  }

  /** The text of a cell with personal data, whole; undefined when it says nothing. */
  personal(field: F): string | undefined {
    const text = this.people.get(field);
    return text === undefined || isBlank(text) ? undefined : text;
  }

  /** The text of a cell; undefined when it is empty or says 无, /, — or the like. */
  text(field: F): string | undefined {
    const text = this.cells[field];
    return text === undefined || isBlank(text) ? undefined : text;
  }

  /** What each column of a field says where it has several (第一次…, 第二次…); "" for an empty cell. */
  byColumn(field: F): readonly string[] {
    return this.columns.get(field) ?? [];
  }

  list(field: F): string[] {
    const text = this.text(field);
    return text === undefined ? [] : listed(text).filter((part) => !isBlank(part));
  }

  /** True when the cell is empty or says that there is nothing yet: 未结案, 审理中, 未开庭. */
  isOpen(field: F): boolean {
    const text = this.text(field);
    return text === undefined || NOT_YET.test(halfWidth(text));
  }

  /** The day of a cell. A cell that is none keeps the row out, since the case would lose a date. */
  day(field: F): PlainDate | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    return this.days.get(field) ?? this.accept(field, readDay(text));
  }

  /** The day of a step that may be still to come; undefined while the case is open. */
  dayIfAny(field: F): PlainDate | undefined {
    return this.isOpen(field) ? undefined : this.day(field);
  }

  dayList(field: F): PlainDate[] {
    const text = this.text(field);
    if (text === undefined || this.isOpen(field)) return [];
    const day = this.days.get(field);
    return day ? [day] : (this.accept(field, readDays(text)) ?? []);
  }

  yesNo(field: F): boolean | undefined {
    const text = this.cells[field];
    if (text === undefined || /^[/\\\-—–]+$/.test(halfWidth(text))) return undefined;
    const answer = readYesNo(text);
    if (answer === undefined) {
      this.warn(field, "yesNoUnreadable", `“${shortened(text)}”看不出是或否，请填“是”或“否”。`);
    }
    return answer;
  }

  /**
   * A code read from a cell by `read`; a cell that it does not understand is a problem, answered with
   * examples of what it may say. 审理中 and the like say that there is none yet.
   */
  code<T>(
    field: F,
    read: (text: string) => T | undefined,
    severity: RowProblem["severity"],
    { what, examples }: { what: string; examples: string },
  ): T | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined && this.isOpen(field)) return undefined;
    if (value === undefined) {
      const message = `看不懂${what}“${shortened(text)}”，请改写，如${examples}。`;
      this.problem(field, "wordUnknown", severity, message);
    }
    return value;
  }

  reject(field: F, code: string, message: string): void {
    this.problem(field, code, "reject", message);
  }

  warn(field: F, code: string, message: string): void {
    this.problem(field, code, "warn", message);
  }

  private withoutPeople(field: F, text: string): string {
    const { personal } = fieldSpec(this.kind, field) ?? {};
    if (personal === undefined) return withoutIdNumbers(text);
    this.people.set(field, text);
    return masked(personal, text);
  }

  private accept<T>(field: F, outcome: Outcome<T>): T | undefined {
    if (outcome.ok) return outcome.value;
    this.reject(field, outcome.code, outcome.message);
    return undefined;
  }

  private problem(field: F, code: string, severity: RowProblem["severity"], message: string): void {
    const column = this.places.get(field) ?? fieldSpec(this.kind, field)?.label ?? field;
    const value = this.cells[field] ?? "";
    this.problems.push({ field, column, value, code, severity, message });
  }
}

const ID_NUMBER_ELSEWHERE =
  "该格写有身份证号，已隐去；请填在“身份证号”一列，没有这一列时可以加一列。";

function isBlank(text: string): boolean {
  return text.length <= LONGEST_BLANK && (BLANK.test(halfWidth(text)) || ERROR_VALUE.test(text));
}

/** A text short enough to stand in a sentence. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
