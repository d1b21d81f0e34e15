import { sql } from "kysely";
import type { Db } from "#db/client";
import { type Actor, ROLES } from "#domain/access/roles";

/**
 * Who ought to see which case, worked out by another way than the keys of app/domain/access: from
 * the organs that stand in the rows and the tree of organs.
 */
export interface ConcernedCase {
  id: string;
  kind: "reconsideration" | "dispute";
  number: string;
  /** The organ that handles it; null for a dispute. */
  handles: string | null;
  /** Respondents, or defendants of all instances. */
  answers: string[];
}

export interface OrganTree {
  id: string;
  name: string;
  parentId: string | null;
}

/** Every case with the organs of its rows and events. */
export async function listConcerned(db: Db): Promise<ConcernedCase[]> {
  const { rows } = await sql<ConcernedCase>`
    select f.id, f.kind, r.organ_id as handles,
      coalesce(r.number, (select min(p.number) from proceedings p where p.case_id = f.id), '') as number,
      coalesce(
        (select array_agg(distinct d.organ_id::text) from proceedings p
          join proceeding_defendants d on d.proceeding_id = p.id where p.case_id = f.id),
        (select array_agg(distinct e.value) from case_events v,
          jsonb_array_elements_text(v.payload -> 'respondentIds') e where v.case_id = f.id),
        '{}') as answers
    from case_files f left join reconsideration_cases r on r.case_id = f.id
    order by f.id`.execute(db);
  return rows;
}

/** The tree of organs. */
export function listTree(db: Db): Promise<OrganTree[]> {
  return db.selectFrom("organs").select(["id", "name", "parentId"]).orderBy("name").execute();
}

/** The ids of the cases that the actor ought to see, were none restricted. */
export function visibleTo(
  { role, organId = "", reach }: Actor,
  cases: readonly ConcernedCase[],
  organs: readonly OrganTree[],
): Set<string> {
  const parents = new Map(organs.map(({ id, parentId }) => [id, parentId]));
  const standsBelow = (id: string): boolean => {
    if (id === organId) return true;
    const parentId = parents.get(id);
    return parentId ? standsBelow(parentId) : false;
  };
  const within = (id: string) => (reach === "own" ? id === organId : standsBelow(id));
  const sees = (relation: string) => ROLES[role].sees.some((each) => each === relation);
  return new Set(
    cases
      .filter(
        ({ handles, answers }) =>
          (sees("handles") && handles !== null && within(handles)) ||
          (sees("answers") && answers.some(within)),
      )
      .map(({ id }) => id),
  );
}
