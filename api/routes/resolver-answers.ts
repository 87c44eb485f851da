import type { Request, Response } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { identificationPath } from "../../core/gs1/build-digital-link.ts";
import type { DigitalLinkUri } from "../../core/gs1/digital-link-uri.ts";
import { renderLinks } from "../../web/verify/render-links.ts";
import { forwardQuery } from "../resolver/forward-query.ts";
import { linksetContext, linksetContextPath } from "../resolver/linkset-context.ts";
import { linksetOf } from "../resolver/linkset-of.ts";
import type { Resolution } from "../resolver/resolve-code.ts";
import type { AskedCode, Level, ResolverLink } from "../resolver/resolver-link.ts";
import type { PageParts } from "./batch-page.ts";
import { frameFor, queryOf } from "./page-frame.ts";
import { sendHtml } from "./send-html.ts";

const html = "text/html";
const linkset = "application/linkset+json";
const jsonLd = "application/ld+json";

/** How long a machine may keep where a code leads: an operator's new link shows within a minute. */
const kept = "public, max-age=60";

/** A request for a code that can be one. */
export type Call = {
  readonly parts: PageParts;
  readonly request: Request;
  readonly response: Response;
  readonly link: DigitalLinkUri;
  readonly asked: AskedCode;
};

/** Sends on to the link that was found, gives the choice where there are several, and 404 where there is none. */
export function answerResolution(call: Call, resolution: Resolution): void {
  const { parts, request, response } = call;
  if (resolution.kind === "none") {
    const type = queryOf(request).get("linkType") ?? "gs1:defaultLink";
    throw notLinked(`nothing of type ${type.slice(0, 100)} is linked to it`, call.link);
  }
  response.vary("Accept, Accept-Language").setHeader("cache-control", kept);
  if (resolution.kind === "choices") {
    answerChoices(call, resolution.links);
    return;
  }
  const { href } = resolution.link;
  const target = forwardQuery(href, queryIn(request, ""), href.startsWith(`${rootOf(parts)}/`));
  response.status(307).setHeader("location", target).end();
}

/** The links between which the request does not decide: as a page for people, as a linkset for machines. */
function answerChoices({ parts, request, response, link }: Call, links: readonly ResolverLink[]): void {
  if (request.accepts([linkset, "application/json", html]) === html) {
    sendHtml(request, response, 300, renderLinks(frameFor(request, parts, false), links, "several"));
    return;
  }
  const anchor = addressOf(parts, link);
  response.status(300).type(linkset);
  response.send(JSON.stringify(linksetOf([{ anchor, description: anchor, links }])));
}

/** Gives the links of every level: as a linkset, with its JSON-LD context where that is asked for, or as a page. */
export function answerLinkset({ parts, request, response }: Call, levels: readonly Level[]): void {
  const context = `<${rootOf(parts)}${linksetContextPath}>`;
  response.append("link", `${context}; rel="http://www.w3.org/ns/json-ld#context"; type="${jsonLd}"`);
  const accepted = request.accepts([linkset, "application/json", jsonLd, html]);
  if (accepted === html) {
    const links = levels.flatMap((level) => level.links).filter(({ linkType }) => linkType !== "defaultLink");
    sendHtml(request, response, 200, renderLinks(frameFor(request, parts, false), links, "all"));
    return;
  }
  response.vary("Accept").setHeader("cache-control", kept);
  const body = linksetOf(levels);
  response.type(accepted === false ? linkset : accepted);
  response.send(JSON.stringify(accepted === jsonLd ? { ...linksetContext, ...body } : body));
}

/** Scheme and host of this site, without a slash at the end. */
export const rootOf = ({ publicUrl }: PageParts): string => publicUrl.replace(/\/+$/, "");

/** The address of a code at this site, percent-encoded in the one way. */
export const addressOf = (parts: PageParts, { key, qualifiers }: DigitalLinkUri): string =>
  rootOf(parts) + identificationPath([key, ...qualifiers]);

/** The raw query of a request behind `mark`; empty where there is none. */
export const queryIn = (request: Request, mark: string): string => {
  const at = request.originalUrl.indexOf("?");
  return at < 0 ? "" : mark + request.originalUrl.slice(at + 1);
};

/** The answer to a code that leads nowhere. */
export const notLinked = (detail: string, { key, qualifiers }: DigitalLinkUri): FiligranaError =>
  new FiligranaError("link/not-found", detail, { values: { code: identificationPath([key, ...qualifiers]) } });
