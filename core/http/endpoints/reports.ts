import { z } from "zod";
import { Gtin } from "../../label/gtin.ts";
import { Lot } from "../../label/lot.ts";
import { Hex8 } from "../../schema/hex.ts";
import { content, endpoint } from "../endpoint.ts";
import { Instant } from "./replies.ts";

export const oneStepReportEndpoint = endpoint({
  name: "oneStepReport",
  method: "GET",
  path: "/api/v1/reports/one-step",
  summary:
    "What an operator got from whom and handed to whom (Reg. (EC) 178/2002, art. 18), as CSV or PDF; of the caller, or for authorities of the operator that they name.",
  tags: ["reports"],
  auth: "actor",
  may: ["report", "read"],
  query: z.object({
    from: Instant.optional(),
    to: Instant.optional(),
    gtin: z.optional(Gtin),
    lot: z.optional(Lot),
    operator: z.optional(Hex8),
    lang: z.enum(["it", "en"]).default("it"),
  }),
  replies: { 200: content("text/csv", "application/pdf") },
  errors: ["actor/not-found", "trace/too-long"],
});
