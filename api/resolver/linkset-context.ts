import { gs1Vocabulary } from "../../core/gs1/link-types.ts";

/** What makes a linkset JSON-LD: the meaning of its members as RDF (RFC 9264, appendix A). */
export const linksetContext = {
  "@context": {
    "@version": 1.1,
    "@vocab": gs1Vocabulary,
    gs1: gs1Vocabulary,
    linkset: "@graph",
    anchor: "@id",
    href: "@id",
    itemDescription: { "@id": "http://purl.org/dc/terms/description" },
    title: { "@id": "http://purl.org/dc/terms/title" },
    type: { "@id": "http://purl.org/dc/terms/format" },
    hreflang: { "@id": "http://purl.org/dc/terms/language", "@container": "@set" },
    context: { "@id": "http://purl.org/dc/terms/coverage", "@container": "@set" },
  },
} as const;

/** Where it is served. */
export const linksetContextPath = "/.well-known/gs1-linkset-context.jsonld";
