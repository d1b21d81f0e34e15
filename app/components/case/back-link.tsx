import { ButtonLink } from "#components/button";

/** To the list one came from, as it was narrowed; from elsewhere, to the whole register. */
export function BackLink({ to }: { to: string }) {
  return <ButtonLink href={to}>← 返回列表</ButtonLink>;
}
