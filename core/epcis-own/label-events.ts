import { writeDigitalLink } from "../epcis/urn/write-digital-link.ts";
import { batchItem } from "../trace/batch-item.ts";
import { inParts, type OwnEvent } from "./own-event.ts";

/** Labels that were printed: each with a serial, or all with the batch's code (null). */
export type PrintedLabels = {
  readonly order: string;
  readonly gtin: string;
  readonly lot: string;
  readonly serials: readonly (string | null)[];
  /** When they were ordered, RFC 3339: the same order printed again is the same event. */
  readonly orderedAt: string;
};

/**
 * That labels were printed: packages with a serial come into being as instances (commissioning, action ADD); labels of the
 * batch alone name nothing new, so many of them were seen (action OBSERVE).
 */
export const labelEvents = ({ order, gtin, lot, serials, orderedAt }: PrintedLabels): OwnEvent[] => {
  const common = {
    type: "ObjectEvent",
    eventTime: orderedAt,
    eventTimeZoneOffset: "+00:00",
    bizStep: "commissioning",
    disposition: "active",
    bizTransactionList: [{ type: "prodorder", bizTransaction: `urn:filigrana:label-order:${order}` }],
  };
  const items = serials.filter((serial) => serial !== null);
  if (items.length === 0) {
    const quantityList = [{ epcClass: batchItem({ gtin, lot }), quantity: serials.length }];
    return [{ ...common, action: "OBSERVE", quantityList }];
  }
  const link = (serial: string) => writeDigitalLink({ key: "01", value: gtin, qualifier: { ai: "21", value: serial } });
  return inParts(items).map((some) => ({
    ...common,
    action: "ADD",
    epcList: some.map(link),
    ilmd: { "cbvmda:lotNumber": lot },
  }));
};
