import { type Kysely, sql } from "kysely";
import type { SealState } from "../../core/seal/seal-state.ts";
import type { Database } from "./database.ts";

/** A seal's state in SQL, as api/use-cases/read-seal.ts derives it: the record has the last word. */
const stateInSql = sql<SealState>`case
  when c.seal is not null then case when c.block_number <= cursor.final then 'final' else 'recorded' end
  when s.ended_at is not null then case when s.ended_because is null then 'cancelled' else 'sent-back' end
  when o.state is null then 'awaiting-countersignature'
  when o.state = 'waiting' then 'queued'
  when o.state = 'mined' then 'sent'
  else o.state end`;

/** A day of a batch's dossier as it was stated. */
const dayInSql = (path: string) =>
  sql<string | null>`jsonb_path_query_first(b.fields, ${`$[*] ? (@.path == "${path}").value`}::jsonpath) #>> '{}'`;

/** The kind of the last measure on the batch itself; null where none stands. */
const measureInSql = sql<"suspension" | "withdrawal" | "recall" | null>`(
  select nullif(m.kind, 'reinstatement') from chain_measures m
  where m.subject_kind = 'batch' and m.subject = b.batch_key
  order by m.block_number desc, m.log_index desc limit 1)`;

/** Batches with everything that their parties ask of them; whose they are, the caller of this has to say. */
export const ownBatches = (store: Kysely<Database>) =>
  store
    .selectFrom("batches as b")
    .innerJoin("seals as s", "s.seal", "b.seal")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("actorProfiles as op", "op.actor", "s.operator")
    .innerJoin("actorProfiles as bp", "bp.actor", "s.controlBody")
    .leftJoin("outbox as o", "o.id", "s.outboxId")
    .leftJoin("chainSeals as c", "c.seal", "s.seal")
    .leftJoin("chainCursor as cursor", (join) => join.onTrue())
    .select(["b.id", "b.gtin", "b.lot", "b.quantity", "b.seal", "s.product", "p.name as productName", "p.unit"])
    .select(["s.operator", "op.name as operatorName", "s.controlBody", "bp.name as controlBodyName", "s.certificate"])
    .select(["s.endedBecause", "s.createdAt", "c.time as sealedTime"])
    .select([stateInSql.as("state"), measureInSql.as("measure")])
    .select([dayInSql("batch/producedOn").as("producedOn"), dayInSql("batch/bestBefore").as("bestBefore")]);

/** The condition that a batch's seal is in a state. */
export const isInState = (state: SealState) => sql<boolean>`${stateInSql} = ${state}`;
