import { canonicalIri } from "../../core/epcis/urn/canonical-iri.ts";
import { identificationPath } from "../../core/gs1/build-digital-link.ts";
import type { DigitalLinkUri } from "../../core/gs1/digital-link-uri.ts";
import type { Site } from "./levels-of.ts";
import type { Level, ResolverLink } from "./resolver-link.ts";

/** Keys of things that events are about, beside products: logistic units, and crates and other assets. */
export const thingKeys = ["00", "8003", "8004"] as const;

const names: Readonly<Record<(typeof thingKeys)[number], string>> = {
  "00": "Logistic unit",
  "8003": "Returnable asset",
  "8004": "Asset",
};

/** The thing that a code names, as events are indexed by it; null for a key that no event's thing has. */
export const thingOf = ({ key, qualifiers }: DigitalLinkUri): string | null =>
  thingKeys.some((one) => one === key.ai)
    ? canonicalIri(`https://id.gs1.org${identificationPath([key, ...qualifiers])}`)
    : null;

/**
 * Gives what a thing is linked to that captured events are about: its events, for people at the desk and for programs. Who
 * may read which of them is asked there; here it is only said that there are some.
 *
 * @param thing - Its canonical link.
 */
export function levelOfThing({ key, qualifiers }: DigitalLinkUri, thing: string, site: Site): Level {
  const anchor = site.publicUrl + identificationPath([key, ...qualifiers]);
  const name = thingKeys.find((one) => one === key.ai);
  const description = `${name === undefined ? "Thing" : names[name]} (${key.ai}) ${key.value}`;
  const desk = `${site.publicUrl}/desk/events?thing=${encodeURIComponent(thing)}`;
  const query = `${site.publicUrl}/epcis/events?MATCH_anyEPC=${encodeURIComponent(thing)}`;
  const page: Partial<ResolverLink> = { type: "text/html", hreflang: ["it", "en"] };
  const link = (given: Pick<ResolverLink, "linkType" | "title" | "href"> & Partial<ResolverLink>): ResolverLink => ({
    hreflang: [],
    type: null,
    context: [],
    ...given,
  });
  return {
    anchor,
    description,
    links: [
      link({ linkType: "defaultLink", title: description, href: desk }),
      link({ linkType: "traceability", title: `Way of ${description}`, href: desk, ...page }),
      link({ linkType: "epcis", title: `Events of ${description}`, href: query, type: "application/json" }),
    ],
  };
}
