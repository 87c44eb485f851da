import type { Kysely } from "kysely";
import { scopeOf } from "../../core/http/authorisation.ts";
import type { Caller } from "../identity/caller.ts";
import type { Database } from "../store/database.ts";
import { standings } from "../store/read-subject-measures.ts";
import { actors, batches, certificates, type SubjectRow, seals, type Whose } from "../store/read-subjects.ts";

/** More than anybody reads: who gets so many says it more exactly. */
const mostFound = 50;

/** Whose things a caller may look at. */
export const whoseSubjects = (caller: Caller): Whose =>
  scopeOf(caller.role, ["subject", "read"]) === "all" ? null : caller.actor;

/** Finds what a measure can be placed on: by id, by GTIN and lot, by the beginning of a lot, by a part of a name. */
export async function searchSubjects(store: Kysely<Database>, caller: Caller, q: string) {
  const whose = whoseSubjects(caller);
  const id = q.toLowerCase();
  const found = /^0x[0-9a-f]*$/.test(id) ? await byId(store, whose, id) : await byWords(store, whose, q);
  const page = found.slice(0, mostFound);
  const standing = await standings(store, page);
  return { subjects: page.map((row) => ({ ...row, standing: standing(row) })), more: found.length > mostFound };
}

const plain = { gtin: null, lot: null, role: null } as const;

async function byId(store: Kysely<Database>, whose: Whose, id: string): Promise<SubjectRow[]> {
  const [people, papers, marks, lots] = await Promise.all([
    actors(store, whose).where("k.actor", "=", id).execute(),
    certificates(store, whose).where("c.certificate", "=", id).execute(),
    seals(store, whose).where("s.seal", "=", id).execute(),
    batches(store, whose).where("b.batchKey", "=", id).execute(),
  ]);
  return [
    ...people.map(({ id, name, role }) => ({ ...plain, kind: "actor" as const, id, name, role })),
    ...papers.map(({ id, name }) => ({ ...plain, kind: "certificate" as const, id, name })),
    ...marks.map(({ id, name }) => ({ ...plain, kind: "seal" as const, id, name })),
    ...lots.map(({ id, name, gtin, lot }) => ({ kind: "batch" as const, id, name, gtin, lot, role: null })),
  ];
}

async function byWords(store: Kysely<Database>, whose: Whose, q: string): Promise<SubjectRow[]> {
  const [first = "", ...rest] = q.split(/\s+/);
  const gtin = /^\d{8,14}$/.test(first) ? first.padStart(14, "0") : null;
  const lots = batches(store, whose)
    .orderBy("b.id", "desc")
    .limit(mostFound + 1);
  const found =
    gtin === null
      ? lots.where("b.lot", "like", `${escaped(q)}%`)
      : rest.length === 0
        ? lots.where((where) => where.or([where("b.gtin", "=", gtin), where("b.lot", "like", `${escaped(q)}%`)]))
        : lots.where("b.gtin", "=", gtin).where("b.lot", "like", `${escaped(rest.join(" "))}%`);
  const named = await actors(store, whose)
    .where("p.name", "ilike", `%${escaped(q)}%`)
    .orderBy("p.name")
    .limit(mostFound + 1)
    .execute();
  const papers = await certificates(store, whose)
    .where((where) =>
      where.or([where("p.name", "ilike", `%${escaped(q)}%`), where("r.name", "ilike", `%${escaped(q)}%`)]),
    )
    .orderBy("c.certificate")
    .limit(mostFound + 1)
    .execute();
  return [
    ...(await found.execute()).map(({ id, name, gtin, lot }) => ({
      kind: "batch" as const,
      id,
      name,
      gtin,
      lot,
      role: null,
    })),
    ...named.map(({ id, name, role }) => ({ ...plain, kind: "actor" as const, id, name, role })),
    ...papers.map(({ id, name }) => ({ ...plain, kind: "certificate" as const, id, name })),
  ];
}

/** What a person types is no pattern. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");
