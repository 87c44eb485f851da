import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buildApp, type Page } from "../../../../api/app.ts";
import { type Metrics, openMetrics } from "../../../../api/http/metrics.ts";
import { openRateLimits, type Rates } from "../../../../api/http/rate-limits.ts";
import type { Route } from "../../../../api/http/route.ts";
import { authenticateWith } from "../../../../api/identity/authenticate.ts";
import { openSessions } from "../../../../api/identity/sessions.ts";
import { kekOf } from "../../../../api/keys/key-vault.ts";
import { openReplyBox } from "../../../../api/keys/reply-box.ts";
import { openLog } from "../../../../api/log.ts";
import type { Store } from "../../../../api/store/open-store.ts";

/** A running application, its address, and the lines that it logged. */
export type TestApp = {
  readonly url: string;
  readonly lines: string[];
  readonly metrics: Metrics;
  readonly stop: () => Promise<void>;
};

/** Serves routes on a port of 127.0.0.1 exactly as the product does. */
export const startApp = async (
  store: Store,
  routes: readonly Route[],
  rates: Rates = { readsPerMinute: 0, writesPerMinute: 0 },
  pages: readonly Page[] = [],
): Promise<TestApp> => {
  const lines: string[] = [];
  const metrics = openMetrics();
  const app = buildApp({
    store,
    routes,
    pages,
    authenticate: authenticateWith(store),
    sessions: openSessions(store, () => new Date()),
    publicUrl: "http://filigrana.test",
    rateLimits: openRateLimits(rates),
    replies: openReplyBox(kekOf(Buffer.alloc(32, 7))),
    metrics,
    log: openLog("info", (line) => lines.push(line)),
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, lines, metrics, stop };
};
