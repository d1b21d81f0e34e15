import { HOSTILE_ARCHIVES } from "#tests/ledger/hostile-archives";
import { HOSTILE_TEXTS } from "#tests/ledger/hostile-texts";
import { HOSTILE_WORKBOOKS } from "#tests/ledger/hostile-workbooks";

/** A file that must be refused: how it is called, its bytes, and the code of its refusal. */
export interface HostileFile {
  title: string;
  name: string;
  bytes(): Uint8Array;
  code: string;
}

/** Every hostile or broken file that the import must refuse clearly, with nothing half-imported. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...HOSTILE_ARCHIVES,
  ...HOSTILE_WORKBOOKS,
  ...HOSTILE_TEXTS,
];
