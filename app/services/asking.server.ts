/** What the server knows of one request beside what the request says of itself. */
export interface Asking {
  /** Names the request in the log, in the audit and in the answer's X-Request-Id. */
  readonly id: string;
  /** Lets the scripts of this answer run, and no others. */
  readonly nonce: string;
  /** Told by each loader and action when it begins; throws the answer to an address that asks too often. */
  at(route: string, counted: readonly CountedKind[]): Promise<void>;
  /** Told as soon as it is known who asks; throws the answer to an account that asks too often. */
  by(accountId: string): Promise<void>;
  /** Told of a bug; answers the reference number under which the log has it. */
  fault(error: unknown): string;
  /** Told that the answer brings a content security policy of its own, which takes the place of the page's. */
  bringsOwnPolicy(): void;
}

/** What is counted per account beside everything. */
export type CountedKind = "search" | "export" | "upload";
