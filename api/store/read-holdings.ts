import { type Kysely, sql } from "kysely";
import type { Database } from "./database.ts";

/** A holding: what somebody has of a batch under a seal. */
export type HoldingKey = { readonly seal: string; readonly batch: string; readonly actor: string };

/** The figures of a holding, in the product's base unit. */
export type HoldingFigures = {
  readonly received: bigint;
  readonly gone: bigint;
  readonly held: bigint;
  readonly proposed: bigint;
  readonly onTheWay: bigint;
  readonly available: bigint;
};

type Sums = { received: string | null; gone: string | null; proposed: string | null; onTheWay: string | null };

/** The figures that follow from what came in, what went and what is promised. */
export function figuresOf(sums: Sums): HoldingFigures {
  const [received, gone, proposed, onTheWay] = [sums.received, sums.gone, sums.proposed, sums.onTheWay].map((sum) =>
    BigInt(sum ?? 0),
  ) as [bigint, bigint, bigint, bigint];
  const held = received - gone;
  return { received, gone, held, proposed, onTheWay, available: held - proposed - onTheWay };
}

/** What is promised of a holding and not on record, as two sums over the view of reservations. */
const promised = (seal: string, batch: string, actor: string) => sql<{ proposed: string; onTheWay: string }>`(
  select coalesce(sum(quantity) filter (where kind = 'proposed'), 0)::text as proposed,
    coalesce(sum(quantity) filter (where kind = 'on-the-way'), 0)::text as on_the_way
  from holding_reservations r
  where r.seal = ${sql.ref(seal)} and r.batch = ${sql.ref(batch)} and r.actor = ${sql.ref(actor)})`;

/** Reads the figures of one holding; null when nothing of the batch ever came to that actor. */
export async function readFigures(store: Kysely<Database>, key: HoldingKey): Promise<HoldingFigures | null> {
  const row = await holdingsBy(store, "all")
    .where("h.actor", "=", key.actor)
    .where("h.batch", "=", key.batch)
    .where("h.seal", "=", key.seal)
    .executeTakeFirst();
  return row === undefined ? null : figuresOf(row);
}

/** Every holding with its batch and its figures; whose they are, the caller of this has to say. */
export const holdingsBy = (store: Kysely<Database>, which: "all" | "not-empty") => {
  const sums = store
    .selectFrom("holdingChanges")
    .select(["seal", "batch", "actor"])
    .select(sql<string>`sum(received)::text`.as("received"))
    .select(sql<string>`sum(gone)::text`.as("gone"))
    .groupBy(["seal", "batch", "actor"])
    .$if(which === "not-empty", (query) => query.having(sql<boolean>`sum(received) > sum(gone)`));
  return store
    .selectFrom(sums.as("h"))
    .innerJoin("batches as b", (join) => join.onRef("b.batchKey", "=", "h.batch").onRef("b.seal", "=", "h.seal"))
    .innerJoin("seals as s", "s.seal", "h.seal")
    .innerJoin("products as p", "p.product", "s.product")
    .innerJoin("actorProfiles as hp", "hp.actor", "h.actor")
    .innerJoin("actorProfiles as op", "op.actor", "s.operator")
    .innerJoinLateral(promised("h.seal", "h.batch", "h.actor").as<"r">(sql.ref("r")), (join) => join.onTrue())
    .select(["b.id", "b.gtin", "b.lot", "h.batch", "h.seal", "h.actor as holder", "hp.name as holderName"])
    .select(["s.product", "p.name as productName", "p.unit", "s.operator", "op.name as operatorName", "s.controlBody"])
    .select(["h.received", "h.gone", "r.proposed", "r.onTheWay"]);
};

/** Every movement that changed what an actor holds of a batch, or, without an actor, what anybody does; in order. */
export function movementsOf(store: Kysely<Database>, batch: string, actor: string | null) {
  const query = store
    .selectFrom("holdingChanges as c")
    .leftJoin("actorProfiles as p", "p.actor", "c.partner")
    .leftJoin("losses as l", (join) =>
      join
        .on("c.kind", "=", "lost")
        .onRef("l.lossId", "=", "c.subject")
        .onRef("l.holder", "=", "c.actor")
        .onRef("l.batch", "=", "c.batch")
        .onRef("l.seal", "=", "c.seal"),
    )
    .select(sql<string | null>`l.cause_document ->> 'cause'`.as("cause"))
    .select(["c.kind", "c.actor as holder", "c.received", "c.gone", "c.partner", "p.name as partnerName", "c.subject"])
    .select("c.time")
    .where("c.batch", "=", batch)
    .orderBy("c.blockNumber")
    .orderBy("c.logIndex")
    .orderBy("c.received")
    .limit(1000);
  return (actor === null ? query : query.where("c.actor", "=", actor)).execute();
}
