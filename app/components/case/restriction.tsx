import { ButtonLink } from "#components/button";
import { Notice } from "#components/notice";

/** Says that the case is shown to the named alone (IR-36). */
export function RestrictedNotice({ restricted }: { restricted: boolean }) {
  if (!restricted) return null;
  return <Notice tone="warn">本案限制查阅，只有被指定的人能看见；请勿转发、外传。</Notice>;
}

/** Leads to where a case is restricted, for those who may. */
export function RestrictionLink({ caseId, shown }: { caseId: string; shown: boolean }) {
  return shown ? <ButtonLink href={`/cases/${caseId}/restriction`}>查阅限制</ButtonLink> : null;
}
