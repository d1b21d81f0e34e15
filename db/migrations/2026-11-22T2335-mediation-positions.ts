import { type Kysely, sql } from "kysely";

/**
 * What a party would settle for is sealed by the program before it comes here, as personal data of
 * parties are (T1940): who reads the tables or a backup without the key reads no position. Nothing
 * had been stored in the clear column; were there a row, the first statement would refuse to run.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- v1.KEY.NONCE.CIPHER.TAG; opens only for this case, mediator and party.
    alter table mediation_positions
      add column sealed text not null check (sealed ~ '^v[0-9]+[.][0-9]+[.]'),
      drop column position;

    -- Only the sealing may be renewed, by the operator; what was said stays as it was said.
    create function refuse_change_of_position() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and to_jsonb(old) - 'sealed' = to_jsonb(new) - 'sealed' then
          return new;
        end if;
        raise exception 'mediation_positions is append-only: note a later position'
          using errcode = 'restrict_violation';
      end $$;
    drop trigger mediation_positions_append_only on mediation_positions;
    create trigger mediation_positions_append_only before update or delete on mediation_positions
      for each row execute function refuse_change_of_position();
    create trigger mediation_positions_stay before truncate on mediation_positions
      execute function refuse_change();

    grant update (sealed) on mediation_positions to yiheng_operator;
  `.execute(db);
}
