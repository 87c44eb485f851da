import { canonicalStem, identificationPath } from "../../core/gs1/build-digital-link.ts";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { languages } from "../../web/text/language.ts";
import { epcisLinks, json, ownLink, type Site } from "./own-links.ts";
import type { AskedCode, KnownCode, Level, ResolverLink } from "./resolver-link.ts";

const page = { type: "text/html", hreflang: languages } as const;

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

/** The canonical link of a part of a GTIN: of a lot (10) or of a package (21). */
const thingOf = ({ gtin }: { readonly gtin: string }, ai: "10" | "21", value: string): string =>
  canonicalStem +
  identificationPath([
    { ai: "01", value: gtin },
    { ai, value },
  ]);

function itemLevel(asked: Lot & { readonly serial: string }, known: KnownCode, site: Site): Level {
  const anchor = site.publicUrl + digitalLinkPath(asked);
  const description = `${nameOf(asked, known)}, lot ${asked.lot}, serial number ${asked.serial}`;
  const item = `${batchAddress(asked, site)}/items/${encodeURIComponent(asked.serial)}`;
  const links = [
    ownLink("defaultLink", description, anchor),
    ownLink("pip", description, anchor, page),
    ownLink("verificationService", `Verification of ${description}`, anchor, page),
    ownLink("verificationService", `What is on file about serial number ${asked.serial}`, item, json),
    ...epcisLinks(description, thingOf(asked, "21", asked.serial), "MATCH_anyEPC", site),
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
    ownLink("defaultLink", description, anchor),
    ownLink("pip", description, anchor, page),
    ownLink("certificationInfo", `Certification of ${description}`, anchor, page),
    ownLink("certificationInfo", `Evidence of the certification of ${description}`, `${batch}/evidence`, json),
    ownLink("verificationService", `Verification of ${description}`, anchor, page),
    ownLink("verificationService", `Verdict on ${description}, with every check`, batch, json),
    ownLink("recallStatus", `Whether ${description} was recalled`, anchor, page),
    ownLink("recallStatus", `Verdict on ${description}`, batch, json),
    ownLink("traceability", `Origin of ${description}`, anchor, page),
    ...(site.hasTrace ? [ownLink("traceability", `Trace of ${description}`, `${batch}/trace`, json)] : []),
    ownLink("registryEntry", `Entry of ${description} in the registry, with its evidence`, `${batch}/evidence`, json),
    ...epcisLinks(description, thingOf(asked, "10", asked.lot), "MATCH_anyEPCClass", site),
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
    ownLink("defaultLink", description, form),
    ownLink("pip", description, form, page),
    ownLink("verificationService", `Verification of a lot of ${description}`, form, page),
  ];
  return { anchor, description, links: [...(known.product === null ? [] : own), ...ofOperator] };
}

const batchAddress = ({ gtin, lot }: Lot, site: Site): string =>
  `${site.publicUrl}/api/v1/batches/${gtin}/${encodeURIComponent(lot)}`;
