import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "./button.tsx";

/**
 * A place to drop one file, or to choose it; sits inside a multipart form. Without JavaScript it is
 * the browser's own file field and the button.
 */
export function FileDrop(props: {
  name: string;
  label: string;
  hint: string;
  accept: string;
  error?: string;
  button: string;
  waiting: boolean;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function take(event: DragEvent<HTMLElement>) {
    event.preventDefault();
    setOver(false);
    if (!input.current || event.dataTransfer.files.length === 0) return;
    input.current.files = event.dataTransfer.files;
    input.current.form?.requestSubmit();
  }

  return (
    <fieldset
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
      className={`rounded-md border-2 border-dashed px-6 py-8 text-center ${
        over ? "border-accent bg-accent-soft" : "border-line-strong bg-surface"
      }`}
    >
      <label htmlFor={id} className="text-base font-semibold">
        {props.label}
      </label>
      <p id={`${id}-hint`} className="mt-1 text-muted">
        {props.hint}
      </p>
      <div className="mt-4 flex flex-wrap items-center justify-center gap-3">
        <input
          ref={input}
          id={id}
          name={props.name}
          type="file"
          accept={props.accept}
          required
          aria-invalid={props.error ? true : undefined}
          aria-describedby={`${id}-hint${props.error ? ` ${id}-error` : ""}`}
          className="max-w-full rounded-sm border border-line-strong bg-surface p-1 file:mr-3 file:rounded-sm file:border-0 file:bg-sunken file:px-3 file:py-1 file:text-ink"
        />
        <Button look="primary" disabled={props.waiting}>
          {props.waiting ? "正在上传…" : props.button}
        </Button>
      </div>
      {props.error ? (
        <p id={`${id}-error`} role="alert" className="mt-3 font-medium text-bad">
          ✕ {props.error}
        </p>
      ) : null}
    </fieldset>
  );
}
