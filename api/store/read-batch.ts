import { CompiledQuery, type Kysely } from "kysely";
import type { Role, Unit } from "../../core/chain/facts.ts";
import type { ErasedField } from "../../core/dossier/disclose.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import type { Database } from "./database.ts";

/** A measure on record that bears on a batch, the last of its line. Instants in Unix seconds. */
export type MeasureOnRecord = {
  readonly subject: string;
  readonly subjectKind: "actor" | "certificate" | "seal" | "batch";
  readonly author: string;
  readonly authorRole: Exclude<Role, "none" | "operator">;
  readonly authorName: string | null;
  readonly authorSigner: string | null;
  readonly kind: "suspension" | "reinstatement" | "withdrawal" | "recall";
  readonly sequence: number;
  readonly reason: string;
  readonly submitBefore: string;
  readonly signature: string;
  readonly time: string;
  readonly document: unknown;
  readonly salt: string | null;
};

/** All that is stored about a batch whose seal is on chain, as one query gives it. */
export type BatchOnRecord = {
  readonly gtin: string;
  readonly lot: string;
  readonly batchKey: string;
  readonly quantity: bigint;
  readonly dossierRoot: string;
  readonly fields: readonly (DossierField | ErasedField)[];
  readonly proof: Buffer;
  readonly seal: string;
  readonly certificate: string;
  readonly root: string;
  readonly total: bigint;
  readonly count: number;
  readonly specification: string;
  readonly inputs: string;
  readonly submitBefore: bigint;
  readonly attestation: string;
  readonly countersignature: string;
  readonly sealedAt: bigint;
  readonly sealedIn: bigint;
  readonly transaction: string;
  readonly operator: string;
  readonly operatorName: string;
  readonly operatorSigner: string;
  readonly operatorSince: bigint;
  readonly controlBody: string;
  readonly controlBodyName: string;
  readonly controlBodySigner: string;
  readonly controlBodySince: bigint;
  readonly product: string;
  readonly from: bigint;
  readonly until: bigint;
  readonly quota: bigint;
  readonly version: number;
  readonly scheme: string;
  readonly unit: Exclude<Unit, "none">;
  readonly countersigned: boolean;
  readonly processed: boolean;
  readonly accreditedFrom: bigint;
  readonly accreditedUntil: bigint;
  readonly act: string | null;
  readonly specificationVersion: string | null;
  readonly measures: readonly MeasureOnRecord[];
} & ReadUpTo;

/** How far the read model had followed the chain when it was read: its newest block and its newest final one. */
export type ReadUpTo = {
  readonly head: bigint;
  readonly headTime: bigint;
  readonly final: bigint;
  readonly finalTime: bigint;
};

/** What one query gives of a batch: all that is stored about it, as JSON text, and how far the read model was. */
export type StoredBatch = { readonly text: string; readonly upTo: ReadUpTo };

/**
 * Reads a batch whose seal is on chain, with everything that its verdict rests on, in one query by index.
 *
 * Keys are those at the time of the seal, certificate, rules and accreditation the latest; of the measures the last one
 * of each line: on the batch by inspectors and by its control body, on the seal, the certificate and the operator.
 *
 * @param gtin - 14 digits.
 * @returns Null when no seal on chain holds the batch.
 */
export async function readBatch(store: Kysely<Database>, gtin: string, lot: string): Promise<BatchOnRecord | null> {
  const stored = await readStoredBatch(store, gtin, lot);
  return stored === null ? null : batchIn(stored);
}

/** As {@link readBatch}, but leaves the text to be parsed by {@link batchIn}: who knows the text knows the batch. */
export async function readStoredBatch(store: Kysely<Database>, gtin: string, lot: string): Promise<StoredBatch | null> {
  const asked = CompiledQuery.raw(query, [batchKey(gtin, lot)]);
  const [row] = (await store.executeQuery<Row>(asked)).rows;
  if (row === undefined) return null;
  const { stored: text, ...upTo } = row;
  return { text, upTo };
}

/** Gives the batch that a row holds. */
export function batchIn({ text, upTo }: StoredBatch): BatchOnRecord {
  const stored = JSON.parse(text) as Stored;
  const numbers = Object.fromEntries(wholeNumbers.map((name) => [name, BigInt(stored[name])]));
  return { ...stored, ...(numbers as Numbers), ...upTo, proof: Buffer.from(stored.proof, "hex") };
}

type Row = { readonly stored: string } & ReadUpTo;

