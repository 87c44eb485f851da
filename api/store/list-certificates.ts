import { type Kysely, sql } from "kysely";
import { type CertificateState, certificateState } from "../../core/certificate/certificate-state.ts";
import { fromUnixSeconds, toUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { Database } from "./database.ts";
import { type PageAsked, pageOf, standingMeasure } from "./read-registers.ts";

/** Which certificates are asked for; what is left out does not narrow. */
export type CertificateQuery = PageAsked & {
  readonly operator?: string | undefined;
  readonly controlBody?: string | undefined;
  /** Id or slug. */
  readonly product?: string | undefined;
  readonly state?: CertificateState | undefined;
  /** Those that end before this instant and have not ended yet. */
  readonly expiringBefore?: string | undefined;
};

/** Every certificate at its latest version with what its seals have used and the names that go with it. */
function certificates(store: Kysely<Database>) {
  const latest = store
    .selectFrom("chainCertificates as v")
    .distinctOn("v.certificate")
    .selectAll("v")
    .orderBy("v.certificate")
    .orderBy("v.version", "desc");
  return store
    .selectFrom(latest.as("c"))
    .leftJoin("actorProfiles as op", "op.actor", "c.operator")
    .leftJoin("actorProfiles as cb", "cb.actor", "c.controlBody")
    .innerJoin("products as p", "p.product", "c.product")
    .select(["c.certificate", "c.operator", "c.controlBody", "c.product", "c.from", "c.until", "c.quota", "c.version"])
    .select(["op.name as operatorName", "cb.name as controlBodyName", "p.name as productName", "p.slug", "p.unit"])
    .select(
      sql<string>`coalesce((select s.used_after from chain_seals s where s.certificate = c.certificate
        order by s.block_number desc, s.log_index desc limit 1), 0)::text`.as("used"),
    )
    .select(standingMeasure("certificate", "c.certificate").as("measure"));
}

type Row = Awaited<ReturnType<ReturnType<typeof certificates>["executeTakeFirstOrThrow"]>>;

function shown(row: Row, now: bigint) {
  const { from, until, quota, used, ...rest } = row;
  return {
    ...rest,
    from: fromUnixSeconds(from),
    until: fromUnixSeconds(until),
    quota: String(quota),
    used,
    left: String(quota - BigInt(used)),
    state: certificateState(row, now),
  };
}

const seconds = (now: Date): bigint => BigInt(Math.floor(now.getTime() / 1000));

/** The register of certificates, in order of id. */
export async function listCertificates(store: Kysely<Database>, asked: CertificateQuery, at: Date) {
  const now = seconds(at);
  let query = certificates(store)
    .where("c.certificate", ">", asked.after ?? "")
    .orderBy("c.certificate")
    .limit(asked.limit + 1);
  const { operator, controlBody, product, state, expiringBefore } = asked;
  if (operator !== undefined) query = query.where("c.operator", "=", operator);
  if (controlBody !== undefined) query = query.where("c.controlBody", "=", controlBody);
  if (product !== undefined) {
    query = query.where((where) => where.or([where("p.slug", "=", product), where("p.product", "=", product)]));
  }
  if (expiringBefore !== undefined) {
    query = query.where("c.until", ">", now).where("c.until", "<", toUnixSeconds(expiringBefore));
  }
  if (state !== undefined) query = query.where(isIn(state, now));
  const { page, next } = pageOf(await query.execute(), asked.limit, (row) => row.certificate);
  return { certificates: page.map((row) => shown(row, now)), next };
}

/** Gives one certificate of the register; null when the chain has none of that id. */
export async function findCertificate(store: Kysely<Database>, certificate: string, at: Date) {
  const row = await certificates(store).where("c.certificate", "=", certificate).executeTakeFirst();
  return row === undefined ? null : shown(row, seconds(at));
}

/** core/certificate/certificate-state.ts in SQL, so that pages are full. */
function isIn(state: CertificateState, now: bigint) {
  const measure = standingMeasure("certificate", "c.certificate");
  switch (state) {
    case "ended":
      return sql<boolean>`c.until <= ${now}`;
    case "withdrawn":
      return sql<boolean>`c.until > ${now} and ${measure} = 'withdrawal'`;
    case "suspended":
      return sql<boolean>`c.until > ${now} and ${measure} = 'suspension'`;
    case "upcoming":
      return sql<boolean>`c.until > ${now} and c."from" > ${now} and ${measure} is null`;
    case "in-force":
      return sql<boolean>`c.until > ${now} and c."from" <= ${now} and ${measure} is null`;
  }
}
