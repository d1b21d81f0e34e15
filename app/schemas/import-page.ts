import { z } from "zod";
import { accepted, type Outcome, refused } from "#domain/outcome";
import { batchAction, type SheetAnswer, sheetAnswer } from "#schemas/import";

const verdicts = z.enum(["new", "changed", "unchanged", "rejected"]);

/** Which rows of a batch a person looks at. */
export interface BatchRowsQuery {
  verdict?: z.infer<typeof verdicts>;
  /** Only rows that have something to say. */
  withProblems: boolean;
  after?: { sheet: string; row: number };
}

/** The last row that PostgreSQL's integer can number. */
const MOST_ROW = 2_147_483_647;

/** Reads the address of a batch's page; what it does not understand is as if it were not there. */
export function batchRowsQuery(params: URLSearchParams): BatchRowsQuery {
  const verdict = verdicts.safeParse(params.get("verdict"));
  const row = Number(params.get("row"));
  const sheet = params.get("sheet");
  return {
    verdict: verdict.success ? verdict.data : undefined,
    withProblems: params.get("notes") === "1",
    after:
      sheet && row > 0 && row <= MOST_ROW && Number.isInteger(row) ? { sheet, row } : undefined,
  };
}

/** The number of a batch from an address; undefined when it is none. */
export function batchNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** What the form of a batch asks for: one of its actions, or a new mapping of one sheet. */
export type BatchForm =
  | z.infer<typeof batchAction>
  | { action: "map"; sheet: string; answer: SheetAnswer };

/** Reads the form of a batch's page; columns are fields named `column A`. */
export function readBatchForm(form: FormData): Outcome<BatchForm> {
  const typed = Object.fromEntries(form);
  if (typed.action !== "map") return outcomeOf(batchAction.safeParse(typed));
  const columns = [...form].flatMap(([name, value]) =>
    name.startsWith("column ") ? [[name.slice("column ".length), value]] : [],
  );
  const answer = outcomeOf(
    sheetAnswer.safeParse({ kind: typed.kind, columns: Object.fromEntries(columns) }),
  );
  if (!answer.ok) return answer;
  return accepted({ action: "map", sheet: String(typed.sheet ?? ""), answer: answer.value });
}

function outcomeOf<T>(parsed: z.ZodSafeParseResult<T>): Outcome<T> {
  if (parsed.success) return accepted(parsed.data);
  const message = parsed.error.issues[0]?.message ?? "请重新选择。";
  return refused("badForm", "IMPORT", "", message);
}
