import { listItemsEndpoint, readItemEndpoint, voidLabelsEndpoint } from "../../core/http/endpoints/items.ts";
import {
  cancelLabelOrderEndpoint,
  listLabelOrdersEndpoint,
  orderLabelsEndpoint,
  readLabelFileEndpoint,
  readLabelOrderEndpoint,
  readLabelPlanEndpoint,
  remakeLabelsEndpoint,
  testPrintEndpoint,
} from "../../core/http/endpoints/labels.ts";
import { type Route, route } from "../http/route.ts";
import type { Store } from "../store/open-store.ts";
import { readBatch } from "../store/read-batch.ts";
import { cancelLabelOrder, remakeLabels, voidLabels } from "../use-cases/change-label-order.ts";
import { orderLabels } from "../use-cases/order-labels.ts";
import type { Parts } from "../use-cases/parts.ts";
import { listItems, readItem } from "../use-cases/read-items.ts";
import { readLabelFile } from "../use-cases/read-label-file.ts";
import { listLabelOrders, readLabelOrder } from "../use-cases/read-label-order.ts";
import { readLabelPlan } from "../use-cases/read-label-plan.ts";
import { testPrint } from "../use-cases/test-print.ts";
import { batchNotFound } from "../use-cases/verify-batch.ts";
import { found } from "./answers.ts";

const download = (name: string) => ({ "content-disposition": `attachment; filename="${name}"` });

/** Labels: how many a batch may have, orders of them, their files, and what is on file about a package number. */
export const labelRoutes = (parts: Omit<Parts, "store"> & { readonly store: Store }): Route[] => [
  route(readLabelPlanEndpoint, async ({ params, caller }) =>
    found(await readLabelPlan(parts.store, caller, params, parts.publicUrl)),
  ),
  route(orderLabelsEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => {
      const order = await orderLabels(parts, trx, caller, { ...params, ...body });
      return {
        status: 202 as const,
        body: await readLabelOrder(trx, caller, order),
        headers: { location: `/api/v1/label-orders/${order}` },
      };
    }),
  ),
  route(testPrintEndpoint, async ({ params, query, caller, signal }) => {
    const { type, name, content } = await testPrint(parts, caller, { ...params, ...query }, signal);
    return { status: 200, type, content, headers: download(name) };
  }),
  route(listLabelOrdersEndpoint, async ({ query, caller }) => found(await listLabelOrders(parts.store, caller, query))),
  route(readLabelOrderEndpoint, async ({ params, caller }) =>
    found(await readLabelOrder(parts.store, caller, params.order)),
  ),
  route(readLabelFileEndpoint, async ({ params, caller }) => {
    const { type, name, bytes, sha256, content } = await readLabelFile(parts.store, caller, params.order);
    const digest = `sha-256=:${sha256.toString("base64")}:`;
    const headers = { ...download(name), "content-length": String(bytes), "repr-digest": digest };
    return { status: 200, type, content, headers };
  }),
  route(cancelLabelOrderEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => {
      await cancelLabelOrder(trx, caller, params.order);
      return { status: 200 as const, body: await readLabelOrder(trx, caller, params.order) };
    }),
  ),
  route(remakeLabelsEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => {
      await remakeLabels(parts, trx, caller, params.order);
      return { status: 202 as const, body: await readLabelOrder(trx, caller, params.order) };
    }),
  ),
  route(voidLabelsEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => {
      const { voided, left } = await voidLabels(trx, caller, params.order, body);
      return { status: 200 as const, body: { voided, left: String(left) } };
    }),
  ),
  route(listItemsEndpoint, async ({ params, query, caller }) =>
    found(await listItems(parts.store, caller, params.order, query)),
  ),
  route(readItemEndpoint, async ({ params }) => {
    const { gtin, lot } = params;
    if ((await readBatch(parts.store, gtin, lot)) === null) throw batchNotFound(gtin, lot);
    const { state, netContent } = await readItem(parts.store, params);
    return found({ ...params, state, netContent: netContent === null ? null : String(netContent) });
  }),
];
