import type { Refusal } from "#domain/outcome";

/** Which field a refusal of a password, an account or a delegation is about, by its code. */
const FIELDS: Readonly<Record<string, string>> = {
  wrongPassword: "current",
  taken: "username",
  noOrgan: "organ",
  samePerson: "delegateId",
  backwards: "to",
  over: "to",
  tooShort: "password",
  tooLong: "password",
  tooPlain: "password",
  tooCommon: "password",
  guessable: "password",
  reused: "password",
};

/** The sentence of a refusal where it belongs: beside its field, or above the form as `message`. */
export function refusedFields({ code, message }: Pick<Refusal, "code" | "message">): {
  message: string;
  errors: Record<string, string[] | undefined>;
} {
  const field = FIELDS[code];
  return field ? { message: "", errors: { [field]: [message] } } : { message, errors: {} };
}
