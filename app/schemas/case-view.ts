import { z } from "zod";

/** The id of a case file, as it stands in an address. */
export const caseId = z.guid();

/** One recorded step of a case file, as its page tells it. */
export interface TimelineEntry {
  seq: number;
  label: string;
  law?: string;
  /** The day it happened; null where a ledger does not say. */
  on: string | null;
  facts: { label: string; value: string }[];
  /** Someone's name, or how it came without one. */
  recordedBy: string;
  /** Day and minute in Shanghai. */
  recordedAt: string;
  source?: { batchId: number; fileName: string; sheet: string | null; row: number | null };
  reason?: string;
  /** The step no longer stands: the entry of this number took it back, or replaced it. */
  voidedBy?: number;
  replaced: boolean;
  /** The step that this one takes back or replaces. */
  voids?: number;
}

/** A doubt kept on a case. */
export interface WarningView {
  ordinal: number;
  rule: string;
  law: string;
  severity: string;
  message: string;
}

/** A case that names this one, or that it names. */
export interface LinkView {
  id: string;
  kind: "reconsideration" | "dispute";
  numbers: string | null;
}
