import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { TextArea } from "#components/calendar/text-area";
import { SelectField, TextField } from "#components/field";
import { Notice } from "#components/notice";
import { Section } from "#components/page";
import { Tag } from "#components/tag";
import {
  POSITION_PARTS,
  type Position,
  type PositionTyped,
  SOMEBODY_ELSE,
} from "#schemas/mediation";

interface Entry {
  /** 1 for what the party said first. */
  nth: number;
  at: string;
  said?: Position | undefined;
}

interface PartyPositions {
  party: string;
  role?: string | undefined;
  entries: readonly Entry[];
}

/** Who reads what is noted here (IR-27). */
export function WhoReadsThis() {
  return (
    <Notice tone="accent" title="只有您本人看得到">
      <p>
        他人包括领导和管理员都看不到；不进入案卷、导出和打印的清单。代您履职的人也看不到，案件改由他人承办或者您的账号停用后不移交给任何人。
      </p>
      <p className="mt-1 text-xs text-muted">
        审计员能查到您何时打开、何时写下过，查不到内容。依据：行政复议法第五条；行政复议法实施条例第四十八条（2026年7月1日起施行，当事人在调解中的让步不得用作对其不利的依据）；法院主持的调解依行政诉讼法第六十条。
      </p>
    </Notice>
  );
}

/** What the parties would settle for, side by side; each with its latest word on top. */
export function Positions({ positions }: { positions: readonly PartyPositions[] }) {
  return (
    <Section title="各方的意见">
      <p className="hidden print:block">调解意见不打印。</p>
      {positions.length === 0 ? (
        <p className="text-muted">您还没有在本案记下意见。</p>
      ) : (
        <ul className="no-print grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
          {positions.map((each) => (
            <li key={each.party} className="min-w-0 rounded-sm border border-line">
              <h3 className="border-b border-line bg-sunken px-3 py-1.5 font-semibold wrap-anywhere">
                {each.party}
                <span className="ml-2 text-xs font-normal text-muted">{each.role ?? "其他人"}</span>
              </h3>
              <PartyEntries entries={each.entries} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function PartyEntries({ entries: [latest, ...earlier] }: { entries: readonly Entry[] }) {
  if (!latest) return null;
  return (
    <>
      <div className="px-3 py-2">
        <p className="mb-1 flex items-baseline gap-2 text-xs text-muted">
          <Tag tone="accent">最新</Tag>
          <time>{latest.at}</time>
        </p>
        <Said said={latest.said} />
      </div>
      {earlier.length > 0 ? (
        <details className="border-t border-line">
          <summary className="min-h-8 cursor-pointer px-3 py-1.5 text-xs text-muted hover:bg-sunken">
            此前{earlier.length}次
          </summary>
          <ol className="divide-y divide-line border-t border-line">
            {earlier.map(({ nth, at, said }) => (
              <li key={nth} className="px-3 py-2">
                <p className="mb-1 text-xs text-muted">
                  第{nth}次，<time>{at}</time>
                </p>
                <Said said={said} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

function Said({ said }: { said: Position | undefined }) {
  if (!said) return <p className="text-bad">打不开，请告知系统管理员。</p>;
  return (
    <dl className="space-y-1">
      {PARTS.map(([name, label]) =>
        said[name] === "" ? null : (
          <div key={name} className="grid grid-cols-[3rem_1fr] gap-2">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 whitespace-pre-wrap wrap-anywhere">{said[name]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const PARTS = [
  ["terms", POSITION_PARTS.terms],
  ["limit", POSITION_PARTS.limit],
  ["worries", POSITION_PARTS.worries],
] as const;

const HINTS = {
  terms: "愿意怎样了结，例如：撤销罚款，申请人撤回申请",
  limit: "退到哪里就不再谈",
  worries: "担心什么，看重什么",
} as const;

/** Notes what one party would settle for; what was noted before stays below it. */
export function PositionForm(props: {
  sides: readonly { name: string; role: string }[];
  typed: PositionTyped;
  errors: PositionTyped;
}) {
  const { sides, typed, errors } = props;
  const named = sides.map(({ name, role }) => [name, `${name}（${role}）`] as const);
  return (
    <Section
      title="记下一方的意见"
      note="记下后不能修改或者删除；有变化就再记一次，最新的在上面。"
      className="no-print"
    >
      <Form method="post" className="space-y-3" autoComplete="off">
        <div className="grid gap-3 sm:grid-cols-2">
          <SelectField
            label="哪一方"
            name="party"
            options={[["", "请选择"], ...named, [SOMEBODY_ELSE, "其他人（在旁边写明）"]]}
            defaultValue={typed.party ?? ""}
            error={errors.party}
          />
          <TextField
            label="其他人的姓名或者名称"
            name="other"
            defaultValue={typed.other ?? ""}
            error={errors.other}
            hint="选了“其他人”才填写"
          />
        </div>
        <div className="grid gap-3 lg:grid-cols-3">
          {PARTS.map(([name, label]) => (
            <TextArea
              key={name}
              label={label}
              name={name}
              rows={4}
              hint={HINTS[name]}
              defaultValue={typed[name] ?? ""}
              error={errors[name]}
            />
          ))}
        </div>
        <Button look="primary">记下</Button>
      </Form>
    </Section>
  );
}
