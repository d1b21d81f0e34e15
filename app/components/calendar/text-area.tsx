import { type TextareaHTMLAttributes, useId } from "react";

/** A labelled field of several lines with its hint and its refusal beside it. */
export function TextArea(
  props: TextareaHTMLAttributes<HTMLTextAreaElement> & {
    label: string;
    hint: string;
    error?: string;
  },
) {
  const { label, hint, error, ...rest } = props;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-xs font-medium text-muted">
        {label}
      </label>
      <textarea
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
        className="block w-full rounded-sm border border-line-strong bg-surface px-2 py-1 text-ink aria-invalid:border-bad"
        {...rest}
      />
      <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
        {hint}
      </p>
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-xs font-medium text-bad">
          ✕ {error}
        </p>
      ) : null}
    </div>
  );
}
