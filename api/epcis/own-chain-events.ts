import { type Kysely, sql } from "kysely";
import { noDocument } from "../../core/custody/no-document.ts";
import { handoverEvents, lossEvents, measureEvents, transformationEvents } from "../../core/epcis-own/chain-events.ts";
import type { BatchQuantity, OwnEvent } from "../../core/epcis-own/own-event.ts";
import { type SealedBatch, sealingEvents } from "../../core/epcis-own/sealing-events.ts";
import type { Database } from "../store/database.ts";
import { publicField } from "../store/public-field.ts";
import { recordOwnEvents } from "./own-events.ts";

type Trx = Kysely<Database>;
/** Blocks that have just become final: after the first, up to the second. */
type Blocks = { readonly after: bigint; readonly until: bigint };
type Placed = { blockNumber: bigint; logIndex: number; time: bigint; transaction: string };
type Named = BatchQuantity & { operator: string; controlBody: string };

/**
 * Records as EPCIS events what the registry said in blocks that have just become final: the sealing of batches that were made
 * from nothing on record, handovers, transformations, losses, and measures on batches and seals. Only then: what a reorganisation could take back is not told to anybody. Batches that are
 * not known here by name are passed over: the chain has only their keys.
 */
export async function recordFinalEvents(trx: Trx, blocks: Blocks): Promise<void> {
  if (blocks.until <= blocks.after) return;
  const found = [
    ...(await sealings(trx, blocks)),
    ...(await handovers(trx, blocks)),
    ...(await transformations(trx, blocks)),
    ...(await losses(trx, blocks)),
    ...(await measures(trx, blocks)),
  ].sort(
    (one, other) =>
      Number(one.place.blockNumber - other.place.blockNumber) || one.place.logIndex - other.place.logIndex,
  );
  const told = found.flatMap(({ place, events, author, readers }) =>
    events.map((event) => ({ event, author, readers, blockNumber: place.blockNumber })),
  );
  await recordOwnEvents(trx, told);
}

type Found = {
  readonly place: Placed;
  readonly events: readonly OwnEvent[];
  readonly author: string;
  readonly readers: readonly string[];
};

/** A batch under a seal with its name, unit and parties; `amount` is the column that says how much of it. */
const named = sql`b.gtin, b.lot, p.unit, s.operator, s.control_body`;
const placed = sql`l.block_number, l.log_index, l.time, l.transaction`;
const inBlocks = ({ after, until }: Blocks) => sql`l.block_number > ${after} and l.block_number <= ${until}`;
const batchOfLog = sql`join batches b on b.seal = l.seal and b.batch_key = l.batch
  join seals s on s.seal = b.seal join products p on p.product = s.product`;

type Sealed = Placed & { seal: string; operator: string; controlBody: string };

async function sealings(trx: Trx, blocks: Blocks): Promise<Found[]> {
  const { rows } = await sql<Sealed>`
    select ${placed}, l.seal, s.operator, s.control_body from chain_seals l join seals s on s.seal = l.seal
    where ${inBlocks(blocks)} and not exists (select from chain_consumptions c where c.output = l.seal)`.execute(trx);
  const found: Found[] = [];
  for (const row of rows) {
    const batches = await sql<SealedBatch>`
      select b.gtin, b.lot, b.quantity::bigint as quantity, p.unit,
        ${publicField("batch/producedOn")} as produced_on, ${publicField("batch/bestBefore")} as best_before
      from batches b join seals s on s.seal = b.seal join products p on p.product = s.product
      where b.seal = ${row.seal} order by b.leaf_index`.execute(trx);
    const events = sealingEvents(row, batches.rows);
    found.push({ place: row, events, author: row.operator, readers: [row.controlBody] });
  }
  return found;
}

async function handovers(trx: Trx, blocks: Blocks): Promise<Found[]> {
  const { rows } = await sql<Placed & Named & { from: string; to: string; document: string }>`
    select ${placed}, l."from", l."to", l.document, l.quantity, ${named}
    from chain_handovers l ${batchOfLog} where ${inBlocks(blocks)}`.execute(trx);
  return rows.map((row) => ({
    place: row,
    events: handoverEvents({ ...row, document: row.document === noDocument ? null : row.document }, row),
    author: row.from,
    readers: [row.to, row.operator, row.controlBody],
  }));
}

async function losses(trx: Trx, blocks: Blocks): Promise<Found[]> {
  const { rows } = await sql<Placed & Named & { holder: string }>`
    select ${placed}, l.holder, l.quantity, ${named}
    from chain_losses l ${batchOfLog} where ${inBlocks(blocks)}`.execute(trx);
  return rows.map((row) => ({
    place: row,
    events: lossEvents(row, row),
    author: row.holder,
    readers: [row.operator, row.controlBody],
  }));
}

async function transformations(trx: Trx, blocks: Blocks): Promise<Found[]> {
  const { rows } = await sql<Sealed>`
    select ${placed}, l.seal, s.operator, s.control_body from chain_seals l join seals s on s.seal = l.seal
    where ${inBlocks(blocks)} and exists (select from chain_consumptions c where c.output = l.seal)`.execute(trx);
  const found: Found[] = [];
  for (const row of rows) {
    const inputs = await sql<BatchQuantity>`
      select b.gtin, b.lot, l.quantity, p.unit from chain_consumptions l ${batchOfLog}
      where l.output = ${row.seal} order by l.log_index`.execute(trx);
    const outputs = await sql<BatchQuantity>`
      select b.gtin, b.lot, b.quantity::bigint as quantity, p.unit from batches b join seals s on s.seal = b.seal
        join products p on p.product = s.product
      where b.seal = ${row.seal} order by b.leaf_index`.execute(trx);
    if (inputs.rows.length === 0) continue;
    const events = transformationEvents(row, inputs.rows, outputs.rows);
    found.push({ place: row, events, author: row.operator, readers: [row.controlBody] });
  }
  return found;
}

type Measured = Placed & {
  author: string;
  kind: "suspension" | "reinstatement" | "withdrawal" | "recall";
  subject: string;
  subjectKind: "seal" | "batch";
};

async function measures(trx: Trx, blocks: Blocks): Promise<Found[]> {
  const { rows } = await sql<Measured>`
    select ${placed}, l.author, l.kind, l.subject, l.subject_kind from chain_measures l
    where ${inBlocks(blocks)} and l.subject_kind in ('seal', 'batch')`.execute(trx);
  const found: Found[] = [];
  for (const row of rows) {
    const column = sql.ref(row.subjectKind === "seal" ? "b.seal" : "b.batch_key");
    const batches = await sql<Named>`
      select distinct b.gtin, b.lot, s.operator, s.control_body from batches b join seals s on s.seal = b.seal
        join chain_seals c on c.seal = b.seal
      where ${column} = ${row.subject} order by b.gtin, b.lot`.execute(trx);
    const holders = await sql<{ holder: string }>`
      select distinct h."to" as holder from chain_handovers h join batches b on b.seal = h.seal and b.batch_key = h.batch
      where ${column} = ${row.subject}`.execute(trx);
    const names = [...new Map(batches.rows.map(({ gtin, lot }) => [`${gtin} ${lot}`, { gtin, lot }])).values()];
    const parties = batches.rows.flatMap(({ operator, controlBody }) => [operator, controlBody]);
    const readers = [...new Set([...parties, ...holders.rows.map(({ holder }) => holder)])];
    found.push({ place: row, events: measureEvents(row, names), author: row.author, readers });
  }
  return found;
}
