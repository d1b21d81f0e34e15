import { Button } from "#components/button";
import { TextField } from "#components/field";
import type { Figures } from "#components/figures/types";
import { YearLinks } from "#components/figures/year-links";

const NAMES = "figures-organs";

interface Props {
  page: {
    figures: Pick<Figures, "scope">;
    years: number[];
    year?: number;
    organ: string;
    organNames: string[];
    faults: Readonly<Record<string, string>>;
    today: string;
  };
}

/** Years as links, any other period as a form whose answer is an address: neither needs a script. */
export function PeriodForm({ page }: Props) {
  const { years, year, organ, organNames, faults, today } = page;
  const { from, to, asOf } = page.figures.scope;
  return (
    <div className="no-print mb-5 rounded-md border border-line bg-surface p-3">
      <div className="mb-3">
        <YearLinks {...{ year, years }} addressOf={(each) => yearAddress(each, organ)} />
      </div>
      <form
        method="get"
        action="/figures"
        key={`${from}${to}${asOf}${organ}`}
        className="grid grid-cols-2 items-start gap-3 md:grid-cols-3 lg:grid-cols-[10rem_10rem_12rem_minmax(12rem,20rem)_auto]"
      >
        <TextField label="起日" name="from" type="date" defaultValue={from} error={faults.from} />
        <TextField label="止日" name="to" type="date" defaultValue={to} error={faults.to} />
        <TextField
          label="统计日（截至）"
          name="asOf"
          type="date"
          defaultValue={asOf === today ? "" : asOf}
          hint="留空为今天"
          error={faults.asOf}
          className="col-span-2 md:col-span-1"
        />
        <TextField
          label="机关（含下级）"
          name="organ"
          defaultValue={organ}
          list={NAMES}
          autoComplete="off"
          placeholder="全部"
          hint="复议案件按复议机关，应诉案件按计入的被告"
          error={faults.organ}
          className="col-span-2 lg:col-span-1"
        />
        <datalist id={NAMES}>
          {organNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button look="primary" className="justify-self-start md:mt-5">
          查看
        </Button>
      </form>
    </div>
  );
}

function yearAddress(year: number, organ: string): string {
  const query = new URLSearchParams({ year: String(year) });
  if (organ) query.set("organ", organ);
  return `/figures?${query}`;
}
