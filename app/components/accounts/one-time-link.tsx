import { Notice } from "#components/notice";

/** A link that is shown once: whoever holds it may use it once. */
export function OneTimeLink(props: { title: string; href: string; children: string }) {
  return (
    <Notice tone="good" title={props.title}>
      <p>{props.children}</p>
      <p className="mt-1 font-mono text-xs break-all select-all">{props.href}</p>
    </Notice>
  );
}
