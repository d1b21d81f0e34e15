import { DEFAULT_SETTINGS, type FileSettings } from "#domain/case-file";
import type { Transition } from "#domain/eras";

/**
 * ERA-1 as a setting: which law governs a case that was pending when the law changed. No provision
 * settles it, so an office chooses, and says why. Each choice holds for the files opened from then
 * on; a file keeps the choice under which it was opened, so that what was lawful stays lawful.
 */

interface TransitionRow {
  label: string;
  /** What it means for a pending case, in one sentence. */
  effect: string;
  /** The articles that speak for it. */
  law: string;
}

export const TRANSITIONS = {
  byEvent: {
    label: "按启动期限的行为发生之日",
    effect: "新法施行后作出的步骤，适用新法，包括施行以前已经收到的案件。",
    law: "行政复议法第九十条（自2024年1月1日起施行），行政复议法实施条例自2026年7月1日起施行",
  },
  byCase: {
    label: "按收到申请之日",
    effect: "案件收到时施行的法律适用到结案为止，新法只适用于施行以后收到的案件。",
    law: "立法法第一百零四条（不溯及既往）",
  },
} as const satisfies Record<Transition, TransitionRow>;

/** In the order in which they are offered: the default first. */
export const TRANSITION_IDS: readonly Transition[] = ["byEvent", "byCase"];

/** What was chosen, from which instant on, by whom and why. */
export interface TransitionChoice {
  transition: Transition;
  since: Date;
  by: string;
  reason: string;
}

/** The settings of a file that was opened at the instant; `choices` in the order of their making. */
export function settingsAt(choices: readonly TransitionChoice[], openedAt: Date): FileSettings {
  const choice = choices.findLast(({ since }) => since <= openedAt);
  return choice ? { transition: choice.transition } : DEFAULT_SETTINGS;
}
