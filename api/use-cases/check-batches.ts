import type { Flaw } from "../../core/errors/filigrana-error.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import { batchesOnRecord, gtinsOfOthers } from "../store/read-conflicts.ts";
import { type SpecificationInForce, specificationsOf } from "../store/read-specifications.ts";
import type { OpenCertificate } from "./open-certificate.ts";
import type { Trx } from "./parts.ts";

type Asked = {
  readonly certificate: OpenCertificate;
  readonly operator: string;
  readonly batches: readonly BatchRegistration[];
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
  asked: Asked,
): Promise<{ flaws: Flaw[]; specification: SpecificationInForce | null }> {
  const versions = await specificationsOf(trx, asked.certificate.product);
  const specification = versionOn(versions, asked.batches[0]?.producedOn);
  const flaws = [
    ...dateFlaws(asked),
    ...versionFlaws(asked, versions, specification),
    ...repeatedFlaws(asked),
    ...(await recordFlaws(trx, asked)),
    ...(await gtinFlaws(trx, asked)),
  ];
  return { flaws, specification };
}

/** The version in force on a day; intervals are half-open, and days compare as text. */
function versionOn(versions: readonly SpecificationInForce[], day: string | undefined): SpecificationInForce | null {
  if (day === undefined) return null;
  return (
    versions.find(
      (v) => (v.inForceFrom === null || v.inForceFrom <= day) && (v.inForceUntil === null || day < v.inForceUntil),
    ) ?? null
  );
}

function dateFlaws({ batches, pointer, today }: Asked): Flaw[] {
  const lastDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Rome" }).format(today);
  return batches.flatMap((batch, index) => {
    const flaws: Flaw[] = [];
    if (batch.producedOn > lastDay) {
      flaws.push({
        pointer: pointer(index, "producedOn"),
        value: batch.producedOn,
        expected: `a day not after today, ${lastDay}`,
      });
    }
    if (batch.bestBefore !== undefined && batch.bestBefore < batch.producedOn) {
      flaws.push({
        pointer: pointer(index, "bestBefore"),
        value: batch.bestBefore,
        expected: `a day not before production, ${batch.producedOn}`,
      });
    }
    return flaws;
  });
}

function versionFlaws(
  { batches, pointer }: Asked,
  versions: readonly SpecificationInForce[],
  first: SpecificationInForce | null,
): Flaw[] {
  return batches.flatMap((batch, index) => {
    const version = versionOn(versions, batch.producedOn);
    if (version && version.hash === first?.hash) return [];
    const expected = version
      ? `a production day under the specification version ${first?.version ?? "of the first batch"}; register the batches under ${version.version} by themselves`
      : "a production day on which a version of the specification was in force";
    return [{ pointer: pointer(index, "producedOn"), value: batch.producedOn, expected }];
  });
}

function repeatedFlaws({ batches, pointer }: Asked): Flaw[] {
  const seen = new Map<string, number>();
  return batches.flatMap((batch, index) => {
    const key = `${batch.gtin}/${batch.lot}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined
      ? []
      : [
          {
            pointer: pointer(index, "lot"),
            value: batch.lot,
            expected: `a lot that is not also at ${pointer(first, "lot")}`,
          },
        ];
  });
}

async function recordFlaws(trx: Trx, { batches, pointer }: Asked): Promise<Flaw[]> {
  const keys = batches.map((batch) => batchKey(batch.gtin, batch.lot));
  const known = await batchesOnRecord(trx, keys);
  return batches.flatMap((batch, index) =>
    known.has(keys[index] ?? "")
      ? [
          {
            pointer: pointer(index, "lot"),
            value: batch.lot,
            expected: `a lot that is not registered yet for ${batch.gtin}`,
          },
        ]
      : [],
  );
}

async function gtinFlaws(trx: Trx, { batches, pointer, certificate, operator }: Asked): Promise<Flaw[]> {
  const taken = await gtinsOfOthers(
    trx,
    [...new Set(batches.map((batch) => batch.gtin))],
    operator,
    certificate.product,
  );
  return batches.flatMap((batch, index) => {
    const why = taken.get(batch.gtin);
    if (why === undefined) return [];
    const expected =
      why === "product"
        ? `a GTIN of ${certificate.productName}: this one is of another product, and a seal is for one product`
        : "a GTIN of yours";
    return [{ pointer: pointer(index, "gtin"), value: batch.gtin, expected }];
  });
}
