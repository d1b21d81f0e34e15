import { ProseTd, Table, Td, Th } from "#components/table";
import { Unbroken } from "#components/unbroken";
import { VerdictTag } from "./status-tags.tsx";

export interface RowLine {
  sheet: string;
  row: number;
  label: string;
  verdict: string;
  /** The case's page, once it is recorded. */
  href?: string;
  notes: { column: string; value: string; severity: string; message: string; law?: string }[];
}

/**
 * The verdict on each row: which cell, what stands there, what to do. A file of one sheet does not
 * repeat its name on every line; on a narrow screen the notes stand under their row.
 */
export function RowTable({ rows, sheets }: { rows: RowLine[]; sheets: number }) {
  return (
    <Table label="逐行结论">
      <thead className="max-md:sr-only">
        <tr>
          {sheets > 1 ? <Th>工作表</Th> : null}
          <Th className="text-right">行</Th>
          <Th>案件</Th>
          <Th>结论</Th>
          <Th className="w-full">说明</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={`${row.sheet} ${row.row}`}
            className="max-md:flex max-md:flex-wrap max-md:border-b max-md:border-line max-md:py-1 max-md:*:border-0"
          >
            {sheets > 1 ? <Td className="whitespace-nowrap text-muted">{row.sheet}</Td> : null}
            <Td className="text-right">{row.row}</Td>
            <Td className="whitespace-nowrap">
              {row.href ? <a href={row.href}>{row.label}</a> : row.label}
            </Td>
            <Td>
              <VerdictTag verdict={row.verdict} />
            </Td>
            <ProseTd className="max-md:w-full md:min-w-64 max-md:empty:hidden">
              {row.notes.length > 0 ? <Notes notes={row.notes} /> : null}
            </ProseTd>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Notes({ notes }: { notes: RowLine["notes"] }) {
  return (
    <ul className="space-y-1">
      {notes.map((note) => (
        <li key={`${note.column} ${note.message}`} className="flex gap-2">
          <span
            aria-label={note.severity === "reject" ? "不予导入" : "疑点"}
            role="img"
            className={note.severity === "reject" ? "text-bad" : "text-warn"}
          >
            {note.severity === "reject" ? "■" : "▲"}
          </span>
          <span>
            {note.column ? <span className="text-muted">{note.column}：</span> : null}
            {note.value ? <Unbroken>{`“${note.value}” `}</Unbroken> : null}
            <Unbroken>{note.message}</Unbroken>
            {note.law ? <span className="text-muted">（{note.law}）</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
