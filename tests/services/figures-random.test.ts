import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CASE_SET_IDS, caseSet } from "#domain/measures/case-sets";
import { type Facts, matches } from "#domain/measures/conditions";
import { addDays, type PlainDate, plainDate } from "#domain/plain-date";
import type { FiguresRequest } from "#services/figures";
import { countAllSets } from "#services/figures/counts";
import { type TestDatabase, testDatabase } from "#tests/database";

/** Records of any kind, contradictory ones too, counted a second time in plain code. */
const START = plainDate("2016-01-01");
const dayFrom = (least: number, most: number) => fc.integer({ min: least, max: most });

const aCase = fc.record({
  received: dayFrom(0, 1000),
  accepted: fc.option(dayFrom(0, 15)),
  closed: fc.option(dayFrom(-40, 200)),
  refused: fc.boolean(),
  refusedOn: fc.option(dayFrom(0, 10)),
  hearing: fc.option(dayFrom(0, 60)),
  outcome: fc.constantFrom("MAINTAIN", "REVOKE", "MEDIATED", "TERM_WITHDRAW", "CONFIRM_VOID"),
  due: fc.option(dayFrom(30, 120)),
  kept: fc.boolean(),
  extensions: fc.array(dayFrom(20, 60), { maxLength: 2 }),
  procedure: fc.constantFrom("ORDINARY", "SIMPLIFIED", null),
  petition: fc.option(dayFrom(0, 400)),
  letters: fc.array(fc.tuple(dayFrom(60, 200), fc.option(dayFrom(1, 90))), { maxLength: 2 }),
});
const aSuit = fc.record({
  received: dayFrom(0, 1000),
  closed: fc.option(dayFrom(0, 300)),
  outcome: fc.constantFrom("DISMISS_CLAIM", "REVOKE", "MEDIATED", "WITHDRAW_OWN"),
  instance: fc.constantFrom("FIRST", "SECOND", "RETRIAL", "REMAND", "NONLIT"),
  explained: fc.option(fc.boolean()),
  accepted: fc.option(fc.boolean()),
  called: fc.option(fc.boolean()),
  kept: fc.boolean(),
  effective: fc.option(dayFrom(10, 60)),
  superseded: fc.option(dayFrom(1, 200)),
  appealed: fc.option(dayFrom(1, 15)),
  form: fc.constantFrom("JOINT", "ORGAN_SOLE", "NOT_RECONSIDERED", null),
  sessions: fc.array(
    fc.record({
      after: dayFrom(5, 200),
      declared: fc.boolean(),
      role: fc.constantFrom("PRINCIPAL", "DEPUTY", "OTHER_IN_CHARGE"),
      counts: fc.boolean(),
      recalled: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});

const later = (day: PlainDate, days: number | null) => (days === null ? null : addDays(day, days));

interface ReconsiderationRow {
  receivedOn: PlainDate;
  acceptedOn: PlainDate | null;
  closedOn: PlainDate | null;
  refused: boolean;
  refusedOn: PlainDate | null;
  hearingOn: PlainDate | null;
  dueOn: PlainDate | null;
  outcome: string | null;
  kept: boolean;
  extensionDays: PlainDate[];
  procedure: string | null;
  petitionedOn: PlainDate | null;
  duties: { kind: string; since: PlainDate; dueOn: PlainDate; doneOn: PlainDate | null }[];
}
interface SuitRow {
  receivedOn: PlainDate;
  closedOn: PlainDate | null;
  outcome: string | null;
  instance: "FIRST" | "SECOND" | "RETRIAL" | "REMAND" | "NONLIT";
  absenceExplained: boolean | null;
  absenceAccepted: boolean | null;
  headCalled: boolean | null;
  kept: boolean;
  effectiveOn: PlainDate | null;
  supersededOn: PlainDate | null;
  appealedOn: PlainDate | null;
  form: string | null;
  substance: string | null;
  sessions: {
    heldOn: PlainDate;
    head: boolean;
    declared: boolean;
    role: string | null;
    missed: boolean;
  }[];
}

const cases = fc.sample(aCase, { numRuns: 220, seed: 7 }).map((drawn): ReconsiderationRow => {
  const receivedOn = addDays(START, drawn.received);
  const refused = drawn.refused && drawn.accepted === null;
  const acceptedOn = later(receivedOn, drawn.accepted);
  const closedOn = acceptedOn ? later(acceptedOn, drawn.closed) : null;
  return {
    receivedOn,
    acceptedOn,
    closedOn,
    refused,
    refusedOn: refused ? later(receivedOn, drawn.refusedOn) : null,
    hearingOn: acceptedOn ? later(acceptedOn, drawn.hearing) : null,
    dueOn: acceptedOn ? later(acceptedOn, drawn.due) : null,
    outcome: closedOn ? drawn.outcome : refused ? "NOT_ACCEPTED" : null,
    kept: drawn.kept,
    extensionDays: acceptedOn ? drawn.extensions.map((after) => addDays(acceptedOn, after)) : [],
    procedure: acceptedOn ? drawn.procedure : null,
    petitionedOn: later(receivedOn, drawn.petition),
    duties: drawn.letters.map(([after, done]) => {
      const since = addDays(receivedOn, after);
      return {
        kind: "OPINION_LETTER",
        since,
        dueOn: addDays(since, 60),
        doneOn: later(since, done),
      };
    }),
  };
});
const suits = fc.sample(aSuit, { numRuns: 220, seed: 7 }).map((drawn): SuitRow => {
  const receivedOn = addDays(START, drawn.received);
  const closedOn = later(receivedOn, drawn.closed);
  const sessions = drawn.sessions
    .map(({ after, declared, role, counts, recalled }) => ({
      missed: recalled && !(declared && counts),
      heldOn: addDays(receivedOn, after),
      declared,
      head: declared && counts,
      role: declared ? role : null,
    }))
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn));
  const { instance, explained: absenceExplained, kept, form } = drawn;
  const effectiveOn = closedOn && later(closedOn, drawn.effective);
  return {
    kept,
    form,
    absenceAccepted: drawn.accepted,
    headCalled: drawn.called,
    effectiveOn,
    supersededOn: effectiveOn && later(effectiveOn, drawn.superseded),
    appealedOn: closedOn && later(closedOn, drawn.appealed),
    substance: closedOn && drawn.outcome,
    receivedOn,
    closedOn,
    outcome: closedOn && drawn.outcome,
    instance,
    absenceExplained,
    sessions,
  };
});

const scope = fc
  .tuple(dayFrom(0, 1100), dayFrom(0, 500), dayFrom(0, 1500))
  .map(([from, length, asOf]): FiguresRequest => {
    const first = addDays(START, from);
    return { from: first, to: addDays(first, length), asOf: addDays(START, asOf) };
  });

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await insertAll();
});
afterAll(() => database.drop());

