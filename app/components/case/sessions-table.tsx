import { Tag } from "#components/tag";
import { Unbroken } from "#components/unbroken";
import { AppearanceTag, roleLabel } from "./state-tags.tsx";

export interface SessionView {
  id: string;
  ordinal: number;
  heldOn: string;
  headAttended: boolean;
  declaredAttended: boolean | null;
  attendances: readonly {
    ordinal: number;
    name: string;
    title: string | null;
    role: string;
    declared: string | null;
    counts: boolean;
    organName: string | null;
    why?: { law: string; message: string };
  }[];
}

/** The court sessions of a proceeding: who was there, whether he counts, and by which article. */
export function SessionsTable(props: { number: string; sessions: readonly SessionView[] }) {
  return (
    <table className="mt-4 w-full border-collapse border-t border-line text-left">
      <caption className="sr-only">{props.number}的开庭与出庭人员</caption>
      <thead className="max-sm:sr-only">
        <tr className="text-xs text-muted">
          <th scope="col" className="py-1.5 pr-4 font-semibold whitespace-nowrap">
            开庭
          </th>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            负责人
          </th>
          <th scope="col" className="py-1.5 font-semibold">
            出庭人员与依据
          </th>
        </tr>
      </thead>
      <tbody>
        {props.sessions.map((session) => (
          <tr
            key={session.id}
            id={session.id}
            className="border-t border-line align-baseline max-sm:block"
          >
            <td className="py-1.5 pr-4 whitespace-nowrap max-sm:inline-block">
              <span className="text-muted">第{session.ordinal}次</span> {session.heldOn}
            </td>
            <td className="py-1.5 pr-4 max-sm:inline-block">
              <AppearanceTag
                heard={true}
                attended={session.headAttended}
                uncounted={session.declaredAttended === true}
              />
            </td>
            <td className="py-1.5 break-normal max-sm:block max-sm:w-full max-sm:pt-0">
              <Attendances session={session} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Attendances({ session }: { session: SessionView }) {
  if (session.attendances.length === 0) return <span className="text-faint">没有记载出庭人员</span>;
  return (
    <ul className="space-y-1">
      {session.attendances.map(({ ordinal, name, title, role, counts, organName, why }) => (
        <li key={ordinal}>
          <span className="mr-2">
            {name} {title}
          </span>
          <span className="mr-2 text-muted">
            {roleLabel(role)}
            {organName ? `，${organName}` : ""}
          </span>
          {counts ? <Tag tone="good">计入</Tag> : <Tag tone="warn">不计入</Tag>}
          {why ? (
            <span className="ml-2 text-xs text-muted">
              {why.law}
              {counts ? null : <Unbroken>{`：${why.message}`}</Unbroken>}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
