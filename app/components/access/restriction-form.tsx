import { Form } from "@remix-run/react";
import { Button } from "#components/button";
import { SelectField, TextField } from "#components/field";
import { Notice } from "#components/notice";
import { Section } from "#components/page";
import { RESTRICTIONS } from "#domain/access/restrictions";
import type { RestrictionErrors } from "#schemas/restriction";

interface Person {
  id: string;
  name: string;
  role: string;
  organ: string;
}

const KINDS = [["", "请选择"], ...Object.entries(RESTRICTIONS)] as const;

/** Sets a restriction: why, and who may read the case all the same (IR-36). */
export function RestrictForm(props: {
  candidates: readonly Person[];
  typed: { kind: string; reason: string; readers: readonly string[] };
  errors: RestrictionErrors;
}) {
  const { candidates, typed, errors } = props;
  return (
    <Section title="设定查阅限制" note="设定后，只有您和勾选的人能看见本案；解除须由另一人复核。">
      <Form method="post" className="space-y-4">
        <SelectField
          label="限制的种类"
          name="kind"
          options={KINDS}
          defaultValue={typed.kind}
          error={errors.kind}
        />
        <TextField label="理由" name="reason" defaultValue={typed.reason} error={errors.reason} />
        <Readers people={candidates} ticked={typed.readers} error={errors.readers} />
        <Button look="primary" name="action" value="restrict">
          设定限制
        </Button>
      </Form>
    </Section>
  );
}

/** Names more readers of a restricted case, and asks once for the end of the restriction. */
export function RestrictedForms(props: {
  others: readonly Person[];
  typed: { reason: string };
  errors: RestrictionErrors;
  waitingLift?: { askedBy: string; askedAt: string } | undefined;
}) {
  const { others, typed, errors, waitingLift } = props;
  return (
    <>
      {others.length > 0 ? (
        <Section title="增加查阅人">
          <Form method="post" className="space-y-4">
            <Readers people={others} ticked={[]} error={errors.readers} />
            <Button name="action" value="name">
              增加
            </Button>
          </Form>
        </Section>
      ) : null}
      {waitingLift ? (
        <Notice tone="warn" title="正在等另一个人复核解除">
          {waitingLift.askedBy}于 {waitingLift.askedAt} 提请解除限制，见
          <a className="underline" href="/approvals">
            复核
          </a>
          。
        </Notice>
      ) : (
        <LiftForm typed={typed} error={errors.reason} />
      )}
    </>
  );
}

function LiftForm({ typed, error }: { typed: { reason: string }; error: string | undefined }) {
  return (
    <Section title="提请解除限制" note="由另一位被指定查阅本案的负责人在“复核”中同意后解除。">
      <Form method="post" className="space-y-4">
        <TextField label="解除的理由" name="reason" defaultValue={typed.reason} error={error} />
        <Button name="action" value="lift">
          提请解除
        </Button>
      </Form>
    </Section>
  );
}

function Readers(props: { people: readonly Person[]; ticked: readonly string[]; error?: string }) {
  return (
    <fieldset aria-describedby={props.error ? "readers-error" : undefined}>
      <legend className="mb-1 font-semibold">可以查阅的人</legend>
      {props.error ? (
        <p id="readers-error" className="mb-1 text-xs font-medium text-bad">
          ✕ {props.error}
        </p>
      ) : null}
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
        {props.people.map(({ id, name, role, organ }) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input
              type="checkbox"
              name="readers"
              value={id}
              defaultChecked={props.ticked.includes(id)}
            />
            <span>
              {name} <span className="text-muted">{`${organ}，${role}`}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
