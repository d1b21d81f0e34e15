import { ButtonLink } from "#components/button";

/**
 * Where one goes from the page of a case: what is kept of its people, the pages that the reader may
 * open, and back to the list as it was narrowed (from elsewhere, to the whole register).
 */
export function CaseLinks(props: {
  caseId: string;
  mayMediate: boolean;
  mayRestrict: boolean;
  back: string;
}) {
  const { caseId, mayMediate, mayRestrict, back } = props;
  const place = `/cases/${caseId}`;
  return (
    <>
      <ButtonLink href={`${place}/contacts`}>当事人信息</ButtonLink>
      {mayMediate ? <ButtonLink href={`${place}/mediation`}>调解意见</ButtonLink> : null}
      {mayRestrict ? <ButtonLink href={`${place}/restriction`}>查阅限制</ButtonLink> : null}
      <ButtonLink href={back}>← 返回列表</ButtonLink>
    </>
  );
}
