import { sql } from "kysely";
import { readBatch } from "../../api/store/read-batch.ts";
import { factsOnRecord } from "../../api/use-cases/facts-on-record.ts";
import type { BatchRecord, ChainFacts } from "../../core/chain/facts.ts";
import { readFacts } from "../../core/chain/read-facts.ts";
import { askSlowly } from "./ask-slowly.ts";
import { type Finding, tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";

/** How often a difference is looked at again, while the chain moves on between two readings. */
const attempts = 5;

/**
 * Compares what a page would say with what the chain itself answers: for one batch of every seal, and for every batch on
 * which there is a measure.
 */
export async function checkStanding(parts: FsckParts): Promise<Finding[]> {
  const each = tally("a batch stands by the read model as the registry itself answers");
  for (const { gtin, lot } of await sampleOf(parts)) {
    const difference = await compareOnce(parts, gtin, lot, attempts);
    each.compare(difference === null, () => `batch ${gtin} ${lot}: ${difference}`);
  }
  return [each.finding()];
}

async function sampleOf({ store }: FsckParts) {
  const query = sql<{ gtin: string; lot: string }>`
    select b.gtin, b.lot from batches b join chain_seals s on s.seal = b.seal
    where b.standing and (b.leaf_index = 0 or exists (select 1 from chain_measures m where m.subject = b.batch_key))
    order by b.id`;
  return askSlowly(store, query);
}

async function compareOnce(parts: FsckParts, gtin: string, lot: string, left: number): Promise<string | null> {
  const batch = await readBatch(parts.store, gtin, lot);
  if (batch === null) return "the read model does not find it";
  const { seal, batchKey } = batch;
  const ours = factsOnRecord(batch, parts.domain);
  const theirs = await readFacts(parts.request, { registry: parts.registry, seal, batchKey, finality: parts.finality });
  const [found, expected] = [standingOf(ours), standingOf(theirs)];
  if (found === expected) return null;
  return left > 1 ? compareOnce(parts, gtin, lot, left - 1) : `${found}, the registry says ${expected}`;
}

/** What a verdict rests on; not what only one of the two readers knows. */
function standingOf({ record }: ChainFacts): string {
  const { seal, certificate, product, accreditation, batch, operator, controlBody } = record;
  const { used: _, ...interval } = certificate;
  const person = ({ role, since, signer }: BatchRecord["operator"]) => ({ role, since, signer });
  const compared = {
    seal,
    certificate: interval,
    product,
    accreditation,
    batch,
    operator: { ...person(operator), measure: operator.measure },
    controlBody: person(controlBody),
  };
  return JSON.stringify(compared, (_key, value) => (typeof value === "bigint" ? String(value) : sorted(value)));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