test("数据库的每个口径与逐案重数的结果相同", async () => {
  await fc.assert(
    fc.asyncProperty(scope, async (request) => {
      const counts = Object.fromEntries(await countAllSets(database.db, request));
      expect(counts).toMatchObject(recounted(request));
    }),
    { numRuns: 25 },
  );
});

test("数据库与声明对每一案的判断相同", async () => {
  const facts = {
    reconsideration: cases.map(caseFacts),
    ...suitFacts(),
    defendant: [],
    duty: cases.flatMap(({ duties }) => duties.map(dutyFacts)),
  };
  await fc.assert(
    fc.asyncProperty(scope, async (request) => {
      const counts = Object.fromEntries(await countAllSets(database.db, request));
      const judged = CASE_SET_IDS.map((id) => {
        const { unit, where } = caseSet(id);
        return [id, facts[unit].filter((each) => matches(where, each, request)).length];
      });
      expect(counts).toEqual(Object.fromEntries(judged));
    }),
    { numRuns: 25 },
  );
});

/** The figures again, case by case, in code that shares nothing with the declarations. */
function recounted({ from, to, asOf }: FiguresRequest) {
  const known = (day: PlainDate | null) => (day && day <= asOf ? day : null);
  const within = (day: PlainDate | null) => day !== null && day >= from && day <= to && day <= asOf;
  const tally = {
    received: 0,
    accepted: 0,
    notAccepted: 0,
    carriedIn: 0,
    closedOfAccepted: 0,
    closedOfAcceptedByEnd: 0,
    closedInPeriod: 0,
    pendingAtEnd: 0,
    directCorrection: 0,
    suits: 0,
    closedByCourt: 0,
    heard: 0,
    attended: 0,
    attendedByPrincipal: 0,
    absent: 0,
    attendedByNonCountingRole: 0,
    sessions: 0,
    sessionsWithHead: 0,
    missedSessions: 0,
    closedExtended: 0,
    closedStatingExtension: 0,
    disposedFollowed: 0,
    disposedSettled: 0,
    lettersIssued: 0,
    lettersReportedByEnd: 0,
    heardCalled: 0,
    attendedCalled: 0,
    heardNotExcused: 0,
    effectiveDisputes: 0,
    effectiveLost: 0,
    firstStatingAppeal: 0,
    firstAppealed: 0,
    suitsAfterReconsideration: 0,
  };
  for (const each of cases) {
    const accepted = known(each.acceptedOn);
    const closed = known(each.closedOn);
    if (within(each.receivedOn)) tally.received += 1;
    if (each.kept && within(disposalOf(each)) && each.receivedOn <= asOf) {
      tally.disposedFollowed += 1;
      if (!known(each.petitionedOn)) tally.disposedSettled += 1;
    }
    for (const { since, doneOn } of each.duties) {
      if (within(since)) tally.lettersIssued += 1;
      if (doneOn && known(doneOn) && doneOn <= to) tally.lettersReportedByEnd += 1;
    }
    if (each.refused && within(each.refusedOn ?? each.receivedOn)) tally.notAccepted += 1;
    if (!accepted) continue;
    if (accepted < from && !(closed && closed < from)) tally.carriedIn += 1;
    if (within(accepted)) {
      tally.accepted += 1;
      if (closed) tally.closedOfAccepted += 1;
      if (closed && closed <= to) tally.closedOfAcceptedByEnd += 1;
    }
    if (within(closed)) {
      tally.closedInPeriod += 1;
      const happened = each.extensionDays.some((day) => known(day));
      if (happened) tally.closedExtended += 1;
      if (happened || each.kept) tally.closedStatingExtension += 1;
      if (each.outcome === "REVOKE" || each.outcome === "CONFIRM_VOID") tally.directCorrection += 1;
    }
    if (accepted <= to && !(closed && closed <= to)) tally.pendingAtEnd += 1;
  }
  for (const suit of suits) {
    if (within(suit.receivedOn)) {
      tally.suits += 1;
      if (known(suit.closedOn)) tally.closedByCourt += 1;
      if (suit.form === "JOINT" || suit.form === "ORGAN_SOLE") tally.suitsAfterReconsideration += 1;
    }
    const lost = suit.substance === "REVOKE";
    if (suit.instance !== "NONLIT" && within(suit.effectiveOn) && !known(suit.supersededOn)) {
      tally.effectiveDisputes += 1;
      if (lost) tally.effectiveLost += 1;
    }
    if ((suit.instance === "FIRST" || suit.instance === "REMAND") && within(suit.closedOn)) {
      if (known(suit.appealedOn)) tally.firstAppealed += 1;
      if (suit.kept || known(suit.effectiveOn) || known(suit.appealedOn)) {
        tally.firstStatingAppeal += 1;
      }
    }
    if (suit.instance === "NONLIT") continue;
    const held = suit.sessions.filter(({ heldOn }) => heldOn <= asOf);
    for (const { heldOn, head } of held) {
      if (!within(heldOn)) continue;
      tally.sessions += 1;
      tally[head ? "sessionsWithHead" : "missedSessions"] += 1;
    }
    if (!within(suit.sessions[0]?.heldOn ?? null)) continue;
    tally.heard += 1;
    // H2: a session to which the head was called again and nobody came undoes the others.
    const attended = held.some(({ head }) => head) && !held.some(({ missed }) => missed);
    if (attended) tally.attended += 1;
    else tally.absent += 1;
    if (attended && held.some(({ head, role }) => head && role === "PRINCIPAL")) {
      tally.attendedByPrincipal += 1;
    }
    if (held.some(({ declared }) => declared) && !attended) tally.attendedByNonCountingRole += 1;
    if (suit.headCalled) {
      tally.heardCalled += 1;
      if (attended) tally.attendedCalled += 1;
    }
    if (attended || suit.absenceAccepted !== true) tally.heardNotExcused += 1;
  }
  return tally;
}

