import type { Flaw } from "../../core/errors/filigrana-error.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";
import { type SpecificationInForce, specificationsOf } from "../store/read-specifications.ts";
import { dateFlaws, versionFlaws, versionOfMost } from "./check-dates.ts";
import { labelFlaws } from "./check-labels.ts";
import type { OpenCertificate } from "./open-certificate.ts";
import type { Trx } from "./parts.ts";

/** Batches to be held against each other and the record. */
export type BatchesToCheck = {
  readonly certificate: OpenCertificate;
  readonly operator: string;
  readonly batches: readonly BatchRegistration[];
  /** Names a place in what was sent: a JSON pointer or a row and column. */
  readonly pointer: (index: number, member: string) => string;
  readonly today: Date;
};

/**
 * Holds a list of batches against each other, the record and the specification in force.
 *
 * @returns Every flaw found, and the one specification version that all the batches are judged by (null when there is none).
 */
export async function checkBatches(
  trx: Trx,
  asked: BatchesToCheck,
): Promise<{ flaws: Flaw[]; specification: SpecificationInForce | null }> {
  const versions = await specificationsOf(trx, asked.certificate.product);
  const specification = versionOfMost(versions, asked.batches);
  const flaws = [
    ...dateFlaws(asked),
    ...versionFlaws(asked, versions, specification),
    ...(await labelFlaws(trx, asked)),
  ];
  return { flaws, specification };
}
