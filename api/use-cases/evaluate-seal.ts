import type { Kysely } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { evaluate } from "../../core/specification/evaluate.ts";
import { factsOf } from "../../core/specification/facts.ts";
import type { Caller } from "../identity/caller.ts";
import { reaches } from "../identity/reach.ts";
import type { Database } from "../store/database.ts";
import { specificationByHash } from "../store/read-specification-documents.ts";
import { judgedBy } from "./evaluate-dossier.ts";
import type { SealQuery } from "./read-seal.ts";

/**
 * Judges the batches of one of the caller's seals, in their order, by the specification that the seal attests: of each
 * the rules that are not met or not documented, and how many are what.
 *
 * Registering and countersigning do not ask for this outcome: the control body reads it and decides.
 *
 * @throws FiligranaError `seal/not-found` also when it is somebody else's; `specification/not-found` when the version
 * is not on file.
 */
export async function evaluateSeal(store: Kysely<Database>, caller: Caller, seal: string, asked: SealQuery) {
  const specification = await specificationOfSeal(store, caller, seal);
  const onFile = await specificationByHash(store, specification);
  if (onFile === null) {
    throw new FiligranaError("specification/not-found", `the specification of seal ${seal} is not on file`, {
      values: { specification },
    });
  }
  const { batches, next } = await batchesOf(store, seal, asked);
  const judged = batches.map(({ gtin, lot, fields }) => {
    const { rules, counts } = evaluate(factsOf(fields as Parameters<typeof factsOf>[0]), onFile.specification);
    return { gtin, lot, counts, rules: rules.filter(({ outcome }) => outcome !== "met") };
  });
  return { seal, specification: judgedBy(onFile), batches: judged, next };
}

/** Operators and control bodies see their own seals, inspectors and the region all. */
async function specificationOfSeal(store: Kysely<Database>, caller: Caller, seal: string): Promise<string> {
  const row = await store
    .selectFrom("seals")
    .select(["specification", "operator", "controlBody"])
    .where("seal", "=", seal)
    .executeTakeFirst();
  if (row && reaches(caller, ["seal", "read"], row)) return row.specification;
  throw new FiligranaError("seal/not-found", `no seal ${seal} of yours`, { values: { seal } });
}

async function batchesOf(store: Kysely<Database>, seal: string, { after, limit }: SealQuery) {
  const rows = await store
    .selectFrom("batches")
    .select(["gtin", "lot", "fields", "leafIndex"])
    .where("seal", "=", seal)
    .where("leafIndex", ">", /^\d{1,9}$/.test(after ?? "") ? Number(after) : -1)
    .orderBy("leafIndex")
    .limit(limit + 1)
    .execute();
  const batches = rows.slice(0, limit);
  const last = batches.at(-1);
  return { batches, next: rows.length > limit && last !== undefined ? String(last.leafIndex) : null };
}
