import { identificationPath } from "../../core/gs1/build-digital-link.ts";
import type { LinkType } from "../../core/gs1/link-types.ts";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { languages } from "../../web/text/language.ts";
import type { AskedCode, KnownCode, Level, ResolverLink } from "./resolver-link.ts";

/** This site: scheme and host without a slash at the end, and what its API has that a code can be linked to. */
export type Site = { readonly publicUrl: string; readonly hasTrace: boolean; readonly hasEpcis: boolean };

const link = (linkType: LinkType, title: string, href: string, given: Partial<ResolverLink> = {}): ResolverLink => ({
  linkType,
  href,
  title,
  hreflang: [],
  type: null,
  context: [],
  ...given,
});

const page = { type: "text/html", hreflang: languages } as const;
const json = { type: "application/json" } as const;

/**
 * Gives what a code is linked to at each of its levels, the most specific first; levels without links are left out.
 *
 * The consumer's page is the default link of a lot on record and of its packages, whatever an operator links to; of a GTIN it
 * is the form that asks for the lot. An operator's product page stands before ours.
 */
export function levelsOf(asked: AskedCode, known: KnownCode, site: Site): Level[] {
  const ofOperator = (lot: string | null) => known.links.filter((one) => one.lot === lot);
  const hasPage = known.links.some(({ linkType }) => linkType === "pip");
  const levels = [
    ...(asked.lot !== null && asked.serial !== null && known.lotOnRecord
      ? [itemLevel({ ...asked, lot: asked.lot, serial: asked.serial }, known, site)]
      : []),
    ...(asked.lot !== null ? [lotLevel({ gtin: asked.gtin, lot: asked.lot }, known, site, ofOperator(asked.lot))] : []),
    gtinLevel(asked, known, site, ofOperator(null)),
  ];
  const ofUs = (href: string): boolean => href.startsWith(`${site.publicUrl}/`);
  return levels
    .map((level) => ({
      ...level,
      links: level.links.filter(({ linkType, href }) => !(hasPage && linkType === "pip" && ofUs(href))),
    }))
    .filter(({ links }) => links.length > 0);
}

type Lot = { readonly gtin: string; readonly lot: string };

const nameOf = ({ gtin }: { gtin: string }, { product }: KnownCode): string => product ?? `GTIN ${gtin}`;

function itemLevel(asked: Lot & { readonly serial: string }, known: KnownCode, site: Site): Level {
  const anchor = site.publicUrl + digitalLinkPath(asked);
  const description = `${nameOf(asked, known)}, lot ${asked.lot}, serial number ${asked.serial}`;
  const item = `${batchAddress(asked, site)}/items/${encodeURIComponent(asked.serial)}`;
  const links = [
    link("defaultLink", description, anchor),
    link("pip", description, anchor, page),
    link("verificationService", `Verification of ${description}`, anchor, page),
    link("verificationService", `What is on file about serial number ${asked.serial}`, item, json),
    ...epcisLinks(description, `/01/${asked.gtin}`, [{ ai: "21", value: asked.serial }], "MATCH_anyEPC", site),
  ];
  return { anchor, description, links };
}

function lotLevel(asked: Lot, known: KnownCode, site: Site, ofOperator: readonly ResolverLink[]): Level {
  const anchor = site.publicUrl + digitalLinkPath(asked);
  const description = `${nameOf(asked, known)}, lot ${asked.lot}`;
  const own = known.lotOnRecord ? ownLotLinks(asked, anchor, description, site) : [];
  return { anchor, description, links: [...own, ...ofOperator] };
}

function ownLotLinks(asked: Lot, anchor: string, description: string, site: Site): ResolverLink[] {
  const batch = batchAddress(asked, site);
  return [
    link("defaultLink", description, anchor),
    link("pip", description, anchor, page),
    link("certificationInfo", `Certification of ${description}`, anchor, page),
    link("certificationInfo", `Evidence of the certification of ${description}`, `${batch}/evidence`, json),
    link("verificationService", `Verification of ${description}`, anchor, page),
    link("verificationService", `Verdict on ${description}, with every check`, batch, json),
    link("recallStatus", `Whether ${description} was recalled`, anchor, page),
    link("recallStatus", `Verdict on ${description}`, batch, json),
    link("traceability", `Origin of ${description}`, anchor, page),
    ...(site.hasTrace ? [link("traceability", `Trace of ${description}`, `${batch}/trace`, json)] : []),
    link("registryEntry", `Entry of ${description} in the registry, with its evidence`, `${batch}/evidence`, json),
    ...epcisLinks(description, `/01/${asked.gtin}`, [{ ai: "10", value: asked.lot }], "MATCH_anyEPCClass", site),
  ];
}

function gtinLevel(
  asked: { readonly gtin: string },
  known: KnownCode,
  site: Site,
  ofOperator: readonly ResolverLink[],
): Level {
  const anchor = `${site.publicUrl}/01/${asked.gtin}`;
  const description = nameOf(asked, known);
  const form = `${site.publicUrl}/?gtin=${asked.gtin}`;
  const own = [
    link("defaultLink", description, form),
    link("pip", description, form, page),
    link("verificationService", `Verification of a lot of ${description}`, form, page),
  ];
  return { anchor, description, links: [...(known.product === null ? [] : own), ...ofOperator] };
}

/** The events of one thing, by its canonical Digital Link, where this API captures events. */
function epcisLinks(
  description: string,
  key: string,
  qualifiers: readonly { readonly ai: string; readonly value: string }[],
  parameter: string,
  site: Site,
): ResolverLink[] {
  if (!site.hasEpcis) return [];
  const thing = `https://id.gs1.org${key}${identificationPath(qualifiers)}`;
  const href = `${site.publicUrl}/epcis/events?${parameter}=${encodeURIComponent(thing)}`;
  return [link("epcis", `Events of ${description}`, href, json)];
}

const batchAddress = ({ gtin, lot }: Lot, site: Site): string =>
  `${site.publicUrl}/api/v1/batches/${gtin}/${encodeURIComponent(lot)}`;
