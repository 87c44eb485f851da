import { canonicalIri } from "../../core/epcis/urn/canonical-iri.ts";
import { canonicalStem, identificationPath } from "../../core/gs1/build-digital-link.ts";
import type { DigitalLinkUri } from "../../core/gs1/digital-link-uri.ts";
import { epcisLinks, ownLink, type Site } from "./own-links.ts";
import type { Level } from "./resolver-link.ts";

/** Keys of things that events are about, beside products: logistic units, and crates and other assets. */
const names: ReadonlyMap<string, string> = new Map([
  ["00", "Logistic unit"],
  ["8003", "Returnable asset"],
  ["8004", "Asset"],
]);

/** The application identifiers of those keys. */
export const thingKeys: readonly string[] = [...names.keys()];

/**
 * Gives what a thing that events may be about is linked to: where its events are asked for, by people at the desk and by
 * programs. Every such key is answered alike: whether there are events, and who may read them, is told only there, so that
 * nobody learns from a scan which units a maker has sent.
 *
 * @returns Nothing for any other key, and where this API captures no events.
 */
export function levelsOfThing({ key, qualifiers }: DigitalLinkUri, site: Site): Level[] {
  const name = names.get(key.ai);
  if (name === undefined || !site.hasEpcis) return [];
  const path = identificationPath([key, ...qualifiers]);
  const thing = canonicalIri(canonicalStem + path);
  const description = `${name} (${key.ai}) ${key.value}`;
  const desk = `${site.publicUrl}/desk/events?thing=${encodeURIComponent(thing)}`;
  const links = [
    ownLink("defaultLink", description, desk),
    ownLink("traceability", `Way of ${description}`, desk, { type: "text/html", hreflang: ["it", "en"] }),
    ...epcisLinks(description, thing, "MATCH_anyEPC", site),
  ];
  return [{ anchor: site.publicUrl + path, description, links }];
}
