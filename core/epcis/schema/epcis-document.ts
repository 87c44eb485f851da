import { z } from "zod";
import { DateTime } from "./date-time.ts";
import { EpcisEvent } from "./epcis-event.ts";
import { onlyNamespaced } from "./extensions.ts";
import { LdContext } from "./ld-context.ts";
import { Uri } from "./uri.ts";
import { Vocabulary } from "./vocabulary.ts";

const header = {
  epcisMasterData: z.optional(z.looseObject({ vocabularyList: z.optional(z.array(Vocabulary)) })),
};

const members = {
  "@context": LdContext,
  id: z.optional(Uri),
  type: z.literal("EPCISDocument"),
  schemaVersion: z.string().regex(/^\d+(\.\d+)*$/, "expected a version such as 2.0"),
  creationDate: DateTime,
  instanceIdentifier: z.optional(z.string()),
  sender: z.optional(z.string()),
  receiver: z.optional(z.string()),
  epcisHeader: z.optional(z.looseObject(header).check(onlyNamespaced(Object.keys(header)))),
};

const names = [...Object.keys(members), "epcisBody"];

/** Events in a document, as they are captured (EPCIS 2.0, section 9). */
export const EpcisDocument = z
  .looseObject({ ...members, epcisBody: z.looseObject({ eventList: z.array(EpcisEvent) }) })
  .check(onlyNamespaced(names));
export type EpcisDocument = z.infer<typeof EpcisDocument>;

/**
 * A document whose events have not been judged yet: what a capture in mode *proceed* reads first, so that one bad event
 * does not cost the others.
 */
export const EpcisEnvelope = z
  .looseObject({ ...members, epcisBody: z.looseObject({ eventList: z.array(z.unknown()) }) })
  .check(onlyNamespaced(names));
export type EpcisEnvelope = z.infer<typeof EpcisEnvelope>;
