import { Button } from "#components/button";
import { SelectField, TextField } from "#components/field";
import type { FilterField } from "#schemas/register-fields";
import type { RegisterKind, RegisterView } from "#schemas/register-view";

const KEPT = ["sort", "direction", "size"];
const OF_A_SET = ["set", "from", "to", "asOf"];
const ORGANS = "organ-names";

interface Props {
  kind: RegisterKind;
  view: RegisterView;
}

/**
 * Narrows a register; a plain form that needs no script. It is posted, so that the words that are
 * looked for stand in no address; the answer is the address of the list.
 */
export function FilterForm({ kind, view }: Props) {
  const params = new URLSearchParams(view.search);
  const unasked = kind.fields.filter((field) => field.unasked).map((field) => field.name);
  const kept = [...KEPT, ...unasked, ...(view.set ? OF_A_SET : [])];
  const asked = kind.fields.filter((field) => !field.unasked);
  const details = [...asked.map((field) => field.name), "from", "to"];
  return (
    <search className="no-print block">
      <form
        method="post"
        action={kind.path}
        className="mb-3 rounded-md border border-line bg-surface p-3"
      >
        {kept.map((name) => {
          const value = params.get(name);
          return value ? <input key={name} type="hidden" name={name} value={value} /> : null;
        })}
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            key={`q${view.asked}`}
            label="查找"
            name="q"
            type="search"
            defaultValue={view.asked ?? ""}
            placeholder={kind.searchHint}
            error={view.faults.find}
            autoComplete="off"
            className="min-w-0 grow basis-64"
          />
          {view.set ? null : <YearField view={view} chosen={params.get("year") ?? ""} />}
          <Button look="primary">筛选</Button>
        </div>
        <details
          key={view.search}
          className="group mt-2"
          open={details.some((name) => name in view.faults)}
        >
          <summary className="inline-flex min-h-6 items-center rounded-sm text-accent">
            <span aria-hidden="true" className="mr-1 inline-block text-xs group-open:rotate-90">
              ▸
            </span>
            更多条件
          </summary>
          <div className="mt-2 grid grid-cols-1 gap-3 sm:grid-cols-2 md:grid-cols-3 xl:grid-cols-5">
            {view.set ? null : <PeriodFields kind={kind} view={view} params={params} />}
            {asked.map((field) => (
              <Field
                key={field.name}
                field={field}
                value={view.organs[field.name] ?? params.get(field.name) ?? ""}
                error={view.faults[field.name]}
              />
            ))}
          </div>
          <datalist id={ORGANS}>
            {view.organNames.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </details>
      </form>
    </search>
  );
}

function YearField({ view, chosen }: { view: RegisterView; chosen: string }) {
  const years = view.years.map(String);
  const offered = chosen === "" || years.includes(chosen) ? years : [chosen, ...years];
  return (
    <SelectField
      label="年度"
      name="year"
      defaultValue={chosen}
      error={view.faults.year}
      options={[["", "全部年度"], ...offered.map((year) => [year, `${year}年`] as const)]}
      className="w-32"
    />
  );
}

function PeriodFields({ kind, view, params }: Props & { params: URLSearchParams }) {
  return (
    <>
      <SelectField
        label="期间按哪一日期"
        name="on"
        defaultValue={params.get("on") ?? ""}
        error={view.faults.on}
        options={Object.entries(kind.dates).map(
          ([code, label], index) => [index === 0 ? "" : code, `${label}日期`] as const,
        )}
      />
      <TextField
        label="起日"
        name="from"
        type="date"
        defaultValue={params.get("from") ?? ""}
        error={view.faults.from}
      />
      <TextField
        label="止日"
        name="to"
        type="date"
        defaultValue={params.get("to") ?? ""}
        error={view.faults.to}
      />
    </>
  );
}

function Field({ field, value, error }: { field: FilterField; value: string; error?: string }) {
  const { name, label, kind, options = [] } = field;
  if (kind === "flag") {
    return (
      <label className="flex min-h-8 items-center gap-2 self-end">
        <input type="checkbox" name={name} value="1" defaultChecked={value === "1"} />
        {label}
      </label>
    );
  }
  if (kind === "choice") {
    return (
      <SelectField
        label={label}
        name={name}
        defaultValue={value}
        error={error}
        options={[["", "全部"], ...options]}
      />
    );
  }
  return (
    <TextField
      label={label}
      name={name}
      defaultValue={value}
      list={kind === "organ" ? ORGANS : undefined}
      placeholder={kind === "organ" ? "输入机关名称" : undefined}
      autoComplete="off"
      error={error}
    />
  );
}
