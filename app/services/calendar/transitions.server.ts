import { lockCalendar } from "#db/calendar";
import type { Db, OpenTransaction } from "#db/client";
import { findSetting, writeSetting } from "#db/settings";
import type { Actor } from "#domain/access/roles";
import type { FileSettings } from "#domain/case-file";
import { shownInstant } from "#domain/instants";
import { settingsAt, type TransitionChoice } from "#domain/transition-choices";
import type { FormErrors } from "#schemas/calendar-form";
import {
  readTransitionFields,
  readTransitionForm,
  storedChoices,
  type TransitionForm,
} from "#schemas/transition";

const KEY = "era.transition";

/** Every choice that was made, in order; none: the default counts (ERA-1). */
export async function loadTransitions(db: Db): Promise<readonly TransitionChoice[]> {
  const stored = await findSetting(db, KEY);
  return stored === undefined ? [] : storedChoices.parse(stored);
}

/** The settings under which the file was opened; they hold for all of it, whatever is chosen later. */
export function settingsOf(
  file: { recordedAt: ReadonlyMap<number, Date> },
  choices: readonly TransitionChoice[],
): FileSettings {
  const opened = Math.min(...[...file.recordedAt.values()].map((instant) => instant.getTime()));
  return settingsAt(choices, new Date(opened));
}

/** What holds for files opened now, and every choice so far, the latest first. */
export async function readTransitions(db: Db, now: Date) {
  const choices = await loadTransitions(db);
  return {
    ...settingsAt(choices, now),
    choices: choices.map((choice) => ({ ...choice, since: shownInstant(choice.since) })).reverse(),
  };
}

/**
 * Takes the form of ERA-1: adds a choice to those made before, from `at` on. Who records meanwhile
 * is waited for. Answers what is wrong, or nothing when it is done.
 */
export async function chooseTransition(
  trx: OpenTransaction,
  actor: Pick<Actor, "id" | "name">,
  form: FormData,
  at: Date,
): Promise<{ fields: TransitionForm; errors: FormErrors<TransitionForm> } | undefined> {
  await lockCalendar(trx);
  const choices = await loadTransitions(trx);
  const fields = readTransitionFields(form);
  const read = readTransitionForm(fields, settingsAt(choices, at).transition);
  if (!read.ok) return { fields, errors: read.errors };
  const choice: TransitionChoice = { ...read.value, since: at, by: actor.name };
  await writeSetting(trx, KEY, [...choices, choice], actor.id);
  return undefined;
}
