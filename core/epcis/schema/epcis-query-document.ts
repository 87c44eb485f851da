import { z } from "zod";
import { DateTime } from "./date-time.ts";
import { EpcisEvent } from "./epcis-event.ts";
import { onlyNamespaced } from "./extensions.ts";
import { LdContext } from "./ld-context.ts";
import { Uri } from "./uri.ts";
import { Vocabulary } from "./vocabulary.ts";

const named = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape).check(onlyNamespaced(Object.keys(shape)));

/** What a query gives back (EPCIS 2.0, section 9): the events, the query's name and, for a subscription, its id. */
export const EpcisQueryDocument = named({
  "@context": LdContext,
  id: z.optional(Uri),
  type: z.literal("EPCISQueryDocument"),
  schemaVersion: z.optional(z.string().regex(/^\d+(\.\d+)*$/, "expected a version such as 2.0")),
  creationDate: z.optional(DateTime),
  epcisBody: named({
    queryResults: named({
      queryName: z.string(),
      subscriptionID: z.optional(z.string()),
      resultsBody: named({
        eventList: z.array(EpcisEvent),
        vocabularyList: z.optional(z.array(Vocabulary)),
      }),
    }),
  }),
});
export type EpcisQueryDocument = z.infer<typeof EpcisQueryDocument>;
