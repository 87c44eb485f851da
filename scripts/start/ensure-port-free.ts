import { setTimeout as pause } from "node:timers/promises";
import { isPortFree } from "../free-port.ts";

/**
 * Sees that nobody listens where the API will.
 *
 * @param waitMs - How long a predecessor that is just ending may still have it.
 * @throws Error saying what to do.
 */
export async function ensurePortFree(port: number, host: string, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs;
  while (!(await isPortFree(port, host))) {
    if (performance.now() >= until) {
      throw new Error(
        `Port ${port} of ${host} is taken by another program. Stop that program, or give Filigrana another port: ` +
          `PORT=${port + 1} npm start (and FILIGRANA_DATA=<another folder> when it is a second Filigrana).`,
      );
    }
    await pause(100);
  }
}
