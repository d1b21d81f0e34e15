import { ProseTd, Table, Td, Th } from "#components/table";
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
 * repeat its name on every line.
 */
export function RowTable({ rows, sheets }: { rows: RowLine[]; sheets: number }) {
  return (
    <Table label="逐行结论">
      <thead>
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
          <tr key={`${row.sheet} ${row.row}`}>
            {sheets > 1 ? <Td className="whitespace-nowrap text-muted">{row.sheet}</Td> : null}
            <Td className="text-right">{row.row}</Td>
            <Td className="whitespace-nowrap">
              {row.href ? <a href={row.href}>{row.label}</a> : row.label}
            </Td>
            <Td>
              <VerdictTag verdict={row.verdict} />
            </Td>
            <ProseTd>
              <Notes notes={row.notes} />
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
            {note.value ? <span>“{note.value}” </span> : null}
            {note.message}
            {note.law ? <span className="text-muted">（{note.law}）</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
