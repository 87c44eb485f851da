import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { limits } from "../limits.ts";

/** Counts who listens, so that one token or session cannot hold all connections of a process. */
export type ListenerCount = {
  /**
   * Takes a place for a token or session; the function that comes back gives it up again, once.
   *
   * @throws FiligranaError `request/rate-limited` when all of its places are taken.
   */
  readonly take: (token: string) => () => void;
};

/** Starts to count, for one process; each token or session has so many places. */
export function countListeners(places: number = limits.listenersPerToken): ListenerCount {
  const listening = new Map<string, number>();
  return {
    take: (token) => {
      const now = listening.get(token) ?? 0;
      if (now >= places) {
        throw new FiligranaError(
          "request/rate-limited",
          `${now} connections listen already with this token or session; close one of them first`,
          { values: { listening: now, limit: places }, retry: true },
        );
      }
      listening.set(token, now + 1);
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        const left = (listening.get(token) ?? 1) - 1;
        if (left > 0) listening.set(token, left);
        else listening.delete(token);
      };
    },
  };
}
