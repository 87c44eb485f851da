import { type Kysely, sql } from "kysely";
import type { Database } from "../store/database.ts";
import type { PlacedEvent, RegistryEvent } from "./registry-event.ts";

type EventOf<T extends RegistryEvent["type"]> = Extract<RegistryEvent, { type: T }>;
type Place = { blockNumber: bigint; logIndex: number; time: bigint; transaction: string };

/**
 * Writes one event's row. Events come in the order of the chain: a rotation, an amendment and a seal's running total
 * build on the rows before them.
 */
export async function applyEvent(trx: Kysely<Database>, placed: PlacedEvent): Promise<void> {
  const { event, ...place } = placed;
  switch (event.type) {
    case "actor-enrolled":
      return insertKey(trx, place, event, event.role, 1);
    case "actor-key-rotated":
      return insertKey(trx, place, event, null, event.version);
    case "control-body-accredited":
      return insert(trx, "chainAccreditations", place, event);
    case "product-ruled":
      return insert(trx, "chainProducts", place, event);
    case "certificate-granted":
      return insert(trx, "chainCertificates", place, { ...event, version: 1 });
    case "certificate-amended":
      return insertAmendment(trx, place, event);
    case "seal-placed":
      return insertSeal(trx, place, event);
    case "seal-cancelled":
      return insert(trx, "chainCancellations", place, event);
    case "measure-placed":
      return insertMeasure(trx, place, event);
    case "batch-handed-over":
      return insert(trx, "chainHandovers", place, event);
    case "handover-cancelled":
      return insert(trx, "chainHandoverCancellations", place, event);
    case "batch-consumed":
      return insert(trx, "chainConsumptions", place, event);
    case "quota-given-back":
      return insertQuotaReturn(trx, place, event);
    case "batch-lost":
      return insert(trx, "chainLosses", place, event);
    case "yield-set":
      return insert(trx, "chainYields", place, event);
    case "list-anchored":
      return insert(trx, "chainAnchors", place, event);
    case "registry-stopped":
      return insert(trx, "chainStops", place, event);
  }
}

type PlainTable =
  | "chainAccreditations"
  | "chainProducts"
  | "chainCertificates"
  | "chainCancellations"
  | "chainHandovers"
  | "chainHandoverCancellations"
  | "chainConsumptions"
  | "chainQuotaReturns"
  | "chainLosses"
  | "chainYields"
  | "chainAnchors"
  | "chainStops";

async function insert(
  trx: Kysely<Database>,
  table: PlainTable,
  place: Place,
  event: { type: string } & Record<string, unknown>,
): Promise<void> {
  const { type: _, ...row } = event;
  await trx
    .insertInto(table)
    .values({ ...place, ...row } as never)
    .execute();
}

async function insertKey(
  trx: Kysely<Database>,
  place: Place,
  { actor, signer }: { actor: string; signer: string },
  role: EventOf<"actor-enrolled">["role"] | null,
  version: number,
): Promise<void> {
  await trx
    .insertInto("chainActorKeys")
    .values({ ...place, actor, role, version, signer })
    .execute();
}

/** An amendment says only what changes; the rest stands in the certificate's row before it. */
async function insertAmendment(
  trx: Kysely<Database>,
  place: Place,
  event: EventOf<"certificate-amended">,
): Promise<void> {
  const { certificate, until, quota, version, submitBefore, signature } = event;
  const before = await trx
    .selectFrom("chainCertificates")
    .select(["operator", "controlBody", "product", "from"])
    .where("certificate", "=", certificate)
    .orderBy("blockNumber", "desc")
    .orderBy("logIndex", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("chainCertificates")
    .values({ ...place, ...before, certificate, until, quota, version, submitBefore, signature })
    .execute();
}

async function insertSeal(trx: Kysely<Database>, place: Place, event: EventOf<"seal-placed">): Promise<void> {
  const { type: _, ...seal } = event;
  const usedBefore = sql<bigint>`coalesce((
    select used_after from chain_seals where certificate = ${event.certificate}
    order by block_number desc, log_index desc limit 1), 0)`;
  await trx
    .insertInto("chainSeals")
    .values({ ...place, ...seal, usedAfter: sql<bigint>`${usedBefore} + ${event.total}::bigint` })
    .execute();
}

/** Comes after its seal in the same transaction of the chain: the running total is less from that seal on. */
async function insertQuotaReturn(
  trx: Kysely<Database>,
  place: Place,
  event: EventOf<"quota-given-back">,
): Promise<void> {
  await insert(trx, "chainQuotaReturns", place, event);
  await trx
    .updateTable("chainSeals")
    .set({ usedAfter: sql<bigint>`used_after - ${event.quantity}::bigint` })
    .where("seal", "=", event.output)
    .execute();
}

async function insertMeasure(trx: Kysely<Database>, place: Place, event: EventOf<"measure-placed">): Promise<void> {
  const { type: _, ...measure } = event;
  const authorRole = sql<"control-body" | "inspector">`(
    select role from chain_actor_keys where actor = ${event.author} and role is not null limit 1)`;
  await trx
    .insertInto("chainMeasures")
    .values({ ...place, ...measure, authorRole })
    .execute();
}
