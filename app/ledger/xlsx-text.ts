import { Unreadable } from "#ledger/refusals";

/** Gathers the text of one string item: all its runs, without phonetic guides (rPh). */
export class TextGatherer {
  private readonly longest: number;
  private gathered = "";
  private inText = false;
  private inPhonetic = false;

  constructor(longest: number) {
    this.longest = longest;
  }

  start(): void {
    this.gathered = "";
    this.inText = false;
    this.inPhonetic = false;
  }

  open(name: string): void {
    if (name === "rPh") this.inPhonetic = true;
    if (name === "t") this.inText = !this.inPhonetic;
  }

  text(text: string): void {
    if (!this.inText) return;
    if (this.gathered.length + text.length > this.longest) throw tooLong(this.longest);
    this.gathered += text;
  }

  close(name: string): void {
    if (name === "rPh") this.inPhonetic = false;
    if (name === "t") this.inText = false;
  }

  /** The text gathered since start(). */
  take(): string {
    return cleanText(this.gathered);
  }
}

/**
 * The text of a cell as a person sees it: Excel's _x000D_ escapes resolved, line breaks as \n, other
 * control characters dropped. Throws Unreadable on NUL and on halves of characters, which neither
 * PostgreSQL nor Excel would give back unchanged.
 */
export function cleanText(text: string): string {
  const resolved = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
  if (resolved.includes("\0") || !resolved.isWellFormed()) {
    throw new Unreadable(
      "badCharacters",
      `“${printable(resolved)}”一格含有无法识别的字符，请重新录入该格后再导入。`,
    );
  }
  return resolved.replace(/\r\n?/g, "\n").replace(CONTROLS, "");
}

const CONTROLS = /(?![\t\n])[\p{Cc}\ufeff]/gu;

function tooLong(longest: number): Unreadable {
  return new Unreadable(
    "cellTooLong",
    `有一格的文字超过 ${longest} 字，不是正常的台账，请缩短后再导入。`,
  );
}

function printable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "�").slice(0, 20);
}
