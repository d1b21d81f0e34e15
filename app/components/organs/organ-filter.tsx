import { Button } from "#components/button";
import { SelectField, TextField } from "#components/field";
import { LEVELS } from "#domain/organ-levels";
import type { OrgansQuery } from "#schemas/organ";

const LEVEL_CHOICES: readonly (readonly [string, string])[] = [
  ["", "全部级别"],
  ...Object.entries(LEVELS).map(([level, { label }]): readonly [string, string] => [level, label]),
];

/** Narrows the tree; a plain form whose answer is an address, so that it needs no script. */
export function OrganFilter({ query, doubtful }: { query: OrgansQuery; doubtful: number }) {
  return (
    <search className="no-print mb-3 block">
      <form
        method="get"
        action="/admin/organs"
        className="flex flex-wrap items-end gap-3 rounded-md border border-line bg-surface p-3"
      >
        {query.under ? <input type="hidden" name="under" value={query.under} /> : null}
        {query.batch ? <input type="hidden" name="batch" value={query.batch} /> : null}
        <TextField
          key={`q${query.q}`}
          label="查找"
          name="q"
          type="search"
          defaultValue={query.q}
          placeholder="机关名称"
          className="min-w-0 grow basis-64"
        />
        <SelectField
          key={`level${query.level}`}
          label="级别"
          name="level"
          options={LEVEL_CHOICES}
          defaultValue={query.level ?? ""}
          className="w-44"
        />
        <label className="flex min-h-8 items-center gap-2">
          <input
            key={`doubtful${query.doubtful}`}
            type="checkbox"
            name="doubtful"
            value="1"
            defaultChecked={query.doubtful === true}
          />
          只看待核对（{doubtful}）
        </label>
        <Button look="primary">筛选</Button>
      </form>
    </search>
  );
}
