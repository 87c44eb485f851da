import type { ColumnType, Generated } from "kysely";
import type { LabelOrderState } from "../../../core/label/label-order-state.ts";
import type { LabelSpec } from "../../../core/label/label-spec.ts";
import type { Instant, Int8, Json } from "../columns.ts";

type LabelPlans = {
  batchKey: string;
  gtin: string;
  lot: string;
  /** In the product's base unit. */
  netContent: Int8;
  ceiling: Int8;
  issued: ColumnType<bigint, bigint | undefined, bigint>;
  createdAt: Instant;
};

type LabelOrders = {
  labelOrder: string;
  batchKey: string;
  operator: string;
  gtin: string;
  lot: string;
  spec: Json<LabelSpec>;
  count: number;
  items: boolean;
  state: Generated<LabelOrderState>;
  made: Generated<number>;
  bytes: Int8 | null;
  sha256: Buffer | null;
  /** Why it failed, as an RFC 9457 problem. */
  problem: Json<Record<string, unknown>> | null;
  readyAt: Instant | null;
  createdAt: Instant;
};

type Items = {
  labelOrder: string;
  number: number;
  batchKey: string;
  serial: string | null;
  voidedAt: Instant | null;
  voidedBecause: string | null;
};

type LabelFileParts = { labelOrder: string; part: number; bytes: Buffer };

/** Items with their serials, and orders of label sheets. The migration 0008-labels has what PostgreSQL holds of them. */
export type LabelTables = {
  labelPlans: LabelPlans;
  labelOrders: LabelOrders;
  items: Items;
  labelFileParts: LabelFileParts;
};
