import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#components/button";
import { TextField } from "#components/field";
import { Section } from "#components/page";
import type { Transition } from "#domain/eras";
import { TRANSITION_IDS, TRANSITIONS } from "#domain/transition-choices";
import type { FormErrors } from "#schemas/calendar-form";
import type { TransitionForm } from "#schemas/transition";

interface Props {
  now: Transition;
  /** What was chosen so far, the latest first. */
  choices: readonly { transition: Transition; since: string; by: string; reason: string }[];
  mayChange: boolean;
  typed?: TransitionForm | undefined;
  errors?: FormErrors<TransitionForm> | undefined;
}

/** ERA-1: the law of cases that were pending when it changed; what holds, since when, and the choice. */
export function TransitionSection({ now, choices, mayChange, typed, errors = {} }: Props) {
  return (
    <Section title="新旧法律衔接">
      <p>
        跨法律施行日办理的案件，现在{TRANSITIONS[now].label}
        确定适用的法律。法律、行政法规对此没有规定，由本机关选择；更改只影响此后登记的案件，已经登记的案件仍按登记时的选择。
      </p>
      {choices.length > 0 ? (
        <ul className="mt-2 list-disc pl-5 text-muted">
          {choices.map(({ transition, since, by, reason }) => (
            <li key={since}>
              {since} {by}：{TRANSITIONS[transition].label}。理由：{reason}
            </li>
          ))}
        </ul>
      ) : null}
      {mayChange ? (
        <ChoiceForm key={choices.length} now={now} typed={typed} errors={errors} />
      ) : null}
    </Section>
  );
}

function ChoiceForm({ now, typed, errors }: Required<Pick<Props, "now">> & FormState) {
  const waiting = useNavigation().state !== "idle";
  const wrong = errors.transition;
  return (
    <Form method="post" action="/admin/calendar?index" className="mt-4 space-y-4">
      <fieldset className="space-y-2" aria-describedby={wrong ? "transition-error" : undefined}>
        <legend className="mb-1 text-xs font-medium text-muted">更改为</legend>
        {TRANSITION_IDS.map((id) => (
          <label key={id} className="flex items-baseline gap-2">
            <input
              type="radio"
              name="transition"
              value={id}
              defaultChecked={id === (typed?.transition ?? now)}
            />
            <span>
              {TRANSITIONS[id].label}：{TRANSITIONS[id].effect}
              <span className="block text-xs text-muted">{TRANSITIONS[id].law}</span>
            </span>
          </label>
        ))}
        {wrong ? (
          <p id="transition-error" className="text-xs font-medium text-bad">
            ✕ {wrong}
          </p>
        ) : null}
      </fieldset>
      <TextField label="理由" name="reason" defaultValue={typed?.reason} error={errors.reason} />
      <Button disabled={waiting}>{waiting ? "正在保存…" : "更改衔接办法"}</Button>
    </Form>
  );
}

interface FormState {
  typed: TransitionForm | undefined;
  errors: FormErrors<TransitionForm>;
}
