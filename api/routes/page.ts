import { type Request, type RequestHandler, type Response, Router } from "express";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { digitalLink, digitalLinkPath, labelOf, parseDigitalLink } from "../../core/label/digital-link.ts";
import { labelFlaw, type TypedLabel } from "../../web/verify/label-flaw.ts";
import type { AskedLabel, PageFindings, PageModel } from "../../web/verify/page-model.ts";
import { type Example, renderLanding, renderWrongCode } from "../../web/verify/render-landing.ts";
import { renderPage } from "../../web/verify/render-page.ts";
import { pagePolicy } from "../http/security-headers.ts";
import { isPerson } from "../scans/is-person.ts";
import type { Scan } from "../scans/scan-counter.ts";
import { type ChosenEndpoint, chosenEndpoint } from "./chosen-endpoint.ts";
import { linksetOf } from "./linkset.ts";
import type { PageAssets } from "./page-assets.ts";
import { frameFor, pathOf, queryOf } from "./page-frame.ts";
import { sendHtml } from "./send-html.ts";

/** What the pages for people are made from. */
export type PageParts = {
  /** Finds out about a code whose syntax is right. When it rejects, the page says that it could not check. */
  readonly lookup: (label: AskedLabel) => Promise<PageFindings>;
  /** Logs why `lookup` rejected and gives what the page says then. */
  readonly onFailure: (error: unknown) => PageFindings;
  readonly assets: PageAssets;
  /** Scheme and host under which the codes are printed. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Where a doubt is reported: `mailto:` or a web address; null for none. */
  readonly reportTo: string | null;
  /** Hears of every page of a batch on record that a person opened. */
  readonly onView?: (view: Scan) => void;
  /** The codes to try on the first page; none outside demo mode. */
  readonly examples: readonly Example[];
};

const html = "text/html";
const linkset = "application/linkset+json";

/**
 * The pages for people: `/`, and `/01/{gtin}/10/{lot}[/21/{serial}]`, the GS1 Digital Link of the QR code, which for
 * machines is a linkset. Also `/assets/*`.
 *
 * A code that no label can carry is 400 and says what is wrong with it; one that is not on record is 404; a GTIN of 8, 12 or
 * 13 digits is sent on to its 14; "cannot check" is 503 when not even a last known state can be shown.
 */
