import { randomInt } from "node:crypto";
import { type AddressInfo, createServer } from "node:net";

/** From here up Linux takes ports for connections that go out; one of those is soon somebody else's. */
const outgoingFrom = 32_768;
/** `fetch` refuses to ask at some lower ports, the last of them 10080 (Fetch Standard, "bad port"). */
const lowest = 11_000;
const attempts = 100;

/**
 * Gives a port on 127.0.0.1 on which nobody listens now: the one asked for if it is free, else any. Nothing keeps it
 * free: whoever listens must be ready for another to have been quicker.
 */
export async function freePort(preferred = 0): Promise<number> {
  if (preferred !== 0 && (await tryPort(preferred)) !== null) return preferred;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = await tryPort(randomInt(lowest, outgoingFrom));
    if (port !== null) return port;
  }
  throw new Error("No port is free on 127.0.0.1.");
}

/** Tells whether nobody listens on a port of `host`. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await tryPort(port, host)) !== null;
}

function tryPort(port: number, host = "127.0.0.1"): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    probe.listen(port, host, () => {
      const { port: bound } = probe.address() as AddressInfo;
      probe.close(() => resolve(bound));
    });
  });
}
