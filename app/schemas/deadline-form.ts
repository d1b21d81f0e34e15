import { z } from "zod";

/** How many stretches of standing still the form offers at least; one more than filled in. */
const FEWEST_PAUSES = 2;

const written = z.string().trim().max(20).catch("");

/** What the address of /tools/deadline holds, as typed; a limit and its variant are one choice. */
const address = z.object({
  limit: z.string().trim().max(30).catch(""),
  from: written,
  on: written,
  extend: written,
  length: written,
  era: written,
  stop: z.array(written).max(20).catch([]),
  resume: z.array(written).max(20).catch([]),
});

export interface PauseRow {
  title: string;
  stop: string;
  resume: string;
}

export type DeadlineForm = Omit<z.infer<typeof address>, "stop" | "resume"> & {
  /** As many as are filled in, and empty ones to fill in. */
  pauses: PauseRow[];
};

/** Reads the form from the address, so that an answer can be sent on as a link. Never fails. */
export function readDeadlineForm(params: URLSearchParams): DeadlineForm {
  const { stop, resume, ...form } = address.parse({
    ...Object.fromEntries(params),
    stop: params.getAll("stop"),
    resume: params.getAll("resume"),
  });
  const filled = Array.from({ length: Math.max(stop.length, resume.length) }, (_, row) => ({
    stop: stop[row] ?? "",
    resume: resume[row] ?? "",
  })).filter(isFilled);
  const rows = Math.max(FEWEST_PAUSES, filled.length + 1);
  const pauses = Array.from({ length: rows }, (_, row) => ({
    title: `第${row + 1}段`,
    ...(filled[row] ?? { stop: "", resume: "" }),
  }));
  return { ...form, pauses };
}

/** Whether enough is filled in to ask for an answer. */
export function isAsked({ limit, from }: DeadlineForm): boolean {
  return limit !== "" && from !== "";
}

/** The request as `answerLimit` takes it. */
export function deadlineInput(form: DeadlineForm) {
  const [limit, variant] = form.limit.split(":");
  return {
    limit,
    variant,
    from: form.from,
    era: form.era || undefined,
    extend: numberOf(form.extend),
    length: numberOf(form.length),
    pauses: form.pauses.filter(isFilled).map(({ stop, resume }) => [stop, resume]),
  };
}

function isFilled({ stop, resume }: Pick<PauseRow, "stop" | "resume">): boolean {
  return stop !== "" || resume !== "";
}

/** NaN for what is not a number; the answer then refuses the field by name. */
function numberOf(text: string): number | undefined {
  return text === "" ? undefined : Number(text);
}
