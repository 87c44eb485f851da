import { listenToChannels } from "../../store/listen-to-channels.ts";

/** The PostgreSQL channel of what concerns standing queries; the triggers of migration 0016 use it. */
const channel = "filigrana_epcis";

/** Those who wait for events, or for the end of what they ask. */
export type EpcisSignals = {
  /** Calls `listener` after each capture and each end of a query, and once it may have missed some; must not throw. */
  readonly onSignal: (listener: () => void) => () => void;
  /** Gives the connection back. */
  readonly close: () => Promise<void>;
};

/** Listens to what every process of the product captures, on one connection, from the first listener on. */
export function listenToEpcis(databaseUrl: string): EpcisSignals {
  const listeners = new Set<() => void>();
  const closing = new AbortController();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  let running: Promise<void> | null = null;
  return {
    onSignal: (listener) => {
      running ??= listenToChannels(databaseUrl, [channel], { onMessage: tell, onMissed: tell }, closing.signal);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
