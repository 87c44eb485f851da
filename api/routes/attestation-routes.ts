import { batchAttestationEndpoint, certificateAttestationEndpoint } from "../../core/http/endpoints/attestations.ts";
import type { DeskLanguage } from "../../web/text/language.ts";
import { attestationPdf } from "../attestations/attestation-pdf.ts";
import { type Route, route } from "../http/route.ts";
import { indexedHead, isInSight, sightOf } from "../probes/sight.ts";
import { type Attested, readAttestation } from "../use-cases/read-attestation.ts";
import type { VerificationParts } from "./verification-routes.ts";

/** Reads an attestation, and says nothing of its standing where the read model may not speak for the chain. */
export const attestationReader = (parts: VerificationParts) => async (attested: Attested) => {
  const mayTell = isInSight(sightOf(parts.watch, parts.now()), await indexedHead(parts.store));
  return readAttestation(parts, attested, mayTell);
};

/** Attestations of compliance as PDFs. */
export const attestationRoutes = (parts: VerificationParts): Route[] => {
  const read = attestationReader(parts);
  const answer = async (attested: Attested, name: string, language: DeskLanguage) => ({
    status: 200 as const,
    type: "application/pdf" as const,
    content: await attestationPdf(await read(attested), language),
    headers: { "cache-control": "no-cache", "content-disposition": `inline; filename="attestation-${name}.pdf"` },
  });
  return [
    route(certificateAttestationEndpoint, async ({ params, query }) => answer(params, params.certificate, query.lang)),
    route(batchAttestationEndpoint, async ({ params, query }) =>
      answer(params, `${params.gtin}-${params.lot.replace(/[^\w.-]/g, "_")}`, query.lang),
    ),
  ];
};
