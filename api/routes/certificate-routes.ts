import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import {
  amendCertificateEndpoint,
  deriveQuotaEndpoint,
  grantCertificateEndpoint,
  readCertificateEndpoint,
} from "../../core/http/endpoints/certificates.ts";
import { type Route, route } from "../http/route.ts";
import { findCertificate } from "../store/list-certificates.ts";
import { amendCertificate } from "../use-cases/amend-certificate.ts";
import { calendarDay } from "../use-cases/calendar-day.ts";
import { grantCertificate } from "../use-cases/grant-certificate.ts";
import type { Parts } from "../use-cases/parts.ts";
import { quotaFromHectares } from "../use-cases/quota-from-hectares.ts";
import { accepted, found } from "./answers.ts";

/** Certificates: granted and amended by control bodies, read by anybody. */
export const certificateRoutes = (parts: Parts): Route[] => [
  route(grantCertificateEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => accepted(await grantCertificate(parts, trx, caller, body))),
  ),
  route(amendCertificateEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => accepted(await amendCertificate(parts, trx, caller, params.certificate, body))),
  ),
  route(readCertificateEndpoint, async ({ params }) => {
    const certificate = await findCertificate(parts.store, params.certificate, parts.now());
    if (certificate) return found(certificate);
    throw new FiligranaError("certificate/not-found", `no certificate ${params.certificate} is on record`, {
      values: { certificate: params.certificate },
    });
  }),
  route(deriveQuotaEndpoint, async ({ params, query }) => {
    const { on = calendarDay(parts.now()), ...given } = query;
    return found(await quotaFromHectares(parts.store, params.product, { ...given, on }));
  }),
];
