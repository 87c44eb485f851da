import { type Kysely, sql } from "kysely";
import type { SubjectKind } from "../../core/chain/facts.ts";
import type { Database } from "./database.ts";

/** Something that a measure can be placed on, before its standing is known. */
export type SubjectRow = {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly gtin: string | null;
  readonly lot: string | null;
  readonly role: "operator" | "control-body" | "inspector" | null;
};

/** Whose things are looked at: those that a control body certified, or everybody's (null). */
export type Whose = string | null;

/** Actors on record. For a control body: itself, and the operators that it gave a certificate. */
export function actors(store: Kysely<Database>, whose: Whose) {
  const query = store
    .selectFrom("chainActorKeys as k")
    .innerJoin("actorProfiles as p", "p.actor", "k.actor")
    .select(["k.actor as id", "p.name", "k.role"])
    .where("k.version", "=", 1);
  if (whose === null) return query;
  return query.where((where) =>
    where.or([
      where("k.actor", "=", whose),
      where.exists(
        where
          .selectFrom("chainCertificates as c")
          .select("c.certificate")
          .whereRef("c.operator", "=", "k.actor")
          .where("c.controlBody", "=", whose),
      ),
    ]),
  );
}

/** Certificates on record, by their first version, named after product and operator. */
export function certificates(store: Kysely<Database>, whose: Whose) {
  const query = store
    .selectFrom("chainCertificates as c")
    .leftJoin("products as r", "r.product", "c.product")
    .leftJoin("actorProfiles as p", "p.actor", "c.operator")
    .select(["c.certificate as id", "c.operator", "c.controlBody", "c.product"])
    .select(sql<string>`coalesce(r.name, c.product) || ' · ' || coalesce(p.name, c.operator)`.as("name"))
    .where("c.version", "=", 1);
  return whose === null ? query : query.where("c.controlBody", "=", whose);
}

/** Seals on record, named after product and operator. */
export function seals(store: Kysely<Database>, whose: Whose) {
  const query = store
    .selectFrom("chainSeals as s")
    .innerJoin("chainCertificates as c", (join) =>
      join.onRef("c.certificate", "=", "s.certificate").on("c.version", "=", 1),
    )
    .leftJoin("products as r", "r.product", "c.product")
    .leftJoin("actorProfiles as p", "p.actor", "c.operator")
    .select(["s.seal as id", "s.certificate", "c.operator", "s.count"])
    .select(sql<string>`coalesce(r.name, c.product) || ' · ' || coalesce(p.name, c.operator)`.as("name"));
  return whose === null ? query : query.where("c.controlBody", "=", whose);
}

/** Batches on record, by their key. */
export function batches(store: Kysely<Database>, whose: Whose) {
  const query = store
    .selectFrom("batches as b")
    .innerJoin("chainSeals as s", "s.seal", "b.seal")
    .innerJoin("seals as q", "q.seal", "b.seal")
    .leftJoin("products as r", "r.product", "q.product")
    .leftJoin("actorProfiles as p", "p.actor", "q.operator")
    .select(["b.batchKey as id", "b.gtin", "b.lot", "b.seal", "q.certificate", "q.operator"])
    .select(sql<string>`coalesce(r.name, q.product) || ' · ' || coalesce(p.name, q.operator)`.as("name"))
    .where("b.standing", "=", true);
  return whose === null ? query : query.where("q.controlBody", "=", whose);
}
