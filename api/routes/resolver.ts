import type { Request, Response } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { identificationPath } from "../../core/gs1/build-digital-link.ts";
import { decompressLink } from "../../core/gs1/decompress-link.ts";
import { type DigitalLinkUri, parseDigitalLinkUri } from "../../core/gs1/digital-link-uri.ts";
import { linkTypeOf } from "../../core/gs1/link-types.ts";
import { labelOf } from "../../core/label/digital-link.ts";
import { labelFlaw, type TypedLabel } from "../../web/verify/label-flaw.ts";
import { levelsOfThing } from "../resolver/level-of-thing.ts";
import { levelsOf } from "../resolver/levels-of.ts";
import { qualityRanges } from "../resolver/quality-ranges.ts";
import { resolveCode } from "../resolver/resolve-code.ts";
import type { AskedCode, Level } from "../resolver/resolver-link.ts";
import { answerPage, answerWrongCode, linksetLink, type PageParts } from "./batch-page.ts";
import { pathOf, queryOf } from "./page-frame.ts";
import {
  addressOf,
  answerLinkset,
  answerResolution,
  type Call,
  notLinked,
  queryIn,
  rootOf,
} from "./resolver-answers.ts";

const html = "text/html";
const linkset = "application/linkset+json";
const methods = "GET, HEAD, OPTIONS";

/**
 * Answers GS1 Digital Links as a GS1-conformant resolver: sends on to what is linked to a code, or gives its linkset. The page
 * of a lot is its default link and is answered here and now.
 *
 * @see GS1-Conformant Resolver 1.2.0; docs/standards.md names what is done otherwise
 */
export const resolver =
  (parts: PageParts) =>
  async (request: Request, response: Response): Promise<void> => {
    allowEveryOrigin(response);
    const address = uncompressed(request);
    const read = parseDigitalLinkUri(address);
    if (read.ok) response.setHeader("link", linksOf(parts, read.value, address !== addressIn(request)));
    if (request.method === "OPTIONS") return void response.status(204).setHeader("allow", methods).end();
    if (request.method !== "GET" && request.method !== "HEAD") throw refusedMethod(request, response);
    const typed = typedIn(address.split("?", 1)[0] ?? "");
    if (typed !== null && labelFlaw(typed) !== null && asksForPage(request)) {
      return answerWrongCode(parts, request, response, typed);
    }
    if (!read.ok) throw malformed(request, read.expected);
    const given = typed === null ? null : labelOf(typed);
    if (given?.ok === false) throw malformed(request, given.expected);
    const path = identificationPath([read.value.key, ...read.value.qualifiers]);
    const sent = typed?.gtin ?? read.value.key.value;
    if (sent !== read.value.key.value) return void response.redirect(308, path + queryIn(request, "?"));
    return resolve({ parts, request, response, link: read.value, asked: askedIn(read.value) });
  };

/** The path and query of a request, with one slash at its beginning. */
const addressIn = (request: Request): string => request.originalUrl.replace(/^[/\\]*/, "/");

/** The same with what a compressed link stands for in its place; a link that is not compressed as it came. */
function uncompressed(request: Request): string {
  const link = decompressLink(pathOf(request));
  if (link === null) return addressIn(request);
  if (!link.ok) throw malformed(request, link.expected);
  const query = queryIn(request, "");
  if (query === "") return link.value;
  return `${link.value}${link.value.includes("?") ? "&" : "?"}${query}`;
}

/** Where the linkset is, and for a compressed link what it stands for. */
function linksOf(parts: PageParts, link: DigitalLinkUri, isCompressed: boolean): string {
  const address = addressOf(parts, link);
  return isCompressed ? `${linksetLink(address)}, <${address}>; rel="owl:sameAs"` : linksetLink(address);
}

/** Whether a person's browser asks, and for nothing but the page. */
const asksForPage = (request: Request): boolean => wantedBy(request) === html;

