import { Ajv } from "ajv";
import { expect } from "chai";
import type { OperatorLink } from "../../api/resolver/resolver-link.ts";
import { findingsFor } from "./page-models.ts";
import { startPageSite } from "./page-site.ts";
import { sharedText } from "./shared-data.ts";

/** The one GTIN that the resolver of the tests knows, and its one lot on record. */
export const gtin = "08001234567897";
export const code = `/01/${gtin}/10/L24-07`;
export const here = "https://filigrana.example";

/** A link that the operator has set; of the GTIN, a page, for everybody, unless told otherwise. */
export const link = (
  linkType: OperatorLink["linkType"],
  href: string,
  given: Partial<OperatorLink> = {},
): OperatorLink => ({
  lot: null,
  linkType,
  href: `https://maker.example/${href}`,
  title: `Title of ${href}`,
  hreflang: [],
  type: "text/html",
  context: [],
  ...given,
});

/** What the operator has linked unless a test says otherwise. */
export const operatorLinks: readonly OperatorLink[] = [
  link("instructions", "it", { hreflang: ["it"] }),
  link("instructions", "en", { hreflang: ["en"] }),
  link("instructions", "en-lk", { hreflang: ["en"], context: ["LK"] }),
  link("recipeInfo", "recipe?from=code#top"),
  link("recipeInfo", "recipe-of-the-lot", { lot: "L24-07" }),
  link("faqs", "faqs-1"),
  link("faqs", "faqs-2"),
  link("relatedImage", "picture", { type: "image/png" }),
  link("relatedImage", "picture.svg", { type: "image/svg+xml" }),
];

/** A linkset as it comes. */
export type Linkset = { linkset: (Record<string, { href: string; title: string }[]> & { anchor: string })[] };

const schemaText = sharedText("gs1/gs1-linkset-schema.json");

/** What is wrong with a linkset by GS1's own schema; nothing where the schema is not there. */
export const schemaErrors = (linkset: unknown): unknown => {
  if (schemaText === null) return null;
  const validate = new Ajv({ strict: false }).compile(JSON.parse(schemaText));
  return validate(linkset) ? null : validate.errors;
};

/** A resolver that knows one lot, and the ways to ask it. */
export type Resolver = Awaited<ReturnType<typeof openResolver>>;

/** Opens the pages with a resolver over one GTIN; everything else of it is the product's own. */
export async function openResolver() {
  let links = operatorLinks;
  const site = await startPageSite({
    page: {
      lookup: async ({ lot }) => findingsFor(lot === "GONE" ? "not-found" : "in-good-standing"),
      links: async ({ gtin: asked, lot }) =>
        asked === gtin
          ? {
              product: "Verdicchio",
              lotOnRecord: lot === "L24-07",
              links: links.filter((one) => one.lot === null || one.lot === lot),
            }
          : { product: null, lotOnRecord: false, links: [] },
    },
  });
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(site.url + path, { method, headers, redirect: "manual" });
  return {
    ask,
    /** Where an address sends on to, with the status. */
    sentTo: async (path: string, headers: Record<string, string> = {}) => {
      const { status, headers: answered } = await ask(path, headers);
      return [status, answered.get("location")];
    },
    /** The linkset at an address, which GS1's schema has nothing against. */
    linksetOf: async (path: string, headers: Record<string, string> = {}) => {
      const reply = await ask(path, headers);
      expect(reply.status).to.equal(200);
      const linkset = (await reply.json()) as Linkset;
      expect(schemaErrors(linkset)).to.equal(null);
      return linkset.linkset;
    },
    /** Does something while the operator has set other links. */
    withLinks: async (others: readonly OperatorLink[], work: () => Promise<void>) => {
      links = others;
      await work().finally(() => {
        links = operatorLinks;
      });
    },
    stop: site.stop,
  };
}
