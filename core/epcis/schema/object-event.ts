import { z } from "zod";
import { commonMembers, contextMembers, holds } from "./event-members.ts";
import { Action, EpcList, Ilmd, PersistentDisposition, QuantityList } from "./event-parts.ts";
import { onlyNamespaced } from "./extensions.ts";

const members = {
  type: z.literal("ObjectEvent"),
  ...commonMembers,
  action: Action,
  epcList: z.optional(EpcList),
  quantityList: z.optional(QuantityList),
  ...contextMembers,
  persistentDisposition: z.optional(PersistentDisposition),
  ilmd: z.optional(Ilmd),
};

/**
 * That something happened to one or more objects (EPCIS 2.0, section 7.4.2). It names objects or quantities, or is a
 * sensor's report at a read point; master data of instances only comes with ADD.
 */
export const ObjectEvent = z
  .looseObject(members)
  .check(onlyNamespaced(Object.keys(members)))
  .refine((e) => e.epcList !== undefined || holds(e.quantityList) || (holds(e.sensorElementList) && e.readPoint), {
    message: "expected epcList, a quantityList that is not empty, or sensor data with a read point",
    path: ["epcList"],
  })
  .refine((e) => e.ilmd === undefined || e.action === "ADD", {
    message: "expected instance or lot master data with action ADD only",
    path: ["ilmd"],
  });
export type ObjectEvent = z.infer<typeof ObjectEvent>;
