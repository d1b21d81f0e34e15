import { type ComponentPropsWithRef, forwardRef, type ReactNode, useId } from "react";
import { Unbroken } from "#components/unbroken";

const CONTROL =
  "block min-h-8 w-full rounded-sm border bg-surface px-2 py-1 text-ink placeholder:text-faint aria-invalid:border-bad";

interface Around {
  label: string;
  hint?: ReactNode;
  /** The sentence beside the field that says what to do; undefined when all is well. */
  error?: string;
  /** The label is read out but not shown. */
  hideLabel?: boolean;
}

/** A labelled input with its hint and its refusal beside it. */
export const TextField = forwardRef<
  HTMLInputElement,
  Around & Omit<ComponentPropsWithRef<"input">, "ref">
>(function TextField({ label, hint, error, hideLabel, className = "", ...input }, ref) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error, hideLabel, className }}>
      <input
        ref={ref}
        id={id}
        className={`${CONTROL} border-line-strong`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...input}
      />
    </FieldFrame>
  );
});

/** A labelled native select; options as [value, label]. */
export const SelectField = forwardRef<
  HTMLSelectElement,
  Around &
    Omit<ComponentPropsWithRef<"select">, "ref"> & {
      options: readonly (readonly [string, string])[];
    }
>(function SelectField({ label, hint, error, hideLabel, options, className = "", ...select }, ref) {
  const id = useId();
  return (
    <FieldFrame {...{ id, label, hint, error, hideLabel, className }}>
      <select
        ref={ref}
        id={id}
        className={`${CONTROL} border-line-strong`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...select}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
});

function FieldFrame(props: Around & { id: string; className: string; children: ReactNode }) {
  const { id, label, hint, error, hideLabel } = props;
  return (
    <div className={props.className}>
      <label
        htmlFor={id}
        className={hideLabel ? "sr-only" : "mb-1 block text-xs font-medium text-muted"}
      >
        {label}
      </label>
      {props.children}
      {hint ? (
        <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-xs font-medium text-bad">
          ✕ <Unbroken>{error}</Unbroken>
        </p>
      ) : null}
    </div>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