function disposalOf({ closedOn, refused, refusedOn, receivedOn }: ReconsiderationRow) {
  return closedOn ?? (refused ? (refusedOn ?? receivedOn) : null);
}

function caseFacts(row: ReconsiderationRow): Facts {
  const { receivedOn, acceptedOn, closedOn, refusedOn, hearingOn, dueOn, refused, outcome } = row;
  const disposedOn = disposalOf(row);
  const { kept, extensionDays, procedure, petitionedOn, duties } = row;
  const first = (days: (PlainDate | null)[]) => days.flatMap((day) => day ?? []).sort()[0];
  const opinionLetterOn = first(duties.map(({ since }) => since));
  const opinionReportedOn = first(duties.map(({ doneOn }) => doneOn));
  const letters = { opinionLetterOn, opinionReportedOn };
  return {
    days: {
      ...{ receivedOn, acceptedOn, closedOn, refusedOn, hearingOn, dueOn, disposedOn },
      ...{ petitionedOn, ...letters },
    },
    flags: { refused, hearingHeld: hearingOn !== null, kept },
    codes: { outcome, procedure },
    dayLists: { extensionDays },
  };
}

function dutyFacts({ kind, since, dueOn, doneOn }: ReconsiderationRow["duties"][number]): Facts {
  return { days: { since, dueOn, doneOn }, flags: { refused: false }, codes: { kind } };
}

