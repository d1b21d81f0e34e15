import { type RawBuilder, type SqlBool, sql } from "kysely";

/** The organ or one below it, at any depth; a ring of parents ends where it began. */
export function inSubtree(organ: RawBuilder<unknown>, rootId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${organ} in (
    with recursive subtree as (
      select id from organs where id = ${rootId}
      union
      select organs.id from organs join subtree on organs.parent_id = subtree.id
    )
    select id from subtree)`;
}
