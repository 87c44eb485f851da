import type { DeskLanguage } from "../text/language.ts";
import type { Signatory } from "../verify/page-model.ts";

/**
 * How what is attested stands now. Only `in-force` says that the attestation may be relied on; `cannot-check` says nothing
 * about it, only that the register could not be read.
 */
export const attestationStandings = [
  "in-force",
  "being-recorded",
  "not-yet",
  "ended",
  "suspended",
  "withdrawn",
  "recalled",
  "does-not-match",
  "cannot-check",
] as const;
export type AttestationStanding = (typeof attestationStandings)[number];

/** The batch that an attestation is of, where it is of one. */
export type AttestedBatch = {
  readonly gtin: string;
  readonly lot: string;
  readonly quantity: bigint;
  readonly producedOn: string | null;
  readonly bestBefore: string | null;
  readonly sealedAt: Date;
  readonly seal: string;
  readonly dossierRoot: string;
  readonly transaction: string;
  readonly countersigned: boolean;
};

/**
 * An attestation of compliance with a product specification (Reg. (EU) 2024/1143, art. 45) as it stands at `checkedAt`: of a
 * certificate, or of one batch under it. Quantities are in the product's base unit.
 */
export type Attestation = {
  readonly standing: AttestationStanding;
  /** When the measure was decided, or the certificate ended or begins; null where nothing of the kind is told. */
  readonly since: Date | null;
  /** Why, in the languages in which the measure says so. */
  readonly reason: Readonly<Partial<Record<DeskLanguage, string>>> | null;
  readonly checkedAt: Date;
  readonly operator: Signatory;
  readonly controlBody: Signatory;
  readonly product: {
    readonly name: string;
    readonly scheme: string;
    readonly unit: "gram" | "millilitre" | "piece";
  };
  /** The version that is attested; `articles` are those of its rules that a machine checks. */
  readonly specification: {
    readonly version: string;
    readonly act: string | null;
    readonly hash: string;
    readonly articles: readonly string[];
  } | null;
  readonly certificate: {
    readonly id: string;
    readonly from: Date;
    readonly until: Date;
    readonly quota: bigint;
    readonly used: bigint;
    readonly amendments: number;
  };
  readonly batch: AttestedBatch | null;
  readonly chain: { readonly chainId: string; readonly registry: string };
  /** Where its live state is read: the address in the QR code. */
  readonly link: string;
};
