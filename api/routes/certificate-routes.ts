import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import {
  amendCertificateEndpoint,
  grantCertificateEndpoint,
  readCertificateEndpoint,
} from "../../core/http/endpoints/certificates.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { type Route, route } from "../http/route.ts";
import { readCertificate } from "../store/read-certificate.ts";
import { amendCertificate } from "../use-cases/amend-certificate.ts";
import { grantCertificate } from "../use-cases/grant-certificate.ts";
import type { Parts } from "../use-cases/parts.ts";
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
    const certificate = await readCertificate(parts.store, params.certificate);
    if (!certificate) {
      throw new FiligranaError("certificate/not-found", `no certificate ${params.certificate} is on record`, {
        values: { certificate: params.certificate },
      });
    }
    return found({
      ...certificate,
      from: fromUnixSeconds(certificate.from),
      until: fromUnixSeconds(certificate.until),
      quota: String(certificate.quota),
      used: String(certificate.used),
    });
  }),
];
