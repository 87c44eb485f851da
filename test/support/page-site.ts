import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express, { type ErrorRequestHandler } from "express";
import { refuseUnknownPaths } from "../../api/http/not-found.ts";
import { requestId } from "../../api/http/request-id.ts";
import type { PageParts } from "../../api/routes/batch-page.ts";
import { pageRouter } from "../../api/routes/page.ts";
import { loadPageAssets } from "../../api/routes/page-assets.ts";
import { problemPages } from "../../api/routes/problem-pages.ts";
import { type RelayParts, relayRouter } from "../../api/routes/relay.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";
import { buildWeb } from "../../scripts/build-web.ts";
import { findingsFor } from "./page-models.ts";

/** The pages behind a real server, with what stands around them in the product. */
export type PageSite = { readonly url: string; readonly stop: () => Promise<void> };

type SiteOptions = {
  readonly page?: Partial<PageParts>;
  readonly relay?: RelayParts;
  /** Paths of this site that answer with JSON; a function is asked each time. */
  readonly documents?: Readonly<Record<string, () => unknown>>;
};

let built: Promise<string> | undefined;

/** Builds the web once for all tests of a run, outside the checkout. */
export function builtWeb(): Promise<string> {
  built ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), "filigrana-web-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    await buildWeb(folder);
    return folder;
  })();
  return built;
}

/** Serves the pages on 127.0.0.1; every code is in good standing unless `page.lookup` says otherwise. */
export async function startPageSite({ page = {}, relay, documents = {} }: SiteOptions = {}): Promise<PageSite> {
  const app = express();
  app.disable("x-powered-by").set("query parser", false);
  app.use(requestId);
  if (relay !== undefined) app.use(relayRouter(relay));
  for (const [path, answer] of Object.entries(documents))
    app.get(path, (_request, response) => void response.json(answer()));
  const parts: PageParts = {
    lookup: async () => findingsFor("in-good-standing"),
    onFailure: () => findingsFor("cannot-check", { record: null, lastKnown: null }),
    links: async ({ lot }) => ({ product: "Verdicchio", lotOnRecord: lot !== null && lot !== "GONE", links: [] }),
    offers: { hasTrace: true, hasEpcis: true },
    assets: await loadPageAssets(await builtWeb()),
    publicUrl: "https://filigrana.example",
    demo: true,
    reportTo: "mailto:dubbi@filigrana.example",
    examples: [],
    ...page,
  };
  app.use(pageRouter(parts), refuseUnknownPaths, problemPages(parts), problems);
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

const problems: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof FiligranaError)
    response.status(problemKinds[error.code].status).json({ code: error.code, detail: error.message });
  else next(error);
};
