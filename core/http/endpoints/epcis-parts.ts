import { z } from "zod";
import { epcFormats } from "../../epcis/translate/epc-format.ts";
import type { EndpointSpec } from "../endpoint.ts";

/** What every endpoint of the EPCIS 2.0 REST binding has in common. */
export const epcisEndpoint = {
  tags: ["epcis"],
  auth: "actor",
  binding: "epcis",
} as const satisfies Partial<EndpointSpec>;

/** A page of a collection: as many entries as are asked for or fewer, and the token that the page before gave. */
export const epcisPage = {
  perPage: z.coerce.number().int("expected a whole number").min(1, "expected at least 1").optional(),
  nextPageToken: z.string().min(1).max(2_000).optional(),
} as const;

/** The JSON-LD context of the standard itself (EPCIS 2.0 §10). */
export const standardContext = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

/** A JSON-LD context, as documents carry it. */
export const ContextReply = z.union([z.string(), z.record(z.string(), z.unknown()), z.array(z.unknown())]);

/** A collection as the binding writes it. */
export const Collection = z.object({
  "@context": ContextReply,
  type: z.literal("Collection"),
  member: z.array(z.string()),
});

/** Events as a query gives them (EPCIS 2.0 §9.2): the events themselves are as they were captured. */
export const EventsReply = z
  .object({
    "@context": ContextReply,
    id: z.string().optional(),
    type: z.literal("EPCISQueryDocument"),
    schemaVersion: z.string(),
    creationDate: z.string(),
    epcisBody: z.object({
      queryResults: z.object({
        queryName: z.string(),
        subscriptionID: z.string().optional(),
        resultsBody: z.object({
          eventList: z.array(z.record(z.string(), z.unknown())),
          /** Which of the events somebody claimed, and what the registry says otherwise. */
          "filigrana:claims": z.array(z.record(z.string(), z.unknown())).optional(),
        }),
      }),
    }),
  })
  .meta({ id: "EpcisQueryDocument", description: "An EPCISQueryDocument of EPCIS 2.0" });

/** In which form identifiers are wanted; asked by header. */
export const EpcFormatHeader = z.object({ "gs1-epc-format": z.enum(epcFormats).optional() });
