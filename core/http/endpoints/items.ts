import { z } from "zod";
import { itemStates } from "../../label/item-state.ts";
import { Serial } from "../../label/serial.ts";
import { endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { mostLabels, OrderId } from "./labels.ts";
import { Decimal, Instant, Next, PageQuery } from "./replies.ts";

export const voidLabelsEndpoint = endpoint({
  name: "voidLabels",
  method: "POST",
  path: "/api/v1/label-orders/{order}/voids",
  summary: "Voids labels of an order, such as misprints, by their numbers in it; as many may be ordered again.",
  tags: ["labels"],
  auth: "actor",
  may: ["item", "void"],
  params: OrderId,
  body: z
    .strictObject({
      from: z.int().min(1).max(mostLabels),
      to: z.int().min(1).max(mostLabels),
      because: z.string().trim().min(1).max(500),
    })
    .refine(({ from, to }) => from <= to, "expected from to be at most to"),
  replies: { 200: z.object({ voided: z.int(), left: Decimal }) },
  errors: ["label/not-found", "label/state-forbids"],
});

export const listItemsEndpoint = endpoint({
  name: "listItems",
  method: "GET",
  path: "/api/v1/label-orders/{order}/items",
  summary: "Lists the labels of an order with their serials, in their order.",
  tags: ["labels"],
  auth: "actor",
  may: ["item", "read"],
  params: OrderId,
  query: PageQuery,
  replies: {
    200: z.object({
      items: z.array(
        z.object({
          number: z.int(),
          serial: z.string().nullable(),
          voidedAt: Instant.nullable(),
          voidedBecause: z.string().nullable(),
        }),
      ),
      next: Next,
    }),
  },
  errors: ["label/not-found"],
});

export const readItemEndpoint = endpoint({
  name: "readItem",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/items/{serial}",
  summary:
    "What is on file about a package number: given to a package of this batch, voided, not given to any, or none kept for this batch. The verdict is the batch's.",
  tags: ["verification"],
  auth: "none",
  params: BatchParams.extend({ serial: Serial }),
  replies: {
    200: z.object({
      gtin: z.string(),
      lot: z.string(),
      serial: z.string(),
      state: z.enum(itemStates),
      netContent: Decimal.nullable(),
    }),
  },
  errors: ["batch/not-found"],
});
