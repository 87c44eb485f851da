import type { BatchRecord } from "./facts.ts";

const measure = { kind: "none", at: 0n } as const;
const actor = { role: "none", since: 0n, measure, signer: "0x" } as const;
const id = "0x0000000000000000";

/** What a registry answers about a seal that it does not know. */
export const emptyRecord: BatchRecord = {
  seal: { certificate: id, total: 0n, count: 0n, sealedAt: 0n, cancelled: false, countersigned: false, measure },
  certificate: {
    operator: id,
    controlBody: id,
    product: id,
    from: 0n,
    until: 0n,
    quota: 0n,
    used: 0n,
    version: 0n,
    measure,
  },
  product: { scheme: "", unit: "none", countersigned: false, processed: false },
  accreditation: { from: 0n, until: 0n },
  batch: { byInspector: measure, byControlBody: measure },
  operator: actor,
  controlBody: actor,
};
