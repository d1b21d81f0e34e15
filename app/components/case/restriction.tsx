import { Notice } from "#components/notice";

/** Says that the case is shown to the named alone (IR-36). */
export function RestrictedNotice({ restricted }: { restricted: boolean }) {
  if (!restricted) return null;
  return <Notice tone="warn">本案限制查阅，只有被指定的人能看见；请勿转发、外传。</Notice>;
}
