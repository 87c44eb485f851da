import type { Result } from "ethers";
import type { MovementEvent } from "./movement-event.ts";

/** Reads the arguments of the events of movements, by the events' names. */
export const movementDecoders: Readonly<Record<string, (a: Result) => MovementEvent>> = {
  BatchHandedOver: (a) => ({
    type: "batch-handed-over",
    handover: a["handover"],
    handoverId: a["id"],
    seal: a["seal"],
    batch: a["batch"],
    from: a["from"],
    to: a["to"],
    quantity: a["quantity"],
    document: a["document"],
    submitBefore: a["submitBefore"],
    fromSignature: a["fromSignature"],
    toSignature: a["toSignature"],
  }),
  HandoverCancelled: (a) => ({ type: "handover-cancelled", handover: a["handover"], by: a["by"] }),
  BatchConsumed: (a) => ({
    type: "batch-consumed",
    output: a["output"],
    seal: a["seal"],
    batch: a["batch"],
    holder: a["holder"],
    quantity: a["quantity"],
  }),
  QuotaGivenBack: (a) => ({
    type: "quota-given-back",
    output: a["output"],
    certificate: a["certificate"],
    quantity: a["quantity"],
  }),
  BatchLost: (a) => ({
    type: "batch-lost",
    lossId: a["loss"],
    seal: a["seal"],
    batch: a["batch"],
    holder: a["holder"],
    quantity: a["quantity"],
    cause: a["cause"],
    submitBefore: a["submitBefore"],
    signature: a["signature"],
  }),
  YieldSet: (a) => ({ type: "yield-set", output: a["output"], input: a["input"], ppm: a["ppm"] }),
};
