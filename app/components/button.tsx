import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";

type Look = "primary" | "plain" | "quiet" | "danger";

const LOOKS: Record<Look, string> = {
  primary:
    "border-accent bg-accent text-on-accent hover:bg-accent-strong hover:border-accent-strong",
  plain: "border-line-strong bg-surface text-ink hover:border-accent hover:text-accent",
  quiet: "border-transparent bg-transparent text-accent hover:bg-accent-soft",
  danger: "border-bad bg-surface text-bad hover:bg-bad-soft",
};

const SHAPE =
  "inline-flex min-h-8 items-center justify-center gap-1.5 rounded-sm border px-3 py-1 font-medium whitespace-nowrap no-underline hover:no-underline disabled:cursor-not-allowed disabled:opacity-60";

/** A button; without a `type` it sends the form around it. */
export function Button({
  look = "plain",
  className = "",
  type = "submit",
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button type={type} className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest} />;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function ButtonLink({
  look = "plain",
  className = "",
  children,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { look?: Look }) {
  return (
    <a className={`${SHAPE} ${LOOKS[look]} ${className}`} {...rest}>
      {children}
    </a>
  );
}
