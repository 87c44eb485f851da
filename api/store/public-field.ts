import { sql } from "kysely";

/** The value of a field that everybody may see in the dossier of the batch `b`, as text; null when there is none, or it was erased. */
export const publicField = (path: string) => sql<
  string | null
>`(select f ->> 'value' from jsonb_array_elements(b.fields) f
  where f ->> 'path' = ${path} and f ->> 'audience' = 'public')`;
