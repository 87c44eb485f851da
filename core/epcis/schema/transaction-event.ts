import { z } from "zod";
import { commonMembers, contextMembers, holds } from "./event-members.ts";
import { Action, BizTransaction, QuantityList } from "./event-parts.ts";
import { onlyNamespaced } from "./extensions.ts";
import { Uri } from "./uri.ts";

const members = {
  type: z.literal("TransactionEvent"),
  ...commonMembers,
  ...contextMembers,
  bizTransactionList: z.array(BizTransaction).min(1),
  action: Action,
  parentID: z.optional(Uri),
  epcList: z.optional(z.array(Uri)),
  quantityList: z.optional(QuantityList),
  persistentDisposition: z.optional(z.unknown()),
};

/** That objects belong, or no longer belong, to a business transaction (EPCIS 2.0, section 7.4.4). */
export const TransactionEvent = z
  .looseObject(members)
  .check(onlyNamespaced(Object.keys(members)))
  .refine((e) => e.epcList !== undefined || holds(e.quantityList) || e.action === "DELETE", {
    message: "expected epcList or a quantityList that is not empty; only with action DELETE may both be left out",
    path: ["epcList"],
  });
export type TransactionEvent = z.infer<typeof TransactionEvent>;
