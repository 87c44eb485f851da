import { type Kysely, sql } from "kysely";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { parseGtin } from "../../core/label/gtin.ts";
import { parseLot } from "../../core/label/lot.ts";
import type { Verdict } from "../../core/verify/verdict.ts";
import type { Database } from "../store/database.ts";
import { specificationByHash } from "../store/read-specification-documents.ts";
import { specificationsOf } from "../store/read-specifications.ts";
import { calendarDay } from "./calendar-day.ts";
import { versionOfMost } from "./check-dates.ts";
import { namedCertificate } from "./own-certificate.ts";
import { batchNotFound, type VerifyParts, verifyBatch } from "./verify-batch.ts";

/** How what is attested stands; see web/attestation. */
type Standing = Exclude<Verdict, "in-good-standing" | "not-found"> | "in-force" | "not-yet" | "ended";

/** What an attestation is of. */
export type Attested = { readonly certificate: string } | { readonly gtin: string; readonly lot: string };

/**
 * Gives the attestation of a certificate or of a batch as it stands now, for anybody.
 *
 * @param mayTell - Whether the read model may speak for the chain now; where it may not, the standing is `cannot-check`.
 * @throws FiligranaError `certificate/not-found`, `batch/not-found`.
 */
export async function readAttestation(
  parts: VerifyParts & { readonly now: () => Date; readonly publicUrl: string },
  attested: Attested,
  mayTell: boolean,
) {
  const told =
    "certificate" in attested ? await ofCertificate(parts, attested.certificate) : await ofBatch(parts, attested);
  const { chainId, verifyingContract: registry } = parts.domain;
  return {
    ...told,
    ...(mayTell ? {} : { standing: "cannot-check" as Standing, since: null, reason: null }),
    checkedAt: parts.now(),
    chain: { chainId: String(chainId), registry },
    link: parts.publicUrl.replace(/\/+$/, "") + attestationPath(attested),
  };
}

/** The path of an attestation's page, which shows its live state. */
export const attestationPath = (attested: Attested): string =>
  "certificate" in attested
    ? `/attestations/${attested.certificate}`
    : `/attestations/${attested.gtin}/${encodeURIComponent(attested.lot)}`;

async function factsOf(store: Kysely<Database>, id: string) {
  const certificate = await namedCertificate(store, id);
  if (certificate === null) {
    throw new FiligranaError("certificate/not-found", `no certificate ${id} is on record`, {
      values: { certificate: id },
    });
  }
  const { operator, operatorName, controlBody, controlBodyName, ofProduct, from, until, quota, used, version } =
    certificate;
  return {
    certificate,
    told: {
      operator: { id: operator, name: operatorName },
      controlBody: { id: controlBody, name: controlBodyName },
      product: ofProduct,
      certificate: { id, from: dateOf(from), until: dateOf(until), quota, used, amendments: version - 1 },
    },
  };
}

async function ofCertificate(
  { store, now }: { readonly store: Kysely<Database>; readonly now: () => Date },
  id: string,
) {
  const { certificate, told } = await factsOf(store, id);
  const at = now();
  const { from, until } = told.certificate;
  const measure = await standingMeasure(store, id, certificate.operator);
  const day = calendarDay(at < until ? at : new Date(until.getTime() - 1));
  const inForce = versionOfMost(await specificationsOf(store, certificate.product), [{ producedOn: day }]);
  const standing = ((): { standing: Standing; since: Date | null } => {
    if (measure !== null) return { standing: measure.kind, since: dateOf(measure.time) };
    if (at >= until) return { standing: "ended", since: until };
    return at < from ? { standing: "not-yet", since: from } : { standing: "in-force", since: null };
  })();
  return {
    ...told,
    ...standing,
    reason: reasonOf(measure?.document),
    specification: await versionOf(store, inForce?.hash ?? null),
    batch: null,
  };
}

async function ofBatch(parts: VerifyParts, label: { readonly gtin: string; readonly lot: string }) {
  const verified = await verifyBatch(parts, label.gtin, label.lot);
  if (verified === null) throw batchNotFound(label.gtin, label.lot);
  const { batch, evidence, verification } = verified;
  const { told } = await factsOf(parts.store, batch.certificate);
  const { verdict, measure } = verification;
  const day = (path: string): string | null => {
    const field = evidence.fields.find((one) => "path" in one && one.path === path);
    return field !== undefined && "value" in field && typeof field.value === "string" ? field.value : null;
  };
  return {
    ...told,
    standing: (verdict === "in-good-standing" || verdict === "not-found" ? "in-force" : verdict) as Standing,
    since: measure === null ? null : dateOf(measure.at),
    reason: reasonOf(measure?.reason),
    specification: await versionOf(parts.store, batch.specification),
    batch: {
      ...label,
      quantity: batch.quantity,
      producedOn: day("batch/producedOn"),
      bestBefore: day("batch/bestBefore"),
      sealedAt: dateOf(batch.sealedAt),
      seal: batch.seal,
      dossierRoot: batch.dossierRoot,
      transaction: batch.transaction,
      countersigned: batch.countersignature !== "0x",
    },
  };
}

async function versionOf(store: Kysely<Database>, hash: string | null) {
  const onFile = hash === null ? null : await specificationByHash(store, hash);
  if (onFile === null) return null;
  const { version, act, rules } = onFile.specification;
  const articles = [...new Set(rules.flatMap(({ article }) => (article === null ? [] : [article])))];
  return { version, act, hash: onFile.hash, articles };
}

/** The measure that stands on a certificate or on its operator; the certificate's own comes first. */
async function standingMeasure(store: Kysely<Database>, certificate: string, operator: string) {
  const { rows } = await sql<{ kind: "suspension" | "reinstatement" | "withdrawal"; time: bigint; document: unknown }>`
    select distinct on (m.subject_kind) m.kind, m.time, r.document
    from chain_measures m left join measure_reasons r on r.commitment = m.reason
    where (m.subject_kind = 'certificate' and m.subject = rpad(${certificate}, 66, '0'))
      or (m.subject_kind = 'actor' and m.subject = rpad(${operator}, 66, '0'))
    order by m.subject_kind desc, m.block_number desc, m.log_index desc`.execute(store);
  const standing = rows.find(({ kind }) => kind !== "reinstatement");
  if (standing === undefined) return null;
  return { ...standing, kind: standing.kind === "withdrawal" ? ("withdrawn" as const) : ("suspended" as const) };
}

function reasonOf(document: unknown): { it?: string; en?: string } | null {
  if (typeof document !== "object" || document === null) return null;
  const told = Object.entries(document).filter(([key, value]) => /^(it|en)$/.test(key) && typeof value === "string");
  return told.length === 0 ? null : Object.fromEntries(told);
}

/** Reads what a page's path names; null when no certificate or label can be called so. */
export function readAttested(parts: readonly string[]): Attested | null {
  const [first = "", second] = parts;
  if (second === undefined) return /^0x[0-9a-f]{16}$/.test(first) ? { certificate: first } : null;
  const [gtin, lot] = [parseGtin(first), parseLot(second)];
  return gtin.ok && lot.ok ? { gtin: gtin.value, lot: lot.value } : null;
}

const dateOf = (seconds: bigint): Date => new Date(Number(seconds) * 1000);
