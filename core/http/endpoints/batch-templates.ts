import { z } from "zod";
import { BatchTemplate, TemplateName } from "../../schema/batch-draft.ts";
import { Hex8 } from "../../schema/hex.ts";
import { endpoint } from "../endpoint.ts";
import { Instant, Next, PageQuery } from "./replies.ts";

const Template = z.object({
  template: Hex8,
  product: Hex8,
  name: z.string(),
  content: BatchTemplate,
  updatedAt: Instant,
});

const TemplateId = z.object({ template: Hex8 });
const Saved = z.object({ template: Hex8 });
const templates = { tags: ["drafts"], auth: "actor" } as const;

export const createTemplateEndpoint = endpoint({
  ...templates,
  name: "createBatchTemplate",
  method: "POST",
  path: "/api/v1/batch-templates",
  summary: "Keeps a template for batches of a product.",
  may: ["draft", "write"],
  body: z.strictObject({ product: Hex8, name: TemplateName, content: BatchTemplate }),
  replies: { 201: Saved },
  errors: ["product/not-found", "draft/too-many"],
});

export const listTemplatesEndpoint = endpoint({
  ...templates,
  name: "listBatchTemplates",
  method: "GET",
  path: "/api/v1/batch-templates",
  summary: "Lists the caller's templates by name, of one product or of all.",
  may: ["draft", "read"],
  query: PageQuery.extend({ product: z.optional(Hex8) }),
  replies: { 200: z.object({ templates: z.array(Template), next: Next }) },
  errors: [],
});

export const writeTemplateEndpoint = endpoint({
  ...templates,
  name: "writeBatchTemplate",
  method: "PUT",
  path: "/api/v1/batch-templates/{template}",
  summary: "Changes a template's name and content.",
  may: ["draft", "write"],
  params: TemplateId,
  body: z.strictObject({ name: TemplateName, content: BatchTemplate }),
  replies: { 200: Saved },
  errors: ["template/not-found"],
});

export const endTemplateEndpoint = endpoint({
  ...templates,
  name: "endBatchTemplate",
  method: "DELETE",
  path: "/api/v1/batch-templates/{template}",
  summary: "Puts a template away; it can be taken up again for 30 days.",
  may: ["draft", "write"],
  params: TemplateId,
  replies: { 200: Saved },
  errors: ["template/not-found"],
});

export const restoreTemplateEndpoint = endpoint({
  ...templates,
  name: "restoreBatchTemplate",
  method: "POST",
  path: "/api/v1/batch-templates/{template}/restoration",
  summary: "Takes up again a template that was put away.",
  may: ["draft", "write"],
  params: TemplateId,
  body: z.strictObject({}),
  replies: { 200: Saved },
  errors: ["template/not-found"],
});
