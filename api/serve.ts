import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { acceptUpgrades, closeSockets } from "./http/upgrade.ts";
import { limits } from "./limits.ts";

/** An application that listens. */
export type Served = {
  readonly port: number;
  /** Takes no more connections, finishes what is under way within `limits.stopGraceMs`, then closes what is left. */
  readonly stop: () => Promise<void>;
};

/**
 * Listens with an application.
 *
 * @throws Error when the address is taken or not ours.
 */
export const serve = async (app: RequestListener, { port, host }: { port: number; host: string }): Promise<Served> => {
  const server = createServer(
    {
      headersTimeout: limits.headersTimeoutMs,
      requestTimeout: limits.requestTimeoutMs,
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
    },
    app,
  );
  acceptUpgrades(server, app);
  server.listen(port, host);
  await once(server, "listening");
  const stop = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    closeSockets(limits.lingerMs);
    const timer = setTimeout(() => server.closeAllConnections(), limits.stopGraceMs);
    await closed;
    clearTimeout(timer);
  };
  return { port: (server.address() as AddressInfo).port, stop };
};
