/** What the registry said of movements, in the words of the read model. Instants in Unix seconds, ids in lower-case hex. */
export type MovementEvent =
  | {
      readonly type: "batch-handed-over";
      /** The hash that both parties signed. */
      readonly handover: string;
      readonly handoverId: string;
      readonly seal: string;
      readonly batch: string;
      readonly from: string;
      readonly to: string;
      readonly quantity: bigint;
      readonly document: string;
      readonly submitBefore: bigint;
      readonly fromSignature: string;
      readonly toSignature: string;
    }
  | { readonly type: "handover-cancelled"; readonly handover: string; readonly by: string }
  | {
      readonly type: "batch-consumed";
      /** The seal that was made from it. */
      readonly output: string;
      readonly seal: string;
      readonly batch: string;
      readonly holder: string;
      readonly quantity: bigint;
    }
  | {
      readonly type: "quota-given-back";
      readonly output: string;
      readonly certificate: string;
      readonly quantity: bigint;
    }
  | {
      readonly type: "batch-lost";
      readonly lossId: string;
      readonly seal: string;
      readonly batch: string;
      readonly holder: string;
      readonly quantity: bigint;
      readonly cause: string;
      readonly submitBefore: bigint;
      readonly signature: string;
    }
  | {
      readonly type: "yield-set";
      readonly output: string;
      readonly input: string;
      /** Units of output per 1,000,000 units of input. */
      readonly ppm: bigint;
    };
