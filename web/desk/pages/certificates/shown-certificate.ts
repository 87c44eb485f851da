import type { z } from "zod";
import type { Certificate } from "../../../../core/http/endpoints/certificates.ts";

/** A certificate as the register has it. */
export type ShownCertificate = z.infer<typeof Certificate>;
