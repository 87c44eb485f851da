import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { Vocabulary } from "../../core/epcis/schema/vocabulary.ts";
import { canonicalIri } from "../../core/epcis/urn/canonical-iri.ts";
import type { Database } from "../store/database.ts";

/** Bounds of one element: attributes, children, and the characters of its id. */
const most = { attributes: 200, children: 1_000, characters: 400 } as const;

type Vocabularies = z.infer<typeof Vocabulary>[];

/** An attribute's values as texts, so that a query finds them however they were written. */
const attributesOf = (attributes: readonly { id: string; attribute?: unknown }[] = []): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const { id, attribute } of attributes.slice(0, most.attributes)) {
    const text = typeof attribute === "object" ? JSON.stringify(attribute) : String(attribute ?? "");
    found[id] = [...(found[id] ?? []), text];
  }
  return found;
};

const rowsOf = (vocabularies: Vocabularies) =>
  vocabularies.flatMap(({ type, vocabularyElementList = [] }) =>
    vocabularyElementList
      .filter(({ id }) => id.length <= most.characters && type.length <= most.characters)
      .map(({ id, attributes, children = [] }) => ({
        vocabulary: type,
        element: canonicalIri(id),
        attributes: attributesOf(attributes),
        children: children.slice(0, most.children).map(canonicalIri),
      })),
  );

/**
 * Keeps the master data of a document as its sender's: places with what lies within them, attributes of anything. What the
 * same sender said of an element before is replaced. Vocabularies that do not fit their schema are passed over.
 */
export async function keepMasterData(trx: Kysely<Database>, actor: string, vocabularies: unknown): Promise<void> {
  const read = z.array(Vocabulary).safeParse(vocabularies ?? []);
  const rows = [...new Map(rowsOf(read.data ?? []).map((row) => [`${row.vocabulary} ${row.element}`, row])).values()];
  if (rows.length === 0) return;
  await sql`insert into epcis_master_data (captured_by, vocabulary, element, attributes, children)
    select ${actor}, vocabulary, element, attributes, children
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (vocabulary text, element text, attributes jsonb, children jsonb)
    on conflict (captured_by, vocabulary, element) do update
      set attributes = excluded.attributes, children = excluded.children, recorded_at = clock_timestamp()`.execute(trx);
}
