import { z } from "zod";
import { operatorLinkTypes } from "../../gs1/link-types.ts";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Next, PageQuery } from "./replies.ts";

/** Links that an operator keeps for one GTIN and its lots. */
export const mostProductLinks = 100;

/** Media types that a link may name: those of IANA's register that pages, documents and media come in. */
export const linkMediaTypes = [
  "application/json",
  "application/ld+json",
  "application/linkset+json",
  "application/pdf",
  "application/vc",
  "application/xml",
  "audio/mpeg",
  "image/jpeg",
  "image/png",
  "image/svg+xml",
  "image/webp",
  "text/calendar",
  "text/csv",
  "text/html",
  "text/plain",
  "text/vcard",
  "video/mp4",
] as const;

const secureAddress = "expected an https address without name and password";

const Href = z
  .string()
  .max(2000)
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, username, password, hostname } = new URL(text);
    return protocol === "https:" && username === "" && password === "" && /^[a-z0-9][a-z0-9.-]*$/.test(hostname);
  }, secureAddress)
  .transform((text) => new URL(text).href);

const ProductLink = z.strictObject({
  /** null for every lot of the GTIN. */
  lot: z.nullable(Lot).default(null),
  /** A link type of GS1's Web Vocabulary; those that the registry answers for itself cannot be set. */
  linkType: z.enum(operatorLinkTypes as [string, ...string[]]),
  href: Href,
  title: z.string().trim().min(1).max(200),
  hreflang: z
    .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "expected a language such as it or en-GB"))
    .max(20)
    .default([]),
  type: z.enum(linkMediaTypes).nullable().default(null),
  context: z
    .array(z.string().regex(/^[A-Za-z0-9._-]{1,40}$/, "expected a word such as IT"))
    .max(20)
    .default([]),
});

const ProductLinks = z.object({
  gtin: z.string(),
  links: z.array(
    z.object({
      lot: z.string().nullable(),
      linkType: z.string(),
      href: z.string(),
      title: z.string(),
      hreflang: z.array(z.string()),
      type: z.string().nullable(),
      context: z.array(z.string()),
    }),
  ),
});

const GtinParam = z.object({ gtin: Gtin });

const links = {
  path: "/api/v1/gtins/{gtin}/links",
  tags: ["resolver"],
  auth: "actor",
  params: GtinParam,
  replies: { 200: ProductLinks },
} as const;

export const readProductLinksEndpoint = endpoint({
  ...links,
  name: "readProductLinks",
  method: "GET",
  summary: "The links that the operator whose GTIN it is has set for it and its lots.",
  may: ["productLink", "read"],
  errors: ["gtin/not-found"],
});

export const writeProductLinksEndpoint = endpoint({
  ...links,
  name: "writeProductLinks",
  method: "PUT",
  summary:
    "Sets the links of one of the caller's GTINs in the place of those before. Scans of its lots go on to the registry's own page; the resolver gives these links to who asks for their type.",
  may: ["productLink", "write"],
  body: z.strictObject({
    links: z.array(ProductLink).max(mostProductLinks),
    /** The links that the change was made from: where others stand by now, nothing is set. */
    before: z.array(ProductLink).max(mostProductLinks).optional(),
  }),
  errors: ["gtin/not-found", "link/changed"],
});

export const removeProductLinksEndpoint = endpoint({
  ...links,
  name: "removeProductLinks",
  method: "DELETE",
  summary: "Takes all links of one of the caller's GTINs away.",
  may: ["productLink", "write"],
  errors: ["gtin/not-found"],
});

export const listGtinsEndpoint = endpoint({
  name: "listGtins",
  method: "GET",
  path: "/api/v1/gtins",
  summary: "Lists the GTINs that are the caller's (authorities all), with how many links are set for each.",
  tags: ["resolver"],
  auth: "actor",
  may: ["productLink", "read"],
  query: PageQuery.extend({ text: z.string().trim().max(60).optional() }),
  replies: {
    200: z.object({
      gtins: z.array(
        z.object({
          gtin: z.string(),
          /** The product that it was first used for. */
          productName: z.string(),
          operator: Hex8,
          operatorName: z.string(),
          /** The newest lot on record; null while there is none. */
          lot: z.string().nullable(),
          links: z.int(),
        }),
      ),
      next: Next,
    }),
  },
  errors: [],
});
