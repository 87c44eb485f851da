import { yieldScale } from "../../../core/custody/transformation-balance.ts";
import type { Caller } from "../../identity/caller.ts";
import { totalOnTheWay } from "../check-quota.ts";
import { openCertificate } from "../open-certificate.ts";
import type { Parts } from "../parts.ts";
import { balanceOf, type InputAsked, takeInputs } from "./taken-inputs.ts";

/** A transformation that is thought about; the total may not be known yet. */
export type PreviewAsked = {
  readonly certificate: string;
  readonly inputs: readonly InputAsked[];
  readonly total?: string | undefined;
};

/**
 * Weighs a transformation before it is made: of each input what is free and how much may come of it, and all together.
 * Nothing is kept and nothing refused but what is not the caller's.
 *
 * @throws FiligranaError `certificate/not-found`, `certificate/not-in-force`, `certificate/suspended`, `holding/not-found`.
 */
export function previewTransformation(parts: Parts, caller: Caller, asked: PreviewAsked) {
  return parts.store.transaction().execute(async (trx) => {
    const certificate = await openCertificate(parts, trx, caller, asked.certificate);
    const inputs = await takeInputs(trx, caller.actor, certificate.product, asked.inputs);
    const total = asked.total === undefined ? null : BigInt(asked.total);
    const { allowed, left, remaining, notAllowed } = balanceOf(inputs, total ?? 0n);
    const same = inputs.filter(({ held }) => held.certificate === certificate.certificate);
    const returned = same.reduce((sum, { quantity }) => sum + quantity, 0n);
    const onTheWay = await totalOnTheWay(trx, certificate.certificate);
    const quotaLeft = certificate.quota - certificate.used - onTheWay + returned;
    const fits = total === null || (left >= 0n && total <= quotaLeft);
    return {
      product: certificate.product,
      productName: certificate.productName,
      unit: certificate.unit,
      inputs: inputs.map(({ held, quantity, yieldPpm }, index) => ({
        gtin: held.gtin,
        lot: held.lot,
        seal: held.seal,
        product: held.product,
        productName: held.productName,
        unit: held.unit,
        quantity: String(quantity),
        available: String(held.figures.available),
        yieldPpm: yieldPpm === null ? null : String(yieldPpm),
        allowed: String((quantity * (yieldPpm ?? 0n)) / yieldScale),
        remaining: String(remaining[index]),
      })),
      allowed: String(allowed),
      quotaLeft: String(quotaLeft < 0n ? 0n : quotaLeft),
      total: total === null ? null : String(total),
      left: total === null ? null : String(left),
      possible: notAllowed.length === 0 && remaining.every((rest) => rest >= 0n) && fits,
    };
  });
}
