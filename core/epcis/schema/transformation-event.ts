import { z } from "zod";
import { commonMembers, contextMembers, holds } from "./event-members.ts";
import { EpcList, Ilmd, PersistentDisposition, QuantityList } from "./event-parts.ts";
import { onlyNamespaced } from "./extensions.ts";
import { Uri } from "./uri.ts";

const members = {
  type: z.literal("TransformationEvent"),
  ...commonMembers,
  inputEPCList: z.optional(EpcList),
  inputQuantityList: z.optional(QuantityList),
  outputEPCList: z.optional(EpcList),
  outputQuantityList: z.optional(QuantityList),
  transformationID: z.optional(Uri),
  ...contextMembers,
  persistentDisposition: z.optional(PersistentDisposition),
  ilmd: z.optional(Ilmd),
};

type Lists = {
  inputEPCList?: readonly unknown[] | undefined;
  inputQuantityList?: readonly unknown[] | undefined;
  outputEPCList?: readonly unknown[] | undefined;
  outputQuantityList?: readonly unknown[] | undefined;
  transformationID?: string | undefined;
};

const isWhole = (event: Lists): boolean => {
  const inputs = holds(event.inputEPCList) || holds(event.inputQuantityList);
  const outputs = holds(event.outputEPCList) || holds(event.outputQuantityList);
  return event.transformationID === undefined ? inputs && outputs : inputs || outputs;
};

/**
 * That inputs were consumed and outputs came to be (EPCIS 2.0, section 7.4.5). Several events that share a
 * `transformationID` tell one transformation together, and each of them may then have inputs or outputs only.
 */
export const TransformationEvent = z
  .looseObject(members)
  .check(onlyNamespaced(Object.keys(members)))
  .refine(isWhole, {
    message: "expected inputs and outputs, or with a transformationID at least one of the two",
    path: ["inputEPCList"],
  });
export type TransformationEvent = z.infer<typeof TransformationEvent>;
