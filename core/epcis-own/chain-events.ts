import { actorUri } from "../epcis/actor-uri.ts";
import { type BatchName, batchItem } from "../trace/batch-item.ts";
import {
  type BatchQuantity,
  chainTransaction,
  happenedAt,
  inParts,
  type OwnEvent,
  quantityElement,
} from "./own-event.ts";

/** Where on the chain something was said, and when, Unix seconds. */
type Logged = { readonly transaction: string; readonly logIndex: number; readonly time: bigint };

const placed = (log: Logged) => ({ ...happenedAt(log.time), bizTransactionList: [chainTransaction(log)] });

/** A handover: the batch changes possession, which both parties signed. */
export const handoverEvents = (
  log: Logged & { readonly from: string; readonly to: string; readonly document: string | null },
  batch: BatchQuantity,
): OwnEvent[] => [
  {
    type: "ObjectEvent",
    ...happenedAt(log.time),
    action: "OBSERVE",
    bizStep: "accepting",
    disposition: "in_progress",
    quantityList: [quantityElement(batch)],
    bizTransactionList: [
      chainTransaction(log),
      ...(log.document === null
        ? []
        : [{ type: "desadv", bizTransaction: `urn:filigrana:document:sha-256:${log.document.slice(2)}` }]),
    ],
    sourceList: [{ type: "possessing_party", source: actorUri(log.from) }],
    destinationList: [{ type: "possessing_party", destination: actorUri(log.to) }],
  },
];

/**
 * A transformation: what was consumed, and the batches of the seal that came of it. More outputs than one event holds are told
 * in further ones with the same transformationID.
 */
export const transformationEvents = (
  log: Logged & { readonly seal: string },
  inputs: readonly BatchQuantity[],
  outputs: readonly BatchQuantity[],
): OwnEvent[] => {
  const common = {
    type: "TransformationEvent",
    ...placed(log),
    transformationID: `urn:filigrana:seal:${log.seal}`,
    bizStep: "creating_class_instance",
    disposition: "active",
  };
  const [first = [], ...others] = inParts(outputs);
  const made = (some: readonly BatchQuantity[]) =>
    some.length === 0 ? {} : { outputQuantityList: some.map(quantityElement) };
  return [
    { ...common, inputQuantityList: inputs.map(quantityElement), ...made(first) },
    ...others.map((some) => ({ ...common, ...made(some) })),
  ];
};

/** A declared loss: so much of the batch is not there any more. */
export const lossEvents = (log: Logged, batch: BatchQuantity): OwnEvent[] => [
  {
    type: "ObjectEvent",
    ...placed(log),
    action: "DELETE",
    bizStep: "decommissioning",
    disposition: "inactive",
    quantityList: [quantityElement(batch)],
  },
];

/** The kinds of measure, each as the states that it leaves the batches in. */
const states = {
  suspension: {
    disposition: "non_sellable_other",
    persistentDisposition: { set: ["non_sellable_other"] },
  },
  withdrawal: {
    disposition: "non_sellable_other",
    persistentDisposition: { set: ["non_sellable_other"] },
  },
  recall: { disposition: "recalled", persistentDisposition: { set: ["recalled"] } },
  reinstatement: {
    disposition: "sellable_accessible",
    persistentDisposition: { unset: ["non_sellable_other"] },
  },
} as const;

/** A measure that somebody competent placed on batches: they were inspected, and this is how they stand. */
export const measureEvents = (
  log: Logged & { readonly author: string; readonly kind: keyof typeof states },
  batches: readonly BatchName[],
): OwnEvent[] =>
  inParts(batches).map((some) => ({
    type: "ObjectEvent",
    ...placed(log),
    action: "OBSERVE",
    bizStep: "inspecting",
    ...states[log.kind],
    quantityList: some.map((batch) => ({ epcClass: batchItem(batch) })),
    "filigrana:measure": log.kind,
    "filigrana:author": actorUri(log.author),
  }));
