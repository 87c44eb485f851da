import { z } from "zod";
import { content, endpoint } from "../endpoint.ts";

export const resolverDescriptionEndpoint = endpoint({
  name: "resolverDescription",
  method: "GET",
  path: "/.well-known/gs1resolver",
  summary: "Describes the GS1-conformant resolver that stands behind the codes: keys, link types and JSON-LD context.",
  tags: ["resolver"],
  auth: "none",
  replies: {
    200: z.object({
      name: z.string(),
      resolverRoot: z.string(),
      supportedPrimaryKeys: z.array(z.string()),
      supportedLinkType: z.array(z.object({ namespace: z.string(), prefix: z.string() })),
      linkTypeDefaultCanBeLinkset: z.literal(false),
      jsonLdContextLocation: z.string(),
      contact: z.object({ fn: z.string() }),
    }),
  },
  errors: [],
});

export const linksetContextEndpoint = endpoint({
  name: "linksetContext",
  method: "GET",
  path: "/.well-known/gs1-linkset-context.jsonld",
  summary: "The JSON-LD context with which a linkset reads as RDF.",
  tags: ["resolver"],
  auth: "none",
  replies: { 200: content("application/ld+json") },
  errors: [],
});
