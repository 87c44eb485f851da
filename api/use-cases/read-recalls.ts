import { type Kysely, sql } from "kysely";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { PublicRecall } from "../../core/http/endpoints/recalls.ts";
import type { RecallKind, RecallNotice } from "../../core/recall/recall-notice.ts";
import { csvOf } from "../spreadsheets/csv-of.ts";
import type { Database } from "../store/database.ts";

type KeptNotice = RecallNotice & { readonly reason: { readonly it: string; readonly en: string } };
type Row = {
  readonly recall: string;
  readonly kind: RecallKind;
  readonly author: string;
  readonly authority: string;
  readonly createdAt: Date;
  readonly notice: KeptNotice;
  readonly batches: readonly {
    readonly gtin: string;
    readonly lot: string;
    readonly product: string;
    readonly producer: string;
    readonly municipality: string | null;
    readonly recorded: number | null;
  }[];
};

/** A notice is public once the chain has the measure on one of its batches: what the chain refused was never decided. */
const rows = (where: ReturnType<typeof sql>, most: number) => sql<Row>`
  select r.recall, r.kind, r.author, a.name as authority, r.created_at, r.notice, l.batches
  from recalls r
  join actor_profiles a on a.actor = r.author
  cross join lateral (
    select json_agg(json_build_object('gtin', b.gtin, 'lot', b.lot, 'product', p.name, 'producer', o.name,
      'municipality', o.municipality, 'recorded', m.time) order by b.steps, b.gtin, b.lot) as batches,
      bool_or(m.time is not null) as placed
    from recall_batches b
    join batches x on x.batch_key = b.batch_key and x.standing
    join seals s on s.seal = x.seal
    join products p on p.product = s.product
    join actor_profiles o on o.actor = s.operator
    left join lateral (select min(time) as time from chain_measures
      where subject_kind = 'batch' and subject = b.batch_key and kind in (r.kind, 'recall')
        and (author_role = 'inspector' or author = s.control_body)) m on true
    where b.recall = r.recall) l
  where l.placed and ${where}
  order by r.created_at desc, r.recall limit ${most}`;

/**
 * Gives the public notices of recall, the newest first.
 *
 * @param page - `after` is the `next` of the page before.
 */
export async function listRecalls(
  store: Kysely<Database>,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ recalls: PublicRecall[]; next: string | null }> {
  const [, time, recall] = /^(\d{1,16})-(0x[0-9a-f]{16})$/.exec(page.after ?? "") ?? [];
  const where =
    time === undefined
      ? sql`true`
      : sql`(r.created_at < to_timestamp(${time}::numeric / 1000)
          or (r.created_at = to_timestamp(${time}::numeric / 1000) and r.recall > ${recall}))`;
  const found = (await rows(where, page.limit + 1).execute(store)).rows;
  const shown = found.slice(0, page.limit);
  const last = found.length > page.limit ? shown.at(-1) : undefined;
  return {
    recalls: shown.map(told),
    next: last === undefined ? null : `${last.createdAt.getTime()}-${last.recall}`,
  };
}

/**
 * Gives one public notice.
 *
 * @throws FiligranaError `recall/not-found`, also while the chain has none of its measures yet.
 */
export async function readRecall(store: Kysely<Database>, recall: string): Promise<PublicRecall> {
  const [row] = (await rows(sql`r.recall = ${recall}`, 1).execute(store)).rows;
  if (row === undefined)
    throw new FiligranaError("recall/not-found", `no recall ${recall} is public`, { values: { recall } });
  return told(row);
}

function told({ recall, kind, author, authority, createdAt, notice, batches }: Row): PublicRecall {
  const { reason, ...form } = notice;
  return {
    recall,
    kind,
    author,
    authority,
    declaredAt: createdAt.toISOString(),
    reason,
    notice: form,
    batches: batches.map(({ gtin, lot, product, producer, municipality, recorded }) => ({
      gtin,
      lot,
      productName: product,
      producer,
      municipality: municipality === null ? null : municipalityName(municipality),
      recordedAt: recorded === null ? null : new Date(recorded * 1000).toISOString(),
    })),
  };
}

const csvColumns = [
  "recall",
  "kind",
  "declared_at",
  "authority",
  "gtin",
  "lot",
  "product",
  "trademark",
  "producer",
  "seat",
  "plant_mark",
  "use_by",
  "weight",
  "reason_it",
  "reason_en",
  "warnings_it",
  "warnings_en",
] as const;

/** The notices as CSV (RFC 4180), a line per batch. */
export function recallsCsv(recalls: readonly PublicRecall[]): string {
  const lines = recalls.flatMap(({ recall, kind, declaredAt, authority, reason, notice, batches }) =>
    batches.map(({ gtin, lot }) => [
      recall,
      kind,
      declaredAt,
      authority,
      gtin,
      lot,
      notice.productName,
      notice.trademark,
      notice.producer,
      notice.seat,
      notice.plantMark ?? "",
      notice.useBy ?? "",
      notice.weight,
      reason.it,
      reason.en,
      notice.warnings.it,
      notice.warnings.en,
    ]),
  );
  return csvOf([csvColumns, ...lines]);
}
