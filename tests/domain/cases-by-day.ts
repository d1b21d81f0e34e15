import { z } from "zod";
import { STATE_CALENDAR } from "#domain/calendar";
import type { DutyKind } from "#domain/duties";
import type { DisputeFacts } from "#domain/litigation/facts";
import { foldDispute } from "#domain/litigation/fold";
import type { DisputeEvent } from "#domain/litigation/steps";
import type { CaseUnit, Facts } from "#domain/measures/conditions";
import type { Level } from "#domain/organ-levels";
import { type PlainDate, parsePlainDate } from "#domain/plain-date";
import type { ReconsiderationFacts } from "#domain/reconsideration/facts";
import { foldReconsideration } from "#domain/reconsideration/fold";
import type { ReconsiderationEvent } from "#domain/reconsideration/steps";
import { decisionDueOn } from "#domain/reconsideration/term";
import { projectDispute } from "#services/case-files/projection/dispute";
import { projectReconsideration } from "#services/case-files/projection/reconsideration";

/**
 * A case file as figures see it, day by day: for each day on which something happened, what the file
 * says when only the events up to that day are folded. The rows are those of the product's own
 * projection; how conditions and dimensions read them is said here a second time, without SQL.
 */

/** What is counted once: a case, a suit or a session, with its value in every dimension. */
export interface Counted {
  unit: CaseUnit;
  facts: Facts;
  /** In every dimension of the unit; mostly one, of some several. ["none"]: not recorded. */
  values: Readonly<Record<string, readonly string[]>>;
}

/** What has been known since the day; until the next moment of the same file nothing changes. */
export interface Moment {
  on: PlainDate;
  counted: readonly Counted[];
}

const ORGANS: Readonly<Record<string, Level>> = {
  甘肃省人民政府: "PROV_GOV",
  酒泉市人民政府: "CITY_GOV",
  肃州区人民政府: "COUNTY_GOV",
  酒泉市公安局: "CITY_DEPT",
  酒泉市自然资源局: "CITY_DEPT",
  肃州区公安局: "COUNTY_DEPT",
  银达镇人民政府: "TOWN_GOV",
};

/** The days of the events, each once, in order. */
export function eventDays(events: readonly { on: PlainDate | null }[]): PlainDate[] {
  return [...new Set(events.flatMap(({ on }) => on ?? []))].sort();
}

/** What the file says at the end of the day: nothing before its first moment. */
export function knownBy(moments: readonly Moment[], asOf: PlainDate): readonly Counted[] {
  return moments.findLast(({ on }) => on <= asOf)?.counted ?? [];
}

/** The moments of a reconsideration file. */
export function reconsiderationMoments(events: readonly ReconsiderationEvent[]): Moment[] {
  return eventDays(events).flatMap((on) => {
    const happened = events.filter((event) => event.on !== null && event.on <= on);
    const facts = foldReconsideration(happened);
    return facts ? [{ on, counted: countedCase(facts) }] : [];
  });
}

/**
 * The moments of a dispute: its suits and their sessions. What a ledger gives no day is known from
 * the beginning. kept false: a ledger's record, whose silence proves nothing.
 */
export function disputeMoments(events: readonly DisputeEvent[], kept = true): Moment[] {
  return eventDays(events).flatMap((on) => {
    const facts = foldDispute(events.filter((event) => event.on === null || event.on <= on));
    return facts ? [{ on, counted: countedSuits(facts, kept) }] : [];
  });
}

function countedCase(facts: ReconsiderationFacts): Counted[] {
  const setting = { calendar: STATE_CALENDAR, today: facts.receivedOn, manner: "live" as const };
  const row = projectReconsideration("", facts, {
    organName: (id) => id,
    dueOn: facts.acceptedOn === null ? undefined : decisionDueOn(facts, setting),
    warningCount: 0,
    kept: true,
  });
  const { opinionLetters, suggestionLetters, suspensions, outcomes } = facts;
  const { correctionDays, opinionDays, hearingDays, committeeDays } = facts;
  const { evidenceDays, inspectionDays, extensionDays } = facts;
  const one: Counted = {
    unit: "reconsideration",
    facts: {
      days: {
        receivedOn: day(row.receivedOn),
        acceptedOn: day(row.acceptedOn),
        refusedOn: day(row.refusedOn),
        closedOn: day(row.closedOn),
        hearingOn: day(row.hearingOn),
        dueOn: day(row.dueOn),
        disposedOn: day(row.disposedOn),
        incidentalOn: day(row.incidentalOn),
        petitionedOn: day(row.petitionedOn),
        convertedOn: day(row.convertedOn),
        opinionLetterOn: first(opinionLetters.map(({ on }) => on)),
        opinionReportedOn: first(opinionLetters.map(({ reportedOn }) => reportedOn)),
        suggestionLetterOn: first(suggestionLetters.map(({ on }) => on)),
      },
      flags: { refused: row.refused, hearingHeld: row.hearingHeld, kept: row.kept },
      codes: { outcome: row.outcome, procedure: row.procedure, act: row.act },
      dayLists: {
        ...{ correctionDays, opinionDays, hearingDays, committeeDays },
        ...{ evidenceDays, inspectionDays, extensionDays },
        suspensionDays: suspensions.map(({ from }) => from),
      },
      codeLists: { items: outcomes.map(({ code }) => code) },
    },
    values: valuesOf({
      outcome: row.outcome,
      area: row.area,
      act: row.act,
      level: facts.respondentIds.length > 1 ? "SEVERAL" : levelOf(row.respondentId),
      organLevel: levelOf(row.organId),
      applicantClass: row.applicantClass,
      office: row.organId,
      respondent: row.respondentId,
      handler: facts.handlers,
      ground: facts.grounds,
    }),
  };
  const opinions = opinionLetters.map(({ addressee, on, reportedOn }) =>
    duty("OPINION_LETTER", addressee, { since: on, doneOn: reportedOn }),
  );
  const suggestions = suggestionLetters.map(({ addressee, on }) =>
    duty("SUGGESTION_LETTER", addressee, { since: on, doneOn: null }),
  );
  return [one, ...opinions, ...suggestions];
}

