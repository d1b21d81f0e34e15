import { type RawBuilder, type SqlBool, sql } from "kysely";
import { flagsBy } from "./flags-by-day.server.ts";

type Columns<Key extends string = string> = Readonly<Record<Key, RawBuilder<unknown>>>;

/** Where a unit is counted, and the columns its conditions, dimensions and months speak of. */
export interface Unit {
  from: (asOf: string) => RawBuilder<unknown>;
  id: RawBuilder<unknown>;
  /** The organ it belongs to in an organ's subtree. */
  organ: RawBuilder<unknown>;
  days: Columns;
  flags: Columns;
  codes: Columns;
  /** Facts of which there may be several: arrays. */
  dayLists: Columns;
  codeLists: Columns;
  dimensions: Columns;
  /** Dimensions of which a row may have several values: arrays. */
  lists: Columns;
  /**
   * Whether a row can belong to any set at all: begun by the last day and not over before the first.
   * Rows whose days contradict each other always can, and those that something happened to later.
   */
  relevant: (first: string, last: string) => RawBuilder<SqlBool>;
}

/** The names of a unit's facts, by kind. */
export interface FieldsOf<U extends Unit> {
  day: keyof U["days"] & string;
  flag: keyof U["flags"] & string;
  code: keyof U["codes"] & string;
  days: keyof U["dayLists"] & string;
  codes: keyof U["codeLists"] & string;
}

const ofCase = (name: string) => sql.ref(`counted.${name}`);

/** The first day on which a letter of the kind was issued (since), or done. */
const firstDuty = (kind: string, day: "since" | "doneOn") => sql`(
  select min((duty ->> ${sql.lit(day)})::date) from jsonb_array_elements(counted.duties) as duty
  where duty ->> 'kind' = ${sql.lit(kind)})`;

export const RECONSIDERATIONS = {
  from: () => sql`reconsideration_cases as counted
    left join organs as respondent on respondent.id = counted.respondent_id
    left join organs as office on office.id = counted.organ_id
    left join ${SUED} as sued on sued.case_id = counted.case_id
    left join ${SUED_BY_NUMBER} as named on named.number = counted.number`,
  id: ofCase("caseId"),
  organ: ofCase("organId"),
  days: {
    receivedOn: ofCase("receivedOn"),
    acceptedOn: ofCase("acceptedOn"),
    refusedOn: ofCase("refusedOn"),
    closedOn: ofCase("closedOn"),
    hearingOn: ofCase("hearingOn"),
    dueOn: ofCase("dueOn"),
    disposedOn: ofCase("disposedOn"),
    incidentalOn: ofCase("incidentalOn"),
    suedOn: sql`least(sued.sued_on, named.sued_on)`,
    suitLostOn: sql`least(sued.lost_on, named.lost_on)`,
    petitionedOn: ofCase("petitionedOn"),
    convertedOn: ofCase("convertedOn"),
    opinionLetterOn: firstDuty("OPINION_LETTER", "since"),
    opinionReportedOn: firstDuty("OPINION_LETTER", "doneOn"),
    suggestionLetterOn: firstDuty("SUGGESTION_LETTER", "since"),
  },
  flags: {
    refused: ofCase("refused"),
    hearingHeld: ofCase("hearingHeld"),
    kept: ofCase("kept"),
  },
  codes: { outcome: ofCase("outcome"), procedure: ofCase("procedure"), act: ofCase("act") },
  dayLists: {
    correctionDays: ofCase("correctionDays"),
    opinionDays: ofCase("opinionDays"),
    hearingDays: ofCase("hearingDays"),
    committeeDays: ofCase("committeeDays"),
    evidenceDays: ofCase("evidenceDays"),
    inspectionDays: ofCase("inspectionDays"),
    suspensionDays: ofCase("suspensionDays"),
    extensionDays: ofCase("extensionDays"),
  },
  codeLists: { items: ofCase("itemCodes") },
  dimensions: {
    outcome: ofCase("outcome"),
    area: ofCase("area"),
    act: ofCase("act"),
    // Two or more respondents belong to the form's column 其他 (rules.md 9.2).
    level: sql`case when counted.respondent_count > 1 then 'SEVERAL'
      else respondent.level::text end`,
    organLevel: sql`office.level::text`,
    applicantClass: sql`counted.applicant_class::text`,
    office: sql`counted.organ_id::text`,
    respondent: sql`counted.respondent_id::text`,
  },
  lists: { ground: ofCase("grounds"), handler: ofCase("handlers") },
  relevant: (first, last) => sql<SqlBool>`(counted.dates_doubtful or counted.duties <> '[]'
    or (counted.received_on <= ${last}::date
      and (counted.disposed_on >= ${first}::date) is not false)
    or exists (select from unnest(${DAYS_OF_STEPS}) as one(day)
      where one.day between ${first}::date and ${last}::date))`,
} as const satisfies Unit;

