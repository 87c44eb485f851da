import { z } from "zod";
import { childMembers, commonMembers, contextMembers, holds } from "./event-members.ts";
import { Action } from "./event-parts.ts";
import { onlyNamespaced } from "./extensions.ts";
import { Uri } from "./uri.ts";

const members = {
  type: z.literal("AssociationEvent"),
  ...commonMembers,
  action: Action,
  ...childMembers,
  parentID: Uri,
  ...contextMembers,
};

/** That objects were lastingly tied to another, such as a sensor to a container (EPCIS 2.0, section 7.4.6). */
export const AssociationEvent = z
  .looseObject(members)
  .check(onlyNamespaced(Object.keys(members)))
  .refine((e) => holds(e.childEPCs) || holds(e.childQuantityList) || e.action === "DELETE", {
    message: "expected children; only with action DELETE may they be left out, for all of them",
    path: ["childEPCs"],
  });
export type AssociationEvent = z.infer<typeof AssociationEvent>;
