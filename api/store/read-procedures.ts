import type { Kysely } from "kysely";
import { type Procedure, usualProcedure } from "../../core/application/procedure.ts";
import type { Database } from "./database.ts";

/** A body's accreditation for a scheme, as the chain has it last. Unix seconds. */
export type Accredited = {
  readonly controlBody: string;
  readonly scheme: string;
  readonly from: bigint;
  readonly until: bigint;
};

/** How a body handles applications under a scheme: what it said, or the usual. */
export async function readProcedure(
  store: Kysely<Database>,
  controlBody: string,
  scheme: string,
): Promise<Procedure & { readonly updatedAt: Date | null; readonly byName: string | null }> {
  const row = await store
    .selectFrom("schemeProcedures")
    .select(["decideDays", "completeDays", "remindDays", "requiredDocuments", "updatedAt", "byName"])
    .where("controlBody", "=", controlBody)
    .where("scheme", "=", scheme)
    .executeTakeFirst();
  return row ?? { ...usualProcedure(scheme), updatedAt: null, byName: null };
}

/** The latest accreditation of every body and scheme, in order of name; narrowed to one scheme or one body. */
export function accreditations(
  store: Kysely<Database>,
  only: { readonly scheme?: string | undefined; readonly controlBody?: string | undefined },
) {
  let query = store
    .selectFrom("chainAccreditations as c")
    .innerJoin("actorProfiles as p", "p.actor", "c.controlBody")
    .distinctOn(["c.controlBody", "c.scheme"])
    .select(["c.controlBody", "c.scheme", "c.from", "c.until", "p.name"])
    .orderBy("c.controlBody")
    .orderBy("c.scheme")
    .orderBy("c.blockNumber", "desc")
    .orderBy("c.logIndex", "desc");
  if (only.scheme !== undefined) query = query.where("c.scheme", "=", only.scheme);
  if (only.controlBody !== undefined) query = query.where("c.controlBody", "=", only.controlBody);
  return query.execute();
}

/** Whether an accreditation is in force at `now`; its interval is half-open. */
export const isAccredited = ({ from, until }: Pick<Accredited, "from" | "until">, now: Date): boolean => {
  const seconds = BigInt(Math.floor(now.getTime() / 1000));
  return from <= seconds && seconds < until;
};