async function resolve(call: Call): Promise<void> {
  const { parts, request, response, asked, link } = call;
  const wanted = wantedBy(request);
  const isLabel = link.key.ai === "01" && link.qualifiers.every(({ ai }) => ai !== "22");
  if (wanted === html && isLabel && asked.lot !== null) {
    return answerPage(parts, { ...asked, lot: asked.lot }, request, response);
  }
  const levels = await levelsFor(call);
  if (levels.length === 0) throw notLinked("nothing is on record for this code", link);
  if (wanted === linkset) return answerLinkset(call, levels);
  const type = wanted === html ? "defaultLink" : linkTypeOf(wanted.linkType);
  const resolution = type === null ? ({ kind: "none" } as const) : resolveCode(levels, type, wishOf(request));
  return answerResolution(call, resolution);
}

/** What is known of a product by (01), where the events of a unit or an asset are asked for; nothing of all other keys. */
async function levelsFor({ parts, asked, link }: Call): Promise<readonly Level[]> {
  const site = { publicUrl: rootOf(parts), ...parts.offers };
  if (link.key.ai === "01") return levelsOf(asked, await parts.links(asked), site);
  return levelsOfThing(link, site);
}

/** Scripts of any site may ask, as the pages and links are public. */
function allowEveryOrigin(response: Response): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-methods", methods);
  response.setHeader("access-control-allow-headers", "Accept, Accept-Language, Content-Type");
  response.setHeader("access-control-expose-headers", "Link, Location");
}

/** What the client wants: a page, unless it asks for the linkset or for a link of one type. */
function wantedBy(request: Request): typeof html | typeof linkset | { readonly linkType: string } {
  const linkType = queryOf(request).get("linkType") ?? "";
  if (linkType === "linkset" || linkType === "all") return linkset;
  if (linkType !== "" && linkTypeOf(linkType) !== "defaultLink") return { linkType };
  const accepted = request.accepts([html, linkset, "application/json", "application/ld+json"]);
  if (accepted === false) {
    const offered = `${html}, ${linkset}`;
    throw new FiligranaError("request/not-acceptable", `this resource comes as ${offered}`, { values: { offered } });
  }
  return accepted === html ? html : linkset;
}

const wishOf = (request: Request) => ({
  context: queryOf(request).get("context"),
  languages: qualityRanges(request.get("accept-language")),
  types: qualityRanges(request.get("accept")),
});

const askedIn = ({ key, qualifiers }: DigitalLinkUri): AskedCode => ({
  gtin: key.value,
  lot: qualifiers.find(({ ai }) => ai === "10")?.value ?? null,
  serial: qualifiers.find(({ ai }) => ai === "21")?.value ?? null,
});

/** The parts of a label's path, decoded, a percent sign that encodes nothing as no character; null for other paths. */
function typedIn(path: string): TypedLabel | null {
  const found = /^\/01\/([^/]*)\/10\/([^/]*)(?:\/21\/([^/]*))?\/?$/.exec(path);
  const [, gtin = "", lot = "", serial] = found ?? [];
  if (found === null) {
    const bad = /^\/01\/([^/]*)\/?$/.exec(path)?.[1];
    return bad === undefined || labelFlaw({ gtin: decoded(bad), lot: "x", serial: null }) === null
      ? null
      : { gtin: decoded(bad), lot: "", serial: null };
  }
  return { gtin: decoded(gtin), lot: decoded(lot), serial: serial === undefined ? null : decoded(serial) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment.replace(/%(?![0-9a-f]{2})/gi, "\ufffd");
  }
}

function refusedMethod(request: Request, response: Response): FiligranaError {
  response.setHeader("allow", methods);
  const values = { method: request.method, allow: methods };
  return new FiligranaError("route/method-not-allowed", `this resource knows ${methods}`, { values });
}

const malformed = (request: Request, expected: string): FiligranaError =>
  new FiligranaError("link/malformed", expected, {
    flaws: [{ pointer: "path", value: request.originalUrl.slice(0, 200), expected }],
  });
