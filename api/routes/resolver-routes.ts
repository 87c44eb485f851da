import { gs1Vocabulary } from "../../core/gs1/link-types.ts";
import {
  listGtinsEndpoint,
  readProductLinksEndpoint,
  removeProductLinksEndpoint,
  writeProductLinksEndpoint,
} from "../../core/http/endpoints/product-links.ts";
import { linksetContextEndpoint, resolverDescriptionEndpoint } from "../../core/http/endpoints/resolver.ts";
import { type Route, route } from "../http/route.ts";
import { codeMemory } from "../resolver/code-memory.ts";
import { thingKeys } from "../resolver/level-of-thing.ts";
import { linksetContext, linksetContextPath } from "../resolver/linkset-context.ts";
import type { Store } from "../store/open-store.ts";
import type { Parts } from "../use-cases/parts.ts";
import { listGtins, readProductLinks, writeProductLinks } from "../use-cases/product-links.ts";
import { found } from "./answers.ts";

/** What the resolver of GS1 Digital Links says of itself, and what operators link their products to. */
export const resolverRoutes = (parts: Pick<Parts, "publicUrl"> & { readonly store: Store }): Route[] => [
  route(resolverDescriptionEndpoint, async () =>
    found(
      {
        name: "Filigrana",
        resolverRoot: parts.publicUrl,
        supportedPrimaryKeys: ["01", ...thingKeys],
        supportedLinkType: [{ namespace: gs1Vocabulary, prefix: "gs1:" }],
        linkTypeDefaultCanBeLinkset: false as const,
        jsonLdContextLocation: parts.publicUrl + linksetContextPath,
        contact: { fn: "Filigrana" },
      },
      { "cache-control": "public, max-age=300" },
    ),
  ),
  route(linksetContextEndpoint, async () => ({
    status: 200,
    type: "application/ld+json",
    content: JSON.stringify(linksetContext),
    headers: { "cache-control": "public, max-age=86400" },
  })),
  route(listGtinsEndpoint, async ({ query, caller }) => found(await listGtins(parts.store, caller, query))),
  route(readProductLinksEndpoint, async ({ params, caller }) =>
    found(await readProductLinks(parts.store, caller, params.gtin)),
  ),
  route(writeProductLinksEndpoint, async ({ params, body, caller }) => {
    const written = await writeProductLinks(parts, caller, params.gtin, body);
    codeMemory(parts.store).forget(params.gtin);
    return found(written);
  }),
  route(removeProductLinksEndpoint, async ({ params, caller }) => {
    const written = await writeProductLinks(parts, caller, params.gtin, { links: [] });
    codeMemory(parts.store).forget(params.gtin);
    return found(written);
  }),
];
