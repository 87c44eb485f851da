import { type Kysely, sql } from "kysely";
import type { Database } from "../store/database.ts";

/**
 * Tells whether any captured event is about a thing: as an object, a unit that holds others, an input or an output.
 *
 * @param thing - Its canonical link, at most 400 characters.
 */
export async function isInEvents(store: Kysely<Database>, thing: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from epcis_values
    where name in ('epc', 'parentID', 'inputEPC', 'outputEPC')
      and left(text, 200) = left(${thing}, 200) and text = ${thing}) as found`.execute(store);
  return rows[0]?.found ?? false;
}
