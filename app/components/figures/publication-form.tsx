import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { FrozenCells, FrozenRates } from "#components/figures/frozen-tables";
import { Notice } from "#components/notice";
import { Section } from "#components/page";
import type { FrozenFigures } from "#domain/publication/frozen";
import type { AskErrors } from "#schemas/publication";

interface Draft {
  asOf: string;
  today: string;
  dayFault?: string;
  digest: string;
  broken: readonly { id: string; statement: string; left: number; right: number }[];
}

interface Asked {
  year: number;
  draft: Draft & { figures: FrozenFigures };
  /** The reason as it was typed. */
  typed: string;
  errors: AskErrors;
  /** An edition has been published before. */
  again: boolean;
}

/** What would be published, the day of which it is, and the form that asks for it. */
export function DraftOfYear(props: Asked) {
  const { year, draft } = props;
  const { paragraph, cells, rates } = draft.figures;
  return (
    <>
      <AskForm {...props} />
      <Section
        title={`拟公布的数据（截至 ${draft.asOf}）`}
        note="按您看得到的案件计算；限制查阅而您未被指定的案件不在其中，有这类案件的，由被指定的人提请"
      >
        <DayForm year={year} draft={draft} />
        <p className="mt-4 max-w-[60em] text-base leading-8">{paragraph}</p>
      </Section>
      <FrozenCells cells={cells.map(alone)} compared={false} />
      <FrozenRates rates={rates.map(alone)} compared={false} />
    </>
  );
}

function alone<T>(frozen: T) {
  return { frozen, now: undefined };
}

/** Chooses the day of the figures: an address, so it needs no script. */
function DayForm({ year, draft }: { year: number; draft: Draft }) {
  return (
    <form
      method="get"
      action="/figures/publications"
      className="no-print flex flex-wrap items-start gap-3"
    >
      <input type="hidden" name="year" value={year} />
      <TextField
        label="统计日（截至）"
        name="asOf"
        type="date"
        key={draft.asOf}
        defaultValue={draft.asOf}
        min={`${year}-12-31`}
        max={draft.today}
        error={draft.dayFault}
        hint="年度报告一般截至年末"
        className="w-48"
      />
      <Button className="mt-5">按这一天计算</Button>
    </form>
  );
}

/** Asks a second person to publish exactly the figures that stand on the page. */
function AskForm(props: Asked) {
  const { year, draft, typed, errors, again } = props;
  const { asOf, digest, broken } = draft;
  if (broken.length > 0) {
    return (
      <Notice tone="bad" title="平衡校验不成立，数据不能公布">
        {broken.map(({ id, statement, left, right }) => (
          <p key={statement}>{`${id} ${statement}：左${left}，右${right}。`}</p>
        ))}
        <p>请先在数据页核对有关案件。</p>
      </Notice>
    );
  }
  return (
    <Section
      title="提请公布"
      note="提请后数据即固定，由机构负责人或者机关负责人中的另一人复核；公布的就是下面这些数。"
    >
      <Form method="post" className="space-y-3">
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="asOf" value={asOf} />
        <input type="hidden" name="digest" value={digest} />
        <TextField
          label={again ? "更正的事由" : "公布的事由"}
          name="reason"
          maxLength={500}
          defaultValue={typed}
          error={errors.reason ?? errors.digest ?? errors.asOf}
          hint="例如“2017年法治政府建设情况报告”；更正以前公布的，写明更正什么。以前各版仍可查阅"
        />
        <Button look="primary">提请公布截至 {asOf} 的数据</Button>
      </Form>
    </Section>
  );
}
