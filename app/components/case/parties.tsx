import { APPLICANT_TYPES } from "#domain/applicant-types";
import { labelOf } from "#schemas/register-fields";

export interface PartyView {
  ordinal: number;
  role: "applicant" | "plaintiff" | "thirdParty";
  name: string;
  type: string | null;
}

/** The people and bodies of one role in a case; each with its kind where it is known. */
export function Parties(props: { parties: readonly PartyView[]; of: PartyView["role"] }) {
  const parties = props.parties.filter(({ role }) => role === props.of);
  if (parties.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4">
      {parties.map(({ ordinal, name, type }) => (
        <li key={ordinal}>
          {name}
          {type ? (
            <span className="ml-1 text-xs text-muted">{labelOf(APPLICANT_TYPES, type)}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
