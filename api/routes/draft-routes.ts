import {
  createDraftEndpoint,
  endDraftEndpoint,
  listDraftsEndpoint,
  readDraftEndpoint,
  restoreDraftEndpoint,
  writeDraftEndpoint,
} from "../../core/http/endpoints/batch-drafts.ts";
import {
  createTemplateEndpoint,
  endTemplateEndpoint,
  listTemplatesEndpoint,
  restoreTemplateEndpoint,
  writeTemplateEndpoint,
} from "../../core/http/endpoints/batch-templates.ts";
import { type Route, route } from "../http/route.ts";
import { createDraft, endDraft, listDrafts, readDraft, writeDraft } from "../use-cases/batch-drafts.ts";
import { createTemplate, endTemplate, listTemplates, writeTemplate } from "../use-cases/batch-templates.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";

const created = <T>(body: T) => ({ status: 201 as const, body });

/** Unfinished batches and what batches of a kind have in common. */
export const draftRoutes = (parts: Parts): Route[] => [
  route(createDraftEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => created(await createDraft(parts, trx, caller, body.content))),
  ),
  route(listDraftsEndpoint, async ({ query, caller }) =>
    found(await listDrafts(parts.store, caller, { ...query, ended: query.ended === "true" })),
  ),
  route(readDraftEndpoint, async ({ params, caller }) => found(await readDraft(parts.store, caller, params.draft))),
  route(writeDraftEndpoint, async ({ params, body, caller }) =>
    found(await writeDraft(parts.store, caller, params.draft, body)),
  ),
  route(endDraftEndpoint, async ({ params, caller }) =>
    found(await endDraft(parts.store, caller, params.draft, parts.now())),
  ),
  route(restoreDraftEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => found(await endDraft(trx, caller, params.draft, null))),
  ),
  route(createTemplateEndpoint, async ({ body, caller, write }) =>
    write(async (trx) => created(await createTemplate(parts, trx, caller, body))),
  ),
  route(listTemplatesEndpoint, async ({ query, caller }) => found(await listTemplates(parts.store, caller, query))),
  route(writeTemplateEndpoint, async ({ params, body, caller }) =>
    found(await writeTemplate(parts.store, caller, params.template, body)),
  ),
  route(endTemplateEndpoint, async ({ params, caller }) =>
    found(await endTemplate(parts.store, caller, params.template, parts.now())),
  ),
  route(restoreTemplateEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => found(await endTemplate(trx, caller, params.template, null))),
  ),
];