export function pageRouter(parts: PageParts): Router {
  const router = Router({ caseSensitive: true });
  router.use(parts.assets.router);
  router.get("/", policy(parts), (request, response) => answerLanding(parts, request, response));
  router.get(/^\/01\//, policy(parts), (request, response) => answerCode(parts, request, response));
  return router;
}

/** The page's own security policy: its inline style by hash, and the node that the person chose. */
function policy({ assets, publicUrl }: PageParts): RequestHandler {
  const common = { hashes: [assets.styleHash], https: publicUrl.startsWith("https:") };
  const plain = pagePolicy(common);
  return (request, response, next) => {
    const chosen = endpointOf(request);
    const headers = chosen === null ? plain : pagePolicy({ ...common, connect: [chosen.origin] });
    headers(request, response, next);
  };
}

const endpointOf = (request: Request): ChosenEndpoint | null => chosenEndpoint(queryOf(request).get("endpoint") ?? "");

async function answerLanding(parts: PageParts, request: Request, response: Response): Promise<void> {
  const query = queryOf(request);
  const frame = frameFor(request, parts, false);
  const typed = { gtin: (query.get("gtin") ?? "").trim(), lot: (query.get("lot") ?? "").trim(), serial: null };
  if (typed.gtin === "" && typed.lot === "") {
    return sendHtml(request, response, 200, renderLanding(frame, parts.examples));
  }
  const pasted = parseDigitalLink(typed.gtin);
  const parsed = pasted.ok ? pasted : labelOf({ ...typed, gtin: typed.gtin.replace(/[\s.-]/g, "") });
  if (parsed.ok) return response.redirect(303, `${digitalLinkPath(parsed.value)}?lang=${frame.language}`);
  return answerWrongCode(parts, request, response, { ...typed, gtin: typed.gtin.replace(/[\s.-]/g, "") });
}

async function answerCode(parts: PageParts, request: Request, response: Response): Promise<void> {
  const typed = typedIn(pathOf(request));
  const parsed = labelOf(typed);
  const wanted = wantedBy(request);
  if (!parsed.ok) {
    if (wanted === html) return answerWrongCode(parts, request, response, typed);
    throw new FiligranaError("request/invalid", parsed.expected, {
      flaws: [{ pointer: "path", value: pathOf(request).slice(0, 200), expected: parsed.expected }],
    });
  }
  const query = request.originalUrl.slice(pathOf(request).length);
  if (parsed.value.gtin !== typed.gtin) return response.redirect(308, digitalLinkPath(parsed.value) + query);
  return wanted === html
    ? answerPage(parts, parsed.value, request, response)
    : answerLinkset(parts, parsed.value, response);
}

async function answerPage(parts: PageParts, asked: AskedLabel, request: Request, response: Response): Promise<void> {
  const findings = await parts.lookup(asked).catch(parts.onFailure);
  countView(parts, asked, request, findings);
  const chosen = endpointOf(request);
  const canonical = digitalLink({ baseUrl: parts.publicUrl, ...asked });
  response.setHeader("link", `<${canonical}>; rel="linkset"; type="${linkset}"`);
  if (statusOf(findings) === 503) response.setHeader("retry-after", "5");
  const model: PageModel = {
    ...findings,
    frame: frameFor(request, parts, true),
    asked,
    links: {
      canonical,
      evidence: `${batchPath(asked)}/evidence`,
      directory: "/.well-known/filigrana.json",
      relay: "/api/v1/rpc",
      report: parts.reportTo,
    },
    endpoint: chosen?.address ?? null,
    endpointRefused: chosen === null && (queryOf(request).get("endpoint") ?? "") !== "",
  };
  return sendHtml(request, response, statusOf(findings), renderPage(model));
}

/** Counts a view for the statistics: batch and, where the address has `m`, the municipality; nothing of who it was. */
function countView(parts: PageParts, { gtin, lot }: AskedLabel, request: Request, { record }: PageFindings): void {
  const hints = { userAgent: request.get("user-agent"), purpose: request.get("sec-purpose") ?? request.get("purpose") };
  if (record === null || request.method !== "GET" || !isPerson(hints)) return;
  const named = queryOf(request).get("m") ?? "";
  const municipality = municipalityName(named) === null ? null : named;
  parts.onView?.({ gtin, lot, operator: record.operator.id, municipality });
}

function answerLinkset({ publicUrl }: PageParts, asked: AskedLabel, response: Response): void {
  const base = publicUrl.replace(/\/+$/, "");
  const links = { canonical: digitalLink({ baseUrl: base, ...asked }), batch: base + batchPath(asked) };
  response.vary("Accept").setHeader("cache-control", "public, max-age=300");
  response.type(linkset).send(JSON.stringify(linksetOf(asked, links)));
}

async function answerWrongCode(parts: PageParts, request: Request, response: Response, typed: TypedLabel) {
  const flaw = labelFlaw(typed) ?? { part: "lot", kind: "characters", found: typed.lot };
  const page = renderWrongCode(frameFor(request, parts, false), typed, flaw, parts.reportTo);
  return sendHtml(request, response, 400, page);
}

/** What the client wants: a page, unless it asks for the linkset by its type or by `linkType`. */
function wantedBy(request: Request): typeof html | typeof linkset {
  const linkType = queryOf(request).get("linkType");
  if (linkType === "linkset" || linkType === "all") return linkset;
  const accepted = request.accepts([html, linkset, "application/json"]);
  if (accepted === false) {
    const offered = `${html}, ${linkset}`;
    throw new FiligranaError("request/not-acceptable", `this resource comes as ${offered}`, { values: { offered } });
  }
  return accepted === html ? html : linkset;
}

function statusOf({ verdict, record, lastKnown }: PageFindings): number {
  if (verdict === "not-found") return 404;
  return verdict === "cannot-check" && record === null && lastKnown === null ? 503 : 200;
}

const batchPath = ({ gtin, lot }: AskedLabel): string => `/api/v1/batches/${gtin}/${encodeURIComponent(lot)}`;

/** The parts of a code's path, decoded; what is missing is empty, a percent sign that encodes nothing is no character. */
function typedIn(path: string): TypedLabel {
  const [, gtin = "", lot = "", serial] = /^\/01\/([^/]*)(?:\/10\/([^/]*))?(?:\/21\/([^/]*))?\/?$/.exec(path) ?? [];
  return { gtin: decoded(gtin), lot: decoded(lot), serial: serial === undefined ? null : decoded(serial) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment.replace(/%(?![0-9a-f]{2})/gi, "\ufffd");
  }
}
