import { type Kysely, sql } from "kysely";
import type { EpcisEvent } from "../../core/epcis/schema/epcis-event.ts";
import { type BatchClaim, batchClaimsOf } from "../../core/epcis-query/batch-claims.ts";
import { contradictionsOf, type RegisteredBatch } from "../../core/epcis-query/contradictions-of.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import type { Database } from "../store/database.ts";

type Fresh = { readonly id: bigint; readonly event: EpcisEvent };

/** Notes what events claim of batches on record that the registry says otherwise. */
export async function keepContradictions(
  trx: Kysely<Database>,
  actor: string,
  events: readonly Fresh[],
): Promise<void> {
  const claims = events.flatMap(({ id, event }) => batchClaimsOf(event, actor).map((claim) => ({ id, claim })));
  if (claims.length === 0) return;
  const registered = await registeredBatches(
    trx,
    claims.map(({ claim }) => claim),
  );
  const found = claims.flatMap(({ id, claim }) => {
    const batch = registered.get(keyOf(claim));
    return batch === undefined ? [] : contradictionsOf(claim, batch).map((one) => ({ id, key: keyOf(claim), ...one }));
  });
  if (found.length === 0) return;
  await trx
    .insertInto("epcisContradictions")
    .values(found.map(({ id, key, ...one }) => ({ event: id, batchKey: key, ...one })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const keyOf = ({ gtin, lot }: { gtin: string; lot: string }): string => batchKey(gtin, lot);

type Row = {
  batchKey: string;
  operator: string;
  quantity: bigint;
  unit: RegisteredBatch["unit"];
  inputs: string[];
  holder: string | null;
  held: bigint | null;
};

/** What the registry says of batches whose seal is on chain: whose they are, how much, made from what, and who holds how much. */
async function registeredBatches(
  trx: Kysely<Database>,
  claims: readonly BatchClaim[],
): Promise<Map<string, RegisteredBatch>> {
  const keys = [...new Set(claims.map(keyOf))];
  const { rows } = await sql<Row>`
    with known as (
      select b.batch_key, b.seal, b.quantity, s.operator, p.unit
      from batches b join seals s on s.seal = b.seal join chain_seals c on c.seal = b.seal
        join products p on p.product = s.product
      where b.batch_key = any(${keys})),
    moves (batch, seal, holder, quantity) as (
      select batch_key, seal, operator, quantity from known
      union all select h.batch, h.seal, h."to", h.quantity from chain_handovers h join known k on k.batch_key = h.batch and k.seal = h.seal
      union all select h.batch, h.seal, h."from", -h.quantity from chain_handovers h join known k on k.batch_key = h.batch and k.seal = h.seal
      union all select c.batch, c.seal, c.holder, -c.quantity from chain_consumptions c join known k on k.batch_key = c.batch and k.seal = c.seal
      union all select l.batch, l.seal, l.holder, -l.quantity from chain_losses l join known k on k.batch_key = l.batch and k.seal = l.seal)
    select k.batch_key, k.operator, k.quantity::bigint as quantity, k.unit,
      coalesce((select array_agg(distinct c.batch::text) from chain_consumptions c where c.output = k.seal), '{}') as inputs,
      m.holder, m.held
    from known k left join lateral (
      select holder, sum(quantity)::bigint as held from moves where moves.batch = k.batch_key and moves.seal = k.seal group by holder) m on true
  `.execute(trx);
  const byBatch = Map.groupBy(rows, (row) => row.batchKey);
  return new Map(
    [...byBatch].flatMap(([key, some]) => {
      const [first] = some;
      if (first === undefined) return [];
      const { operator, quantity, unit, inputs } = first;
      const held = new Map(some.flatMap((row) => (row.holder === null ? [] : [[row.holder, row.held ?? 0n] as const])));
      return [[key, { operator, quantity, unit, inputs: new Set(inputs), held }] as const];
    }),
  );
}
