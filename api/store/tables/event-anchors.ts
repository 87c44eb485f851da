import type { Instant, Int8, SerialId } from "../columns.ts";

type EventAnchors = {
  id: SerialId;
  author: string;
  root: string;
  count: number;
  outboxId: Int8;
  createdAt: Instant;
};

type AnchoredEvents = { event: Int8; anchor: Int8; position: number; eventHash: string };

/** Roots over captured EPCIS events. The migration 0018-event-anchors has what PostgreSQL holds of them. */
export type EventAnchorTables = { eventAnchors: EventAnchors; anchoredEvents: AnchoredEvents };