/** What an agency was asked to do: counted for itself, letter by letter. */
function duty(
  kind: DutyKind,
  agency: string | null,
  days: { since: PlainDate | null; doneOn: PlainDate | null; dueOn?: PlainDate | null },
): Counted {
  const values = valuesOf({ agency, kind });
  return { unit: "duty", facts: { days, flags: {}, codes: { kind } }, values };
}

function first(days: readonly (PlainDate | null)[]): PlainDate | null {
  return days.filter((each) => each !== null).sort()[0] ?? null;
}

function countedSuits(facts: DisputeFacts, kept: boolean): Counted[] {
  const tables = projectDispute("", facts, {
    organ: (id) => ({ name: id, level: levelOf(id) }),
    answerDueOn: () => undefined,
    warningCount: () => 0,
    warningTotal: 0,
    kept: () => kept,
  });
  return tables.proceedings.flatMap((row) => {
    const held = tables.sessions.filter(({ proceedingId }) => proceedingId === row.id);
    const values = valuesOf({
      outcome: row.outcome,
      instance: row.instance,
      area: row.area,
      act: row.act,
      level: row.countedOrganId && levelOf(row.countedOrganId),
      rollUp: row.countedRollUp,
      form: row.form,
      formInstance: `${row.form ?? ""}:${row.instance}`,
      agency: row.countedOrganId,
    });
    const codes = { instance: row.instance };
    const suit: Counted = {
      unit: "proceeding",
      facts: {
        days: {
          receivedOn: day(row.receivedOn),
          firstSessionOn: day(row.firstSessionOn),
          closedOn: day(row.closedOn),
          effectiveOn: day(row.effectiveOn),
          supersededOn: day(row.supersededOn),
          appealedOn: day(row.appealedOn),
        },
        flags: {
          absenceExplained: row.absenceExplained,
          absenceAccepted: row.absenceAccepted,
          headCalled: row.headCalled,
          kept: row.kept,
        },
        codes: {
          ...codes,
          ...{ outcome: row.outcome, form: row.form, substance: row.substance, act: row.act },
        },
        turns: turnsIn(row.turns),
        sessions: held.map(
          ({
            heldOn,
            headAttended,
            declaredAttended,
            attendedRole,
            recalled,
            spoke,
            nobodyCame,
          }) => ({
            heldOn: day(heldOn) ?? never("a session without a day"),
            head: headAttended ?? false,
            declared: declaredAttended ?? false,
            role: attendedRole ?? null,
            missed: recalled === true && !headAttended,
            spoke: spoke === true && headAttended === true,
            nobody: nobodyCame ?? false,
          }),
        ),
      },
      values,
    };
    const sessions = held.map(({ heldOn, headAttended, declaredAttended, spoke }): Counted => {
      const flags = { headAttended, declaredAttended, spoke };
      return { unit: "session", facts: { days: { heldOn: day(heldOn) }, flags, codes }, values };
    });
    const own = tables.defendants.filter(({ proceedingId }) => proceedingId === row.id);
    const defendants = own.map((party): Counted => {
      const { organId, ownHeadStated, excused } = party;
      const heads = { ownHeadOn: day(party.ownHeadOn), ownMissedOn: day(party.ownMissedOn) };
      const days = { ...suit.facts.days, ...heads };
      const flags = { ownHeadStated, excused };
      const standing = valuesOf({ level: levelOf(organId), agency: organId });
      const turns = turnsIn(party.turns);
      return { unit: "defendant", facts: { days, flags, codes, turns }, values: standing };
    });
    const advices = facts.proceedings
      .filter(({ number }) => number === row.number)
      .flatMap((one) => one.advices)
      .map(({ on, dueOn, repliedOn }) =>
        duty("JUDICIAL_ADVICE", row.countedOrganId ?? null, {
          since: on,
          dueOn,
          doneOn: repliedOn,
        }),
      );
    return [suit, ...sessions, ...defendants, ...advices];
  });
}

const TURNS = z.record(
  z.string(),
  z.array(z.object({ since: z.string().transform(day).nullable(), is: z.boolean().nullable() })),
);

/** What a row says of the days on which its flags changed. */
function turnsIn(column: unknown) {
  return TURNS.parse(column);
}

type Recorded = string | readonly string[] | null | undefined;

function valuesOf(recorded: Readonly<Record<string, Recorded>>) {
  return Object.fromEntries(
    Object.entries(recorded).map(([dimension, value]) => {
      const values = typeof value === "string" ? [value] : (value ?? []);
      return [dimension, values.length === 0 ? ["none"] : values];
    }),
  );
}

function levelOf(organId: string | null | undefined): Level {
  return ORGANS[organId ?? ""] ?? never(`an organ without a level: ${organId}`);
}

function day(text: string | null | undefined): PlainDate | null {
  return text ? (parsePlainDate(text) ?? never(`no day: ${text}`)) : null;
}

function never(what: string): never {
  throw new Error(what);
}
