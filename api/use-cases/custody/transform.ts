import type { BatchRegistration } from "../../../core/schema/batch-registration.ts";
import type { Caller } from "../../identity/caller.ts";
import { openCertificate } from "../open-certificate.ts";
import type { Parts, Trx } from "../parts.ts";
import { registerBatches } from "../register-batches.ts";
import { type InputAsked, refuseUnbalanced, takeInputs } from "./taken-inputs.ts";

/** Batches that the caller holds, and what is made of them under one seal. */
export type Transformation = {
  readonly certificate: string;
  readonly inputs: readonly InputAsked[];
  readonly batches: readonly BatchRegistration[];
  readonly submitBefore?: string | undefined;
};

/**
 * Consumes what the calling operator holds and registers what was made of it: as a registration, whose seal commits to its
 * inputs and waits for the countersignature like any other where the rules ask for one. The inputs are promised until then.
 *
 * @throws FiligranaError What {@link registerBatches} throws; `holding/not-found`, `holding/exceeded`,
 * `transformation/not-allowed`, `transformation/yield-exceeded`.
 */
export async function transform(parts: Parts, trx: Trx, caller: Caller, asked: Transformation) {
  const certificate = await openCertificate(parts, trx, caller, asked.certificate);
  const inputs = await takeInputs(trx, caller.actor, certificate.product, asked.inputs);
  const total = asked.batches.reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);
  refuseUnbalanced({ id: certificate.product, name: certificate.productName }, inputs, total);
  const pointer = (index: number, member: string) => `/batches/${index}/${member}`;
  const { batches, submitBefore } = asked;
  return registerBatches(parts, trx, caller, {
    certificate: asked.certificate,
    batches,
    submitBefore,
    pointer,
    inputs,
  });
}