/** Steps may have been noted on days after the conclusion; they are counted where they happened. */
const DAYS_OF_STEPS = sql`counted.correction_days || counted.opinion_days || counted.hearing_days
  || counted.committee_days || counted.suspension_days || counted.extension_days
  || counted.incidental_on`;

/** The first suit after each case, and the first one that was lost, where the file or a number links them. */
const SUED = sql`(
  select case_id, min(sued_on) as sued_on, min(lost_on) as lost_on from (
    select unnest(reconsideration_ids) as case_id, received_on as sued_on,
      case when lost then closed_on end as lost_on
    from proceedings where reconsideration_ids <> '{}' or related_numbers <> '{}'
    union all
    select case_id, suit.received_on, case when suit.lost then suit.closed_on end
    from (select case_id, unnest(related_numbers) as number from reconsideration_cases
      where related_numbers <> '{}') as naming
    join (select number, received_on, lost, closed_on from proceedings) as suit using (number)
  ) as linked group by case_id)`;
const SUED_BY_NUMBER = sql`(
  select named.number, min(received_on) as sued_on, min(closed_on) filter (where lost) as lost_on
  from proceedings, unnest(related_numbers) as named(number)
  where reconsideration_ids <> '{}' or related_numbers <> '{}' group by named.number)`;

const SUIT_DIMENSIONS = {
  outcome: ofCase("outcome"),
  instance: sql`counted.instance::text`,
  area: ofCase("area"),
  act: ofCase("act"),
  level: sql`agency.level::text`,
  rollUp: sql`counted.counted_roll_up::text`,
  form: ofCase("form"),
  formInstance: sql`coalesce(counted.form, '') || ':' || counted.instance::text`,
  agency: sql`counted.counted_organ_id::text`,
};

export const PROCEEDINGS = {
  from: withSessionsHeld,
  id: ofCase("id"),
  organ: ofCase("countedOrganId"),
  days: {
    receivedOn: ofCase("receivedOn"),
    firstSessionOn: ofCase("firstSessionOn"),
    closedOn: ofCase("closedOn"),
    effectiveOn: ofCase("effectiveOn"),
    supersededOn: ofCase("supersededOn"),
    appealedOn: ofCase("appealedOn"),
  },
  flags: {
    absenceExplained: sql.ref("said.absenceExplained"),
    absenceAccepted: sql.ref("said.absenceAccepted"),
    headCalled: sql.ref("said.headCalled"),
    kept: ofCase("kept"),
  },
  codes: {
    outcome: ofCase("outcome"),
    instance: sql`counted.instance::text`,
    form: ofCase("form"),
    substance: ofCase("substance"),
    act: ofCase("act"),
  },
  dayLists: {},
  codeLists: {},
  dimensions: SUIT_DIMENSIONS,
  lists: {},
  relevant: (first, last) => sql<SqlBool>`(counted.dates_doubtful
    or (counted.received_on <= ${last}::date and ((counted.closed_on >= ${first}::date) is not false
      or counted.first_session_on >= ${first}::date or counted.effective_on >= ${first}::date)))`,
} as const satisfies Unit;

export const COURT_SESSIONS = {
  from: () =>
    sql`court_sessions as sitting join proceedings as counted on counted.id = sitting.proceeding_id
      left join organs as agency on agency.id = counted.counted_organ_id`,
  id: sql.ref("sitting.id"),
  organ: ofCase("countedOrganId"),
  days: { heldOn: sql.ref("sitting.heldOn") },
  flags: {
    headAttended: sql.ref("sitting.headAttended"),
    declaredAttended: sql.ref("sitting.declaredAttended"),
    spoke: sql.ref("sitting.spoke"),
  },
  codes: { instance: sql`counted.instance::text` },
  dayLists: {},
  codeLists: {},
  dimensions: SUIT_DIMENSIONS,
  lists: {},
  relevant: (first, last) => sql<SqlBool>`sitting.held_on between ${first}::date and ${last}::date`,
} as const satisfies Unit;

/** One look at the court sessions held by asOf serves every set: who was there, in which roles. */
function withSessionsHeld(asOf: string): RawBuilder<unknown> {
  return sql`proceedings as counted
    left join organs as agency on agency.id = counted.counted_organ_id
    ${flagsBy("counted", ["absenceExplained", "absenceAccepted", "headCalled"], asOf)}
    cross join lateral (
    select coalesce(array_agg(attended_role) filter (where head_attended), '{}') as head_roles,
      coalesce(bool_or(head_attended), false) as head,
      coalesce(bool_or(declared_attended), false) as declared,
      coalesce(bool_or(recalled and not head_attended), false) as missed,
      coalesce(bool_or(spoke and head_attended), false) as spoke,
      coalesce(bool_or(nobody_came), false) as nobody
    from court_sessions
    where court_sessions.proceeding_id = counted.id and held_on <= ${asOf}::date) as held`;
}
