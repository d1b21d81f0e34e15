import type { CaseSetId, Slice } from "#domain/measures/case-sets";
import type { IdentityCheck } from "#domain/measures/identities";
import type { BaseCandidate } from "#domain/measures/percent";
import type { FigureScope } from "./figure-link.tsx";

/** What the components show: the services' answers, as they reach a page. */

export interface Measure {
  id: string;
  name: string;
  text: string;
  numerator: number;
  denominator: number;
  numeratorSet: CaseSetId | null;
  denominatorSet: CaseSetId | null;
  formula: string;
  law: string;
  note?: string;
  /** Of the cases, those that say at all what the rate counts. */
  coverage?: {
    stated: number;
    of: number;
    statedSet: CaseSetId;
    ofSet: CaseSetId;
    what: string;
  };
}

export interface CountTable {
  id: string;
  name: string;
  law: string;
  dimension: string;
  several?: boolean;
  ofAgency?: boolean;
  columns: { set: CaseSetId; name: string; slice?: Slice }[];
  extras: { id: string; name: string }[];
  rows: CountRow[];
  total: number[];
}

export interface CountRow {
  label: string;
  slice: Slice;
  counts: number[];
  extras: { text: string; of?: string }[];
  sets?: readonly CaseSetId[];
  rest?: true;
}

export interface Figures {
  scope: FigureScope;
  counts: Readonly<Record<string, number>>;
  measures: Measure[];
  tables: CountTable[];
  identities: IdentityCheck[];
}

export interface MonthTable {
  id: string;
  name: string;
  months: string[];
  series: { name: string; law: string; cells: { count: number; href: string }[] }[];
}

export interface PublishedRow {
  key: string;
  name: string;
  text: string;
  source: string;
  computed?: string;
  baseUnknown: boolean;
  candidates: BaseCandidate[];
}

export interface LinkedParagraph {
  text: string;
  pieces: { at: number; text: string; href?: string; title?: string }[];
}
