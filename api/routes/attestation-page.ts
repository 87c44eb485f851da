import { type RequestHandler, Router } from "express";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Attestation } from "../../web/attestation/attestation-model.ts";
import { renderAttestation } from "../../web/attestation/render-attestation.ts";
import { outlineQr } from "../attestations/outline-qr.ts";
import { pagePolicy } from "../http/security-headers.ts";
import { type Attested, readAttested } from "../use-cases/read-attestation.ts";
import type { PageAssets } from "./page-assets.ts";
import { frameFor, pathOf } from "./page-frame.ts";
import { sendHtml } from "./send-html.ts";

type Parts = {
  readonly read: (attested: Attested) => Promise<Attestation>;
  readonly assets: PageAssets;
  readonly publicUrl: string;
  readonly demo: boolean;
};

/** The public pages `/attestations/{certificate}` and `/attestations/{gtin}/{lot}`: the live state behind the QR codes. */
export function attestationRouter(parts: Parts): RequestHandler {
  const router = Router({ caseSensitive: true });
  const policy = pagePolicy({ hashes: [parts.assets.styleHash], https: parts.publicUrl.startsWith("https:") });
  router.get(/^\/attestations\/[^/]+(?:\/[^/]+)?$/, policy, async (request, response) => {
    const attested = readAttested(pathOf(request).split("/").slice(2).map(decoded));
    if (attested === null) throw new FiligranaError("route/not-found", "no attestation can have this address");
    const attestation = await parts.read(attested);
    const frame = frameFor(request, parts, false);
    const page = renderAttestation({
      frame: { ...frame, language: frame.language === "it" ? "it" : "en" },
      attestation,
      qr: outlineQr(attestation.link),
      ...addressesOf(attested, frame.language === "it" ? "it" : "en"),
    });
    sendHtml(request, response, 200, page);
  });
  return router;
}

function addressesOf(attested: Attested, language: "it" | "en"): { pdf: string; evidence: string | null } {
  if ("certificate" in attested)
    return { pdf: `/api/v1/certificates/${attested.certificate}/attestation.pdf?lang=${language}`, evidence: null };
  const batch = `/api/v1/batches/${attested.gtin}/${encodeURIComponent(attested.lot)}`;
  return { pdf: `${batch}/attestation.pdf?lang=${language}`, evidence: `${batch}/evidence` };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
