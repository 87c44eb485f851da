import { FiligranaError, type Flaw } from "../../core/errors/filigrana-error.ts";
import type { BatchRegistration } from "../../core/schema/batch-registration.ts";
import type { Caller } from "../identity/caller.ts";
import { buildSeal } from "./build-seal.ts";
import { checkBatches } from "./check-batches.ts";
import { checkQuota } from "./check-quota.ts";
import { givenBack, type TakenInput } from "./custody/taken-inputs.ts";
import { openCertificate } from "./open-certificate.ts";
import type { Parts, Trx } from "./parts.ts";
import { storeSeal } from "./store-seal.ts";

/** Batches of one certificate that one seal is to certify. */
export type Registration = {
  readonly certificate: string;
  readonly batches: readonly BatchRegistration[];
  readonly submitBefore?: string | undefined;
  /** Names a place in what was sent: a JSON pointer or a row and column. */
  readonly pointer: (index: number, member: string) => string;
  /** What was wrong already with rows that are not among `batches`; reported together with what is found here. */
  readonly flaws?: readonly Flaw[];
  /** What the batches are made from, weighed already; nothing when left out. */
  readonly inputs?: readonly TakenInput[];
};

/** The most flaws that one answer lists; the total is always told. */
export const mostFlaws = 1000;

/**
 * Registers batches under one seal in the name of the calling operator: everything is checked as a whole before
 * anything is written, the operator's key attests, and the seal is queued or waits for the countersignature.
 *
 * @throws FiligranaError `import/invalid` with every flaw; `certificate/not-found` also for another operator's
 * certificate; `certificate/quota-exceeded` with the numbers.
 */
export async function registerBatches(parts: Parts, trx: Trx, caller: Caller, asked: Registration) {
  const certificate = await openCertificate(parts, trx, caller, asked.certificate);
  const { specification, flaws } = await checkBatches(trx, {
    ...asked,
    certificate,
    operator: caller.actor,
    today: parts.now(),
  });
  const all = [...(asked.flaws ?? []), ...flaws].sort((a, b) => rowOf(a) - rowOf(b));
  if (all.length > 0 || !specification) throw invalidRegistration(all);

  const total = asked.batches.reduce((sum, batch) => sum + BigInt(batch.quantity), 0n);
  const inputs = asked.inputs ?? [];
  await checkQuota(trx, certificate, total - givenBack(inputs, certificate.certificate, total));
  const context = {
    product: {
      id: certificate.product,
      name: certificate.productName,
      scheme: certificate.scheme,
      unit: certificate.unit,
    },
    specificationVersion: specification.version,
    operator: { id: caller.actor, name: certificate.operatorName },
  };
  const built = await buildSeal(asked.batches, context, parts.salt);
  return storeSeal(parts, trx, {
    certificate,
    specification: specification.hash,
    submitBefore: asked.submitBefore,
    inputs,
    ...built,
  });
}

/** The row of a file that a flaw is about; 0 for a place in JSON. */
function rowOf({ pointer }: Flaw): number {
  return Number(/^row\/(\d+)/.exec(pointer)?.[1] ?? 0);
}

/** The answer to batches that cannot be registered as they are: the first flaws, and how many there are in all. */
export function invalidRegistration(flaws: readonly Flaw[]): FiligranaError {
  const shown = flaws.slice(0, mostFlaws);
  const places = flaws.length === 1 ? "one thing is" : `${flaws.length} things are`;
  return new FiligranaError(
    "import/invalid",
    `${places} wrong; nothing was registered. Mend what is listed and send it again`,
    {
      values: { total: flaws.length, shown: shown.length },
      flaws: shown,
    },
  );
}
