import type { Readable } from "node:stream";
import {
  acceptProposalsEndpoint,
  createImportEndpoint,
  importFindingsEndpoint,
  listImportsEndpoint,
  readImportEndpoint,
  registerImportEndpoint,
  undoImportEndpoint,
} from "../../core/http/endpoints/batch-imports.ts";
import { type Route, route } from "../http/route.ts";
import { acceptProposals } from "../use-cases/imports/accept-proposals.ts";
import { createImport } from "../use-cases/imports/create-import.ts";
import { listFindings, listImports, readImport } from "../use-cases/imports/read-import.ts";
import { askRegistration } from "../use-cases/imports/register-import.ts";
import { undoImport } from "../use-cases/imports/undo-import.ts";
import type { Parts } from "../use-cases/parts.ts";
import { found } from "./answers.ts";

/** The answer to what goes on in the background: where to look. */
const underWay = <T extends { readonly import: string }>(body: T) => ({
  status: 202 as const,
  body,
  headers: { location: `/api/v1/batch-imports/${body.import}` },
});

/** Files of batches: sent, checked, mended, registered, undone. */
export const importRoutes = (parts: Parts): Route[] => [
  route(createImportEndpoint, async ({ query, body, caller, write }) => {
    const bytes = await wholeOf(body.stream);
    return write(async (trx) => underWay(await createImport(parts, trx, caller, { ...query, bytes })));
  }),
  route(listImportsEndpoint, async ({ query, caller }) => found(await listImports(parts.store, caller, query))),
  route(readImportEndpoint, async ({ params, caller }) => found(await readImport(parts.store, caller, params.import))),
  route(importFindingsEndpoint, async ({ params, query, caller }) =>
    found(await listFindings(parts.store, caller, params.import, query)),
  ),
  route(acceptProposalsEndpoint, async ({ params, body, caller, write }) =>
    write(async (trx) => underWay(await acceptProposals(parts, trx, caller, params.import, body.codes))),
  ),
  route(registerImportEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => underWay(await askRegistration(parts, trx, caller, params.import))),
  ),
  route(undoImportEndpoint, async ({ params, caller, write }) =>
    write(async (trx) => underWay(await undoImport(parts, trx, caller, params.import))),
  ),
];

/** The whole of a body; the endpoint bounds it. */
async function wholeOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
