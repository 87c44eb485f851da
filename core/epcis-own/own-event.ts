import { showInstant } from "../epcis/time/read-instant.ts";
import { filigranaNamespace } from "../http/epcis-headers.ts";
import { type BatchName, batchItem } from "../trace/batch-item.ts";

/** An event of EPCIS 2.0 that this service states itself, before it is judged like any other. */
export type OwnEvent = Readonly<Record<string, unknown>>;

/** So much of a batch; a base unit as UN/CEFACT Recommendation 20 has it, none for pieces. */
export type BatchQuantity = BatchName & { readonly quantity: bigint; readonly unit: "gram" | "millilitre" | "piece" };

/** The prefixes of our own events: of what the standard has no word for. */
export const ownPrefixes = [{ filigrana: filigranaNamespace }] as const;

const uoms = { gram: "GRM", millilitre: "MLT", piece: undefined } as const;

/** A quantity of a batch as events name it. */
export const quantityElement = ({ gtin, lot, quantity, unit }: BatchQuantity) => ({
  epcClass: batchItem({ gtin, lot }),
  quantity: Number(quantity),
  ...(uoms[unit] === undefined ? {} : { uom: uoms[unit] }),
});

/** When it happened, by an instant in Unix seconds. */
export const happenedAt = (time: bigint) => ({
  eventTime: showInstant(Number(time) * 1000),
  eventTimeZoneOffset: "+00:00",
});

/** Names the log of the registry that an event tells of. */
export const chainTransaction = ({ transaction, logIndex }: { transaction: string; logIndex: number }) => ({
  bizTransaction: `urn:filigrana:log:${transaction}:${logIndex}`,
});

/** Objects in one event: more are told in several. */
export const objectsPerEvent = 1_000;

/** A list in parts of at most `objectsPerEvent`. */
export const inParts = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / objectsPerEvent) }, (_, part) =>
    list.slice(part * objectsPerEvent, (part + 1) * objectsPerEvent),
  );
