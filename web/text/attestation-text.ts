import type { AttestationStanding } from "../attestation/attestation-model.ts";
import { attestationTextEn } from "./attestation-text-en.ts";
import { attestationTextIt } from "./attestation-text-it.ts";
import type { InEveryDeskLanguage } from "./language.ts";

type Names = { readonly body: string; readonly operator: string; readonly product: string };

/** What an attestation of compliance says, on the page and in the PDF. Days and times come in words. */
export type AttestationText = {
  readonly title: string;
  readonly basis: string;
  /** The first line. One that cannot be relied on says so at once. */
  readonly standing: Readonly<Record<AttestationStanding, (day: string | null) => string>>;
  readonly reason: string;
  readonly checkedAt: (day: string, time: string) => string;
  readonly ofCertificate: (names: Names) => string;
  readonly ofBatch: (names: Names & { readonly lot: string }) => string;
  readonly countersigned: (body: string) => string;
  readonly certified: (body: string) => string;
  readonly headings: Readonly<Record<"what" | "specification" | "certificate" | "verify", string>>;
  readonly terms: Readonly<
    Record<
      | "product"
      | "scheme"
      | "operator"
      | "controlBody"
      | "gtin"
      | "lot"
      | "quantity"
      | "producedOn"
      | "bestBefore"
      | "sealedAt"
      | "version"
      | "act"
      | "articles"
      | "specificationHash"
      | "certificate"
      | "from"
      | "until"
      | "quota"
      | "used"
      | "amendments"
      | "seal"
      | "dossierRoot"
      | "transaction"
      | "registry",
      string
    >
  >;
  readonly noAct: string;
  readonly lastDay: (day: string) => string;
  readonly onChain: (chainId: string, registry: string) => string;
  readonly verify: string;
  readonly qr: (link: string) => string;
  readonly download: string;
  readonly evidence: string;
  readonly page: (at: number, of: number) => string;
};

export const attestationText: InEveryDeskLanguage<AttestationText> = { it: attestationTextIt, en: attestationTextEn };
