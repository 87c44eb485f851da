import { z } from "zod";
import { labelOrderStates } from "../../label/label-order-state.ts";
import { labelsOnSheet, sheetNames } from "../../label/label-sheet.ts";
import { fileKinds, labelDpis, labelFormats, sheetOf } from "../../label/label-spec.ts";
import { labelLanguages } from "../../label/label-words.ts";
import { Hex8 } from "../../schema/hex.ts";
import { Quantity } from "../../schema/quantity.ts";
import { content, endpoint } from "../endpoint.ts";
import { BatchParams } from "./batches.ts";
import { Decimal, Instant, Next, PageQuery, StoredProblem } from "./replies.ts";

/** The most labels of one order. */
export const mostLabels = 10_000;

const millimetres = (most: number) => z.coerce.number().min(10).max(most).multipleOf(0.1);

/** What labels look like; as JSON or, for a test print, behind the question mark. */
const design = {
  format: z.enum(labelFormats),
  sheet: z.enum(sheetNames).optional(),
  width: millimetres(210).optional(),
  height: millimetres(300).optional(),
  dpi: z.coerce
    .number()
    .pipe(z.union(labelDpis.map((dpi) => z.literal(dpi))))
    .default(300),
  language: z.enum(labelLanguages).default("it"),
};

type Design = z.infer<z.ZodObject<typeof design>> & { startAt?: number };

/** A sheet of the trade has its label's size; everything else says it. */
const hasOneSize = ({ format, sheet, width, height }: Design): boolean =>
  sheet === undefined
    ? width !== undefined && height !== undefined
    : format === "pdf" && width === undefined && height === undefined;
const oneSize = "expected either sheet (for pdf), or width and height in millimetres";

const beginsOnSheet = ({ sheet, startAt = 1 }: Design): boolean =>
  startAt <= (sheet === undefined ? 1 : labelsOnSheet(sheetOf({ sheet, size: { width: 0, height: 0 } })));
const onSheet = "expected startAt to be a place of the sheet; a label that is a page of its own has one";

/** An order of labels in a path. */
export const OrderId = z.object({ order: Hex8 });

const Order = z.object({
  order: Hex8,
  gtin: z.string(),
  lot: z.string(),
  product: z.string(),
  format: z.enum(labelFormats),
  sheet: z.enum(sheetNames).nullable(),
  width: z.number(),
  height: z.number(),
  dpi: z.int(),
  language: z.enum(labelLanguages),
  startAt: z.int(),
  count: z.int(),
  items: z.boolean(),
  state: z.enum(labelOrderStates),
  made: z.int(),
  voided: z.int(),
  bytes: Decimal.nullable(),
  sha256: z.string().nullable(),
  problem: StoredProblem,
  orderedAt: Instant,
  readyAt: Instant.nullable(),
  keptUntil: Instant.nullable(),
});

export const readLabelPlanEndpoint = endpoint({
  name: "readLabelPlan",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/labels",
  summary: "How many labels a batch may have, how many stand, and what its labels say.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "count"],
  params: BatchParams,
  replies: {
    200: z.object({
      gtin: z.string(),
      lot: z.string(),
      product: z.string(),
      operator: z.string(),
      bestBefore: z.string().nullable(),
      unit: z.enum(["gram", "millilitre", "piece"]),
      quantity: Decimal,
      /** In the product's base unit; null until the dossier or the first order says it. */
      netContent: Decimal.nullable(),
      ceiling: Decimal.nullable(),
      issued: Decimal,
      left: Decimal.nullable(),
      voided: Decimal,
      blocked: z.boolean(),
      /** Modules on a side of the code, without its quiet zone, on labels without and with a serial. */
      modules: z.object({ batch: z.int(), item: z.int() }),
    }),
  },
  errors: ["batch/not-found"],
});

export const orderLabelsEndpoint = endpoint({
  name: "orderLabels",
  method: "POST",
  path: "/api/v1/batches/{gtin}/{lot}/label-orders",
  summary: "Orders labels of a batch on record, each with a serial of its own or all with the batch's code.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "place"],
  params: BatchParams,
  body: z
    .strictObject({
      ...design,
      count: z.int().min(1).max(mostLabels),
      items: z.boolean(),
      startAt: z.int().min(1).default(1),
      netContent: z.optional(Quantity),
    })
    .refine(hasOneSize, oneSize)
    .refine(beginsOnSheet, onSheet),
  replies: { 202: Order },
  errors: [
    "batch/not-found",
    "label/batch-blocked",
    "label/ceiling-exceeded",
    "label/net-content-missing",
    "label/net-content-fixed",
    "label/too-small",
    "label/too-many-orders",
  ],
});

export const testPrintEndpoint = endpoint({
  name: "testPrint",
  method: "GET",
  path: "/api/v1/batches/{gtin}/{lot}/test-print",
  summary: "One label marked as a test, with a line to lay a ruler on; it takes nothing from what may be printed.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "place"],
  params: BatchParams,
  query: z
    .object({
      ...design,
      items: z
        .enum(["true", "false"])
        .default("true")
        .transform((text) => text === "true"),
    })
    .refine(hasOneSize, oneSize),
  replies: { 200: content(fileKinds.pdf.type, fileKinds["svg-zip"].type, fileKinds.zpl.type) },
  errors: ["batch/not-found", "label/too-small"],
});

export const listLabelOrdersEndpoint = endpoint({
  name: "listLabelOrders",
  method: "GET",
  path: "/api/v1/label-orders",
  summary: "Lists the caller's orders of labels, the newest first.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "read"],
  query: PageQuery.extend({ gtin: z.string().max(14).optional(), lot: z.string().max(20).optional() }),
  replies: { 200: z.object({ orders: z.array(Order), next: Next }) },
  errors: [],
});

export const readLabelOrderEndpoint = endpoint({
  name: "readLabelOrder",
  method: "GET",
  path: "/api/v1/label-orders/{order}",
  summary: "Gives an order of labels and how far it has come.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "read"],
  params: OrderId,
  replies: { 200: Order },
  errors: ["label/not-found"],
});

export const readLabelFileEndpoint = endpoint({
  name: "readLabelFile",
  method: "GET",
  path: "/api/v1/label-orders/{order}/file",
  summary: "Gives the file of an order of labels to the operator who ordered it.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "download"],
  params: OrderId,
  replies: { 200: content(fileKinds.pdf.type, fileKinds["svg-zip"].type, fileKinds.zpl.type) },
  errors: ["label/not-found", "label/not-ready"],
});

export const cancelLabelOrderEndpoint = endpoint({
  name: "cancelLabelOrder",
  method: "POST",
  path: "/api/v1/label-orders/{order}/cancellation",
  summary: "Cancels an order whose file is not there yet; its labels are voided.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "place"],
  params: OrderId,
  replies: { 200: Order },
  errors: ["label/not-found", "label/state-forbids"],
});

export const remakeLabelsEndpoint = endpoint({
  name: "remakeLabels",
  method: "POST",
  path: "/api/v1/label-orders/{order}/remaking",
  summary: "Has the same file made again, with the same serials, when it is not kept any more.",
  tags: ["labels"],
  auth: "actor",
  may: ["labelOrder", "place"],
  params: OrderId,
  replies: { 202: Order },
  errors: ["label/not-found", "label/state-forbids"],
});
