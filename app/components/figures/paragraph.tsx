import { useEffect, useState } from "react";
import { Button } from "#components/button";
import type { LinkedParagraph } from "#components/figures/types";
import { Section } from "#components/page";

const SHOWN_MS = 2000;

/** The annual report's paragraph; every number opens its list. The button needs a script, the text does not. */
export function Paragraph({ paragraph, until }: { paragraph: LinkedParagraph; until: string }) {
  return (
    <Section title={`年度报告段落（截至 ${until}）`} actions={<CopyButton text={paragraph.text} />}>
      <p className="max-w-[60em] text-base leading-8">
        {paragraph.pieces.map(({ at, text, href, title }) =>
          href ? (
            <a key={at} href={href} title={title} className="underline">
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
    </Section>
  );
}

function CopyButton({ text }: { text: string }) {
  const [able, setAble] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setAble(Boolean(navigator.clipboard)), []);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      type="button"
      className={able ? "" : "invisible"}
      onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? "已复制 ✓" : "复制全文"}</span>
    </Button>
  );
}
