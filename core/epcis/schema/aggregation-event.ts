import { z } from "zod";
import { childMembers, commonMembers, contextMembers, holds } from "./event-members.ts";
import { Action } from "./event-parts.ts";
import { onlyNamespaced } from "./extensions.ts";

const members = {
  type: z.literal("AggregationEvent"),
  ...commonMembers,
  action: Action,
  ...childMembers,
  ...contextMembers,
};

/** That objects were put into, seen in or taken out of another, such as cases on a pallet (EPCIS 2.0, section 7.4.3). */
export const AggregationEvent = z
  .looseObject(members)
  .check(onlyNamespaced(Object.keys(members)))
  .refine((e) => holds(e.childEPCs) || holds(e.childQuantityList) || e.action === "DELETE", {
    message: "expected children; only with action DELETE may they be left out, for all of them",
    path: ["childEPCs"],
  });
export type AggregationEvent = z.infer<typeof AggregationEvent>;
