import type { Request, RequestHandler, Response } from "express";
import { municipalityName } from "../../core/catalogue/municipalities.ts";
import { digitalLink } from "../../core/label/digital-link.ts";
import { labelFlaw, type TypedLabel } from "../../web/verify/label-flaw.ts";
import type { AskedLabel, PageFindings, PageModel } from "../../web/verify/page-model.ts";
import { type Example, renderWrongCode } from "../../web/verify/render-landing.ts";
import { renderPage } from "../../web/verify/render-page.ts";
import { pagePolicy } from "../http/security-headers.ts";
import type { Site } from "../resolver/own-links.ts";
import type { AskedCode, KnownCode } from "../resolver/resolver-link.ts";
import { isPerson } from "../scans/is-person.ts";
import type { Scan } from "../scans/scan-counter.ts";
import { type ChosenEndpoint, chosenEndpoint } from "./chosen-endpoint.ts";
import type { PageAssets } from "./page-assets.ts";
import { frameFor, queryOf } from "./page-frame.ts";
import { sendHtml } from "./send-html.ts";

/** What the pages for people are made from. */
export type PageParts = {
  /** Finds out about a code whose syntax is right. When it rejects, the page says that it could not check. */
  readonly lookup: (label: AskedLabel) => Promise<PageFindings>;
  /** Logs why `lookup` rejected and gives what the page says then. */
  readonly onFailure: (error: unknown) => PageFindings;
  /** Reads what is known of a code and what its operator links it to. */
  readonly links: (code: AskedCode) => Promise<KnownCode>;
  /** What the API has beside these pages that a code can be linked to. */
  readonly offers: Pick<Site, "hasTrace" | "hasEpcis">;
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

/** The page's own security policy: its inline style by hash, and the node that the person chose. */
export function pagePolicyOf({ assets, publicUrl }: PageParts): RequestHandler {
  const common = { hashes: [assets.styleHash], https: publicUrl.startsWith("https:") };
  const plain = pagePolicy(common);
  return (request, response, next) => {
    const chosen = endpointOf(request);
    const headers = chosen === null ? plain : pagePolicy({ ...common, connect: [chosen.origin] });
    headers(request, response, next);
  };
}

const endpointOf = (request: Request): ChosenEndpoint | null => chosenEndpoint(queryOf(request).get("endpoint") ?? "");

/** Answers a code with the page for people: the verdict, and 404 or 503 where that is what it says. */
export async function answerPage(
  parts: PageParts,
  asked: AskedLabel,
  request: Request,
  response: Response,
): Promise<void> {
  const findings = await parts.lookup(asked).catch(parts.onFailure);
  countView(parts, asked, request, findings);
  const chosen = endpointOf(request);
  const canonical = digitalLink({ baseUrl: parts.publicUrl, ...asked });
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

/** The Link header of every answer to a code: where its linkset is. */
export const linksetLink = (canonical: string): string =>
  `<${canonical}>; rel="linkset"; type="application/linkset+json"`;

/** Answers a code that no label can carry: 400, what is wrong with it, and the form to mend it in. */
export async function answerWrongCode(parts: PageParts, request: Request, response: Response, typed: TypedLabel) {
  const flaw = labelFlaw(typed) ?? { part: "lot", kind: "characters", found: typed.lot };
  const page = renderWrongCode(frameFor(request, parts, false), typed, flaw, parts.reportTo);
  return sendHtml(request, response, 400, page);
}

function statusOf({ verdict, record, lastKnown }: PageFindings): number {
  if (verdict === "not-found") return 404;
  return verdict === "cannot-check" && record === null && lastKnown === null ? 503 : 200;
}

const batchPath = ({ gtin, lot }: AskedLabel): string => `/api/v1/batches/${gtin}/${encodeURIComponent(lot)}`;
