import {
  type BatchQuantity,
  chainTransaction,
  happenedAt,
  inParts,
  type OwnEvent,
  quantityElement,
} from "./own-event.ts";

/** A batch of a seal, with the days (YYYY-MM-DD) that its dossier tells everybody; null for what it does not tell. */
export type SealedBatch = BatchQuantity & { readonly producedOn: string | null; readonly bestBefore: string | null };

/** What an event says of its batches holds for all of them: so many different sayings of one seal are told in events of their own. */
const mostKinds = 10;

/**
 * That batches came into being: a seal that consumed nothing names them for the first time (CBV 2.0: *commissioning*, of a
 * class-level identifier not used before; EPCIS 2.0: action ADD, which adds the quantities to their classes).
 *
 * One event holds many batches, so that a seal over ten thousand is told in ten to twenty. `ilmd` belongs to every object of
 * its event: batches with the same days stand together, and where a seal has more than ten different pairs of days none are
 * told. The lot is in each identifier. The seal is the certificate (`cert`) that they carry.
 */
export function sealingEvents(
  log: { readonly transaction: string; readonly logIndex: number; readonly time: bigint; readonly seal: string },
  batches: readonly SealedBatch[],
): OwnEvent[] {
  const kinds = [...Map.groupBy(batches, (batch) => JSON.stringify(ilmdOf(batch))).values()];
  const told = kinds.length > mostKinds ? [{ ilmd: {}, some: batches }] : kinds.map(withIlmd);
  return told.flatMap(({ ilmd, some }) =>
    inParts(some).map((part) => ({
      type: "ObjectEvent",
      ...happenedAt(log.time),
      action: "ADD",
      bizStep: "commissioning",
      disposition: "active",
      quantityList: part.map(quantityElement),
      bizTransactionList: [chainTransaction(log), { type: "cert", bizTransaction: `urn:filigrana:seal:${log.seal}` }],
      ...(Object.keys(ilmd).length === 0 ? {} : { ilmd }),
    })),
  );
}

const withIlmd = (some: readonly SealedBatch[]) => ({ ilmd: some[0] === undefined ? {} : ilmdOf(some[0]), some });

/** The vocabulary has a word for the one day (CBV 2.0, ILMD); the other is an extension of ours. */
const ilmdOf = ({ producedOn, bestBefore }: SealedBatch): OwnEvent => ({
  ...(bestBefore === null ? {} : { "cbvmda:bestBeforeDate": bestBefore }),
  ...(producedOn === null ? {} : { "filigrana:producedOn": producedOn }),
});
