import { type Kysely, sql } from "kysely";
import type { SubjectKind } from "../../core/chain/facts.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { measuresOn, standings } from "../store/read-subject-measures.ts";
import { actors, batches, certificates, type SubjectRow, seals, type Whose } from "../store/read-subjects.ts";
import { whoseSubjects } from "./search-subjects.ts";

type Thing = SubjectRow & { readonly belongsTo: readonly { readonly kind: SubjectKind; readonly id: string }[] };

/**
 * Tells how something stands, what it belongs to, its measures, and how much a measure on it would touch.
 *
 * @throws FiligranaError `measure/subject-unknown`, also for what another control body certified.
 */
export async function readSubject(store: Kysely<Database>, caller: Caller, kind: SubjectKind, id: string) {
  const whose = whoseSubjects(caller);
  const found = await find(store, whose, kind, id);
  if (found === null) {
    throw new FiligranaError("measure/subject-unknown", `no ${kind} ${id} is on record`, { values: { kind, id } });
  }
  const { belongsTo, ...thing } = found;
  const above = (await Promise.all(belongsTo.map((one) => find(store, null, one.kind, one.id)))).filter(
    (one) => one !== null,
  );
  const standing = await standings(store, [thing, ...above]);
  const measures = await measuresOn(store, kind, id);
  return {
    subject: { ...thing, standing: standing(thing) },
    belongsTo: above.map(({ belongsTo: _, ...one }) => ({ ...one, standing: standing(one) })),
    touches: await touches(store, thing),
    measures: measures.map(({ authorRole: _, ...measure }) => measure),
  };
}

const plain = { gtin: null, lot: null, role: null } as const;

async function find(store: Kysely<Database>, whose: Whose, kind: SubjectKind, id: string): Promise<Thing | null> {
  switch (kind) {
    case "actor": {
      const row = await actors(store, whose).where("k.actor", "=", id).executeTakeFirst();
      return row ? { ...plain, ...row, kind, belongsTo: [] } : null;
    }
    case "certificate": {
      const row = await certificates(store, whose).where("c.certificate", "=", id).executeTakeFirst();
      return row
        ? { ...plain, kind, id, name: row.name, belongsTo: [actor(row.operator), actor(row.controlBody)] }
        : null;
    }
    case "seal": {
      const row = await seals(store, whose).where("s.seal", "=", id).executeTakeFirst();
      return row
        ? { ...plain, kind, id, name: row.name, belongsTo: [certificate(row.certificate), actor(row.operator)] }
        : null;
    }
    case "batch": {
      const row = await batches(store, whose).where("b.batchKey", "=", id).executeTakeFirst();
      if (!row) return null;
      const { name, gtin, lot } = row;
      const belongsTo = [{ kind: "seal" as const, id: row.seal }, certificate(row.certificate), actor(row.operator)];
      return { kind, id, name, gtin, lot, role: null, belongsTo };
    }
  }
}

const actor = (id: string) => ({ kind: "actor" as const, id });
const certificate = (id: string) => ({ kind: "certificate" as const, id });

/** What is on record below a thing. A control body's certificates stay good for what was made: it only certifies no more. */
async function touches(store: Kysely<Database>, { kind, id, role }: SubjectRow) {
  if (kind === "batch") return { certificates: 0, seals: 0, batches: 1 };
  if (kind === "actor" && role === "inspector") return { certificates: 0, seals: 0, batches: 0 };
  const holder = role === "control-body" ? "controlBody" : "operator";
  let query = store
    .selectFrom("chainCertificates as c")
    .leftJoin("chainSeals as s", "s.certificate", "c.certificate")
    .select([
      sql<bigint>`count(distinct c.certificate)`.as("certificates"),
      sql<bigint>`count(s.seal)`.as("seals"),
      sql<bigint>`coalesce(sum(s.count), 0)::int8`.as("batches"),
    ])
    .where("c.version", "=", 1);
  if (kind === "actor") query = query.where(`c.${holder}`, "=", id);
  if (kind === "certificate") query = query.where("c.certificate", "=", id);
  if (kind === "seal") query = query.where("s.seal", "=", id);
  const counted = await query.executeTakeFirstOrThrow();
  const whole = kind === "actor" ? Number(counted.certificates) : 0;
  return {
    certificates: whole,
    seals: kind === "seal" ? 0 : Number(counted.seals),
    batches: Number(counted.batches),
  };
}
