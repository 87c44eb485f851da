import { sql } from "kysely";
import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";

/** How much is on record, as the read model has it. */
export type Counts = {
  readonly actors: number;
  readonly certificates: number;
  readonly seals: number;
  readonly batches: number;
  readonly measures: number;
};

const count = async (store: Store): Promise<Counts> => {
  const row = await store
    .selectNoFrom(({ selectFrom }) => [
      selectFrom("chainActorKeys").select(sql<bigint>`count(distinct actor)`.as("n")).as("actors"),
      selectFrom("chainCertificates").select(sql<bigint>`count(distinct certificate)`.as("n")).as("certificates"),
      selectFrom("chainSeals").select(sql<bigint>`count(*)`.as("n")).as("seals"),
      selectFrom("chainSeals").select(sql<bigint>`coalesce(sum(count), 0)::int8`.as("n")).as("batches"),
      selectFrom("chainMeasures").select(sql<bigint>`count(*)`.as("n")).as("measures"),
    ])
    .executeTakeFirstOrThrow();
  return {
    actors: Number(row.actors),
    certificates: Number(row.certificates),
    seals: Number(row.seals),
    batches: Number(row.batches),
    measures: Number(row.measures),
  };
};

/** Counts what is on record, at most once in `limits.countsKeptMs`. */
export const countRecord = (store: Store): (() => Promise<Counts>) => {
  let kept: Promise<Counts> | undefined;
  let until = 0;
  return () => {
    if (kept === undefined || performance.now() > until) {
      until = performance.now() + limits.countsKeptMs;
      kept = count(store);
      kept.catch(() => {
        kept = undefined;
      });
    }
    return kept;
  };
};