function suitFacts(): { proceeding: Facts[]; session: Facts[] } {
  const proceeding = suits.map(
    ({ sessions, ...row }): Facts => ({
      days: {
        receivedOn: row.receivedOn,
        closedOn: row.closedOn,
        firstSessionOn: sessions[0]?.heldOn,
        effectiveOn: row.effectiveOn,
        supersededOn: row.supersededOn,
        appealedOn: row.appealedOn,
      },
      flags: {
        absenceExplained: row.absenceExplained,
        absenceAccepted: row.absenceAccepted,
        headCalled: row.headCalled,
        kept: row.kept,
      },
      codes: {
        outcome: row.outcome,
        instance: row.instance,
        form: row.form,
        substance: row.substance,
      },
      sessions,
    }),
  );
  const session = suits.flatMap(({ instance, sessions }) =>
    sessions.map(
      ({ heldOn, head, declared }): Facts => ({
        days: { heldOn },
        flags: { headAttended: head, declaredAttended: declared },
        codes: { instance },
      }),
    ),
  );
  return { proceeding, session };
}

async function insertAll() {
  const { db } = database;
  const organ = await db
    .insertInto("organs")
    .values({ name: "某市人民政府", kind: "government", level: "CITY_GOV" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const file = async (kind: "reconsideration" | "dispute") =>
    (await db.insertInto("caseFiles").values({ kind }).returning("id").executeTakeFirstOrThrow())
      .id;
  for (const row of cases) {
    await db
      .insertInto("reconsiderationCases")
      .values({
        ...row,
        disposedOn: disposalOf(row),
        duties: JSON.stringify(
          row.duties.map((duty) => ({ ...duty, organId: null, name: null, refused: false })),
        ),
        caseId: await file("reconsideration"),
        organId: organ.id,
        status: row.closedOn ? "CLOSED" : row.refused ? "NOT_ACCEPTED" : "ACCEPTED",
        applicants: "某人",
        applicantCount: 1,
        hearingHeld: row.hearingOn !== null,
        datesDoubtful: Boolean(row.closedOn && row.acceptedOn && row.closedOn < row.acceptedOn),
        lastSeq: 1,
      })
      .execute();
  }
  for (const [index, { sessions, ...row }] of suits.entries()) {
    const caseId = await file("dispute");
    await db.insertInto("disputes").values({ caseId, lastSeq: 1 }).execute();
    const { id } = await db
      .insertInto("proceedings")
      .values({
        ...row,
        caseId,
        number: `(2017)甘09行初${index}号`,
        plaintiffs: "某人",
        plaintiffCount: 1,
        firstSessionOn: sessions[0]?.heldOn ?? null,
        sessionCount: sessions.length,
        countedRollUp: "OTHER",
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const [at, { heldOn, head, declared, role, missed }] of sessions.entries()) {
      await db
        .insertInto("courtSessions")
        .values({
          proceedingId: id,
          ordinal: at + 1,
          heldOn,
          headAttended: head,
          declaredAttended: declared,
          attendedRole: role,
          recalled: missed,
        })
        .execute();
    }
  }
}
