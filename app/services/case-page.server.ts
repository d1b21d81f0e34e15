import { listParties, listWarnings } from "#db/case-files";
import type { Db } from "#db/client";
import {
  findReconsideration,
  listAttendances,
  listDefendants,
  listLinkedCases,
  listNamesOfOrgans,
  listProceedings,
  listSessions,
  listTimeline,
} from "#db/registers/case-page";
import { standing, VOID } from "#domain/case-file";
import { countsAsHead, HEAD_ROLES, type HeadRole } from "#domain/head-roles";
import { isLitigationStep, LITIGATION_STEPS } from "#domain/litigation/steps";
import { parsePlainDate } from "#domain/plain-date";
import { isReconsiderationStep, RECONSIDERATION_STEPS } from "#domain/reconsideration/steps";
import { caseId, type TimelineEntry } from "#schemas/case-view";
import { readLinkDoubts } from "#services/case-files/link-doubts";
import { idsIn, payloadWords } from "#services/payload-words";

/** Everything the page of a reconsideration case shows; undefined when there is no such case. */
export async function readReconsiderationCase(db: Db, id: string | undefined) {
  const known = caseId.safeParse(id);
  if (!known.success) return undefined;
  const found = await findReconsideration(db, known.data);
  if (!found) return undefined;
  const { search: _s, access: _a, numberKey: _n, ...facts } = found;
  const file = await readFile(db, known.data);
  const applicants = file.parties.filter(({ role }) => role === "applicant");
  const one = {
    ...facts,
    applicants: applicants.map(({ name }) => name),
    respondentIds: facts.respondentId === null ? [] : [facts.respondentId],
  };
  const doubts = await readLinkDoubts(db, one, file.links, file.warnings.length);
  return { facts, ...file, warnings: [...file.warnings, ...doubts] };
}

/** Everything the page of a dispute shows; undefined when there is no such dispute. */
export async function readDispute(db: Db, id: string | undefined) {
  const known = caseId.safeParse(id);
  if (!known.success) return undefined;
  const found = await listProceedings(db, known.data);
  if (found.length === 0) return undefined;
  const [defendants, sessions, attendances, file] = await Promise.all([
    listDefendants(db, known.data),
    listSessions(db, known.data),
    listAttendances(db, known.data),
    readFile(db, known.data),
  ]);
  const proceedings = found.map(({ search: _s, access: _a, numberKey: _n, ...proceeding }) => ({
    ...proceeding,
    defendants: defendants.filter(({ proceedingId }) => proceedingId === proceeding.id),
    sessions: sessions
      .filter(({ proceedingId }) => proceedingId === proceeding.id)
      .map((session) => ({
        ...session,
        attendances: attendances
          .filter(({ sessionId }) => sessionId === session.id)
          .map((attendance) => ({ ...attendance, why: whyCounted(attendance, session.heldOn) })),
      })),
  }));
  return { proceedings, ...file };
}

/** By which article the role counts, or does not, on the day of the session. */
function whyCounted({ role, counts }: { role: string; counts: boolean }, heldOn: string) {
  const day = parsePlainDate(heldOn);
  if (!day || !isHeadRole(role)) return undefined;
  const answer = countsAsHead(role, day, { defendantIsUnit: counts });
  return answer.counts === counts ? { law: answer.law, message: answer.message } : undefined;
}

async function readFile(db: Db, id: string) {
  const [parties, warnings, links, events] = await Promise.all([
    listParties(db, [id]),
    listWarnings(db, [id]),
    listLinkedCases(db, id),
    listTimeline(db, id),
  ]);
  return { parties, warnings, links, timeline: await timelineOf(db, events) };
}

type Recorded = Awaited<ReturnType<typeof listTimeline>>[number];

async function timelineOf(db: Db, events: readonly Recorded[]): Promise<TimelineEntry[]> {
  const organs = await listNamesOfOrgans(db, idsIn(events.map(({ payload }) => payload)));
  const standingSeqs = new Set(
    standing(
      events.map(({ seq, step, voids }) => ({
        ...{ seq, step, payload: undefined, on: null },
        ...(voids === null ? {} : { voids }),
      })),
    ).map(({ seq }) => seq),
  );
  return events.map((event) => {
    const gone = event.step !== VOID && !standingSeqs.has(event.seq);
    const by = gone ? events.findLast(({ voids }) => voids === event.seq) : undefined;
    return {
      seq: event.seq,
      ...wordsOf(event.step),
      on: event.happenedOn,
      facts: payloadWords(event.payload, organs),
      recordedBy: event.recordedBy ?? WITHOUT_NAME[event.recordedVia] ?? event.recordedVia,
      recordedAt: inShanghai(event.recordedAt),
      source: sourceOf(event),
      reason: event.reason ?? undefined,
      voidedBy: by?.seq,
      replaced: by !== undefined && by.step !== VOID,
      voids: event.voids ?? undefined,
    };
  });
}

const WITHOUT_NAME: Readonly<Record<string, string>> = {
  page: "页面录入",
  import: "台账导入",
  commandLine: "命令行（系统操作员）",
};

function wordsOf(step: string): { label: string; law?: string } {
  if (step === VOID) return { label: "撤销登记" };
  if (isReconsiderationStep(step)) return { label: RECONSIDERATION_STEPS[step].label };
  if (isLitigationStep(step)) return { label: LITIGATION_STEPS[step].label };
  return { label: step };
}

function sourceOf({ batchId, fileName, sourceSheet, sourceRow }: Recorded) {
  if (batchId === null) return undefined;
  return { batchId, fileName: fileName ?? "", sheet: sourceSheet, row: sourceRow };
}

function inShanghai(instant: Date): string {
  const shifted = new Date(instant.getTime() + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 16).replace("T", " ");
}

function isHeadRole(text: string): text is HeadRole {
  return Object.hasOwn(HEAD_ROLES, text);
}
