import { z } from "zod";
import { Procedure } from "../../application/procedure.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Instant } from "./replies.ts";

const SchemeId = z.string().regex(/^[A-Z0-9]{1,8}$/, "expected a scheme such as DOCG");

const Listed = z.object({
  controlBody: Hex8,
  controlBodyName: z.string(),
  scheme: z.string(),
  /** Whether the body is accredited for the scheme now. */
  accredited: z.boolean(),
  procedure: Procedure,
  /** Null while it is what the product proposes. */
  updatedAt: Instant.nullable(),
  updatedBy: z.string().nullable(),
});

export const listProceduresEndpoint = endpoint({
  name: "listProcedures",
  method: "GET",
  path: "/api/v1/procedures",
  summary: "Lists which control bodies are accredited for which schemes, and how each handles applications under them.",
  tags: ["applications"],
  auth: "actor",
  may: ["procedure", "read"],
  query: z.object({
    /** Slug or id: only for this product's scheme. */
    product: z.string().max(100).optional(),
    controlBody: z.optional(Hex8),
  }),
  replies: { 200: z.object({ procedures: z.array(Listed) }) },
  errors: ["product/not-found"],
});

export const setProcedureEndpoint = endpoint({
  name: "setProcedure",
  method: "PUT",
  path: "/api/v1/procedures/{scheme}",
  summary: "Says how the calling control body handles applications under a scheme; for those submitted from now on.",
  tags: ["applications"],
  auth: "actor",
  may: ["procedure", "set"],
  params: z.object({ scheme: SchemeId }),
  body: Procedure,
  replies: { 200: Listed },
  errors: ["accreditation/not-in-force"],
});