/** What is beyond 2^53 or counted in seconds and blocks: text in JSON, bigint here. */
const wholeNumbers = [
  "quantity",
  "total",
  "submitBefore",
  "sealedAt",
  "sealedIn",
  "operatorSince",
  "controlBodySince",
  "from",
  "until",
  "quota",
  "accreditedFrom",
  "accreditedUntil",
] as const;
type Numbers = { readonly [Name in (typeof wholeNumbers)[number]]: bigint };

/** A batch as the query gives it: one JSON value, read in one step where sixty columns would be read one by one. */
type Stored = Omit<BatchOnRecord, keyof Numbers | keyof ReadUpTo | "proof"> & {
  readonly [Name in keyof Numbers]: string;
} & {
  readonly proof: string;
};

/** A first key signs at once, a later one from the next second (contracts/interfaces/IActors.sol). */
const keySince = `time + (version > 1)::int`;

/**
 * The last measure of each line that bears on the batch; names in camel case, since JSON is not renamed on the way. A
 * certificate may be given the id of an actor, so that a subject alone does not say what it is.
 */
const lastMeasures = `
  select distinct on (m.subject_kind, m.subject, case when m.subject_kind = 'batch' then m.author_role end)
    m.subject, m.subject_kind as "subjectKind", m.author, m.author_role as "authorRole", m.kind, m.sequence, m.reason,
    m.submit_before::text as "submitBefore", m.signature, m.time::text as time, r.document, r.salt,
    ap.name as "authorName",
    (select k.signer from chain_actor_keys k where k.actor = m.author and ${keySince} <= m.time
      order by k.block_number desc, k.log_index desc limit 1) as "authorSigner"
  from chain_measures m
  left join measure_reasons r on r.commitment = m.reason
  left join actor_profiles ap on ap.actor = m.author
  where m.subject in (b.batch_key, s.seal, rpad(s.certificate, 66, '0'), rpad(c.operator, 66, '0'))
    and m.subject = case m.subject_kind when 'batch' then b.batch_key when 'seal' then s.seal
      when 'certificate' then rpad(s.certificate, 66, '0') else rpad(c.operator, 66, '0') end
    and (m.subject_kind <> 'batch' or m.author_role = 'inspector' or m.author = c.control_body)
  order by m.subject_kind, m.subject, case when m.subject_kind = 'batch' then m.author_role end,
    m.block_number desc, m.log_index desc`;

/** Plain text: the same for every scan, but for its one parameter, it is not put together anew each time. */
const query = `/* prepared: read-batch */
  select to_json(r)::text as stored, cursor.head, cursor.head_time, cursor.final, cursor.final_time
  from (select b.gtin, b.lot, b.batch_key as "batchKey", b.quantity::text,
    b.dossier_root as "dossierRoot", b.fields, encode(b.proof, 'hex') as proof,
    s.seal, s.certificate, s.root, s.total::text, s.count, s.specification, s.inputs,
    s.submit_before::text as "submitBefore", s.attestation, s.countersignature,
    s.time::text as "sealedAt", s.block_number::text as "sealedIn", s.transaction,
    c.operator, op.name as "operatorName", ok.signer as "operatorSigner", oe.time::text as "operatorSince",
    c.control_body as "controlBody", bp.name as "controlBodyName", bk.signer as "controlBodySigner",
    be.time::text as "controlBodySince", c.product, c."from"::text, c.until::text, c.quota::text, c.version,
    p.scheme, p.unit, p.countersigned, p.processed, a."from"::text as "accreditedFrom", a.until::text as "accreditedUntil",
    v.act, v.version as "specificationVersion",
    coalesce((select json_agg(m) from (${lastMeasures}) m), '[]') as measures
  from batches b
  join chain_seals s on s.seal = b.seal
  join lateral (select * from chain_certificates where certificate = s.certificate
    order by block_number desc, log_index desc limit 1) c on true
  join lateral (select * from chain_products where product = c.product
    order by block_number desc, log_index desc limit 1) p on true
  join lateral (select * from chain_accreditations where control_body = c.control_body and scheme = p.scheme
    order by block_number desc, log_index desc limit 1) a on true
  join lateral (select signer from chain_actor_keys where actor = c.operator and ${keySince} <= s.time
    order by block_number desc, log_index desc limit 1) ok on true
  join lateral (select signer from chain_actor_keys where actor = c.control_body and ${keySince} <= s.time
    order by block_number desc, log_index desc limit 1) bk on true
  join chain_actor_keys oe on oe.actor = c.operator and oe.version = 1
  join chain_actor_keys be on be.actor = c.control_body and be.version = 1
  join actor_profiles op on op.actor = c.operator
  join actor_profiles bp on bp.actor = c.control_body
  left join specifications v on v.hash = s.specification
  where b.batch_key = $1 and b.standing) r
  cross join chain_cursor cursor`;
