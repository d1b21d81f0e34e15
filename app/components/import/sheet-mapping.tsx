import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { SelectField } from "#components/field";
import { Marker } from "#components/marker";
import { Notice } from "#components/notice";
import { ProseTd, Table, Td, Th } from "#components/table";
import { Tag } from "#components/tag";

export interface SheetLine {
  name: string;
  kind: string;
  headerRow: number;
  rows: number;
  missing: string[];
  needsMapping: boolean;
  /** Rows that were taken for no case, so that a person can see that nothing is lost. */
  skipped: { row: number; text: string }[];
  columns: {
    letters: string;
    heading: string;
    field: string | null;
    sure: boolean;
    samples: string[];
  }[];
}

export interface Choice {
  kind: string;
  label: string;
  fields: { field: string; label: string; required: boolean }[];
}

/**
 * What a sheet was taken for and which column is which, with sample values; a person can say
 * otherwise while the batch has not been written.
 */
export function SheetMapping(props: { sheet: SheetLine; choices: Choice[]; open: boolean }) {
  const { sheet, choices, open } = props;
  const kind = choices.find((choice) => choice.kind === sheet.kind);
  const nameOf = (field: string) =>
    kind?.fields.find((each) => each.field === field)?.label ?? field;
  return (
    <details
      open={open && sheet.needsMapping}
      className="group rounded-md border border-line bg-surface"
    >
      <summary className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
        <Marker />
        <span className="font-semibold">{sheet.name}</span>
        <span className="text-muted">
          {kind?.label ?? "未识别"} · {sheet.rows} 行 ·{" "}
          {sheet.headerRow > 0 ? `表头在第 ${sheet.headerRow} 行` : "没有表头"}
        </span>
        <Standing sheet={sheet} isKnown={kind !== undefined} />
      </summary>
      <div className="space-y-3 border-t border-line p-4">
        {sheet.missing.length > 0 ? (
          <Notice tone="warn">
            没有找到必需的列：{sheet.missing.map(nameOf).join("、")}。请在下面指定。
          </Notice>
        ) : null}
        <Form method="post" className="space-y-3">
          <input type="hidden" name="action" value="map" />
          <input type="hidden" name="sheet" value={sheet.name} />
          <SelectField
            label="这张表是"
            name="kind"
            className="max-w-xs"
            defaultValue={kind?.kind ?? ""}
            options={[
              ["", "请选择…"],
              ...choices.map((choice) => [choice.kind, choice.label] as const),
            ]}
          />
          <Columns sheet={sheet} choices={kind ? [kind] : choices} />
          {open ? <Button look="plain">按此重新核对</Button> : null}
        </Form>
        <Skipped rows={sheet.skipped} />
      </div>
    </details>
  );
}

function Standing({ sheet, isKnown }: { sheet: SheetLine; isKnown: boolean }) {
  if (!isKnown) return <Tag tone="warn">未识别，指定后才导入</Tag>;
  return sheet.needsMapping ? <Tag tone="warn">请核对列</Tag> : <Tag tone="good">列已识别</Tag>;
}

/** Totals, notes and repeated headings, as they stand in the sheet. */
function Skipped({ rows }: { rows: SheetLine["skipped"] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-muted">不是案件、没有读取的行</h3>
      <ul className="space-y-0.5 text-muted">
        {rows.map(({ row, text }) => (
          <li key={row}>
            第 {row} 行：{text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Columns({ sheet, choices }: { sheet: SheetLine; choices: Choice[] }) {
  return (
    <Table label={`${sheet.name} 的列`}>
      <thead>
        <tr>
          <Th>列</Th>
          <Th>表头</Th>
          <Th>样例</Th>
          <Th>对应</Th>
          <Th>识别</Th>
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((column) => (
          <tr key={column.letters}>
            <Td>{column.letters}</Td>
            <Td>{column.heading || "（无表头）"}</Td>
            <ProseTd className="text-muted">
              {column.samples.slice(0, 3).join("｜") || "（空）"}
            </ProseTd>
            <Td className="min-w-44">
              <FieldChoice column={column} choices={choices} />
            </Td>
            <Td>
              <Recognised column={column} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Recognised({ column }: { column: SheetLine["columns"][number] }) {
  if (!column.sure) return <Tag tone="warn">请核对</Tag>;
  return column.field ? <Tag tone="good">确定</Tag> : <Tag>不导入</Tag>;
}

function FieldChoice(props: { column: SheetLine["columns"][number]; choices: Choice[] }) {
  const { column, choices } = props;
  return (
    <select
      name={`column ${column.letters}`}
      defaultValue={column.field ?? ""}
      aria-label={`${column.letters} 列 ${column.heading} 对应`}
      className="min-h-8 w-full rounded-sm border border-line-strong bg-surface px-2"
    >
      <option value="">不导入</option>
      {choices.map((choice) => (
        <optgroup key={choice.kind} label={choice.label}>
          {choice.fields.map(({ field, label, required }) => (
            <option key={field} value={field}>
              {required ? `${label}（必需）` : label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
