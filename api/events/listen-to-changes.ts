import { listenToChannels } from "../store/listen-to-channels.ts";
import { Change, changesChannel } from "./change.ts";

/** What a listener hears: a change, that some may have gone by unheard, or that the process is about to stop. */
export type Heard = Change | "missed" | "closing";

/** Those who want to know what changes. */
export type Changes = {
  /** Calls `listener` after each change until the returned function is called. A listener must not throw. */
  readonly onChange: (listener: (heard: Heard) => void) => () => void;
  /** Tells every listener that it is over, and gives the connection back. */
  readonly close: () => Promise<void>;
};

/** Listens to what every process of the product tells (`tellChange`, and the triggers), on one connection. */
export function listenToChanges(databaseUrl: string): Changes {
  const listeners = new Set<(heard: Heard) => void>();
  const closing = new AbortController();
  const tell = (heard: Heard) => {
    for (const listener of [...listeners]) listener(heard);
  };
  const onMessage = (_channel: string, message: unknown) => {
    const change = Change.safeParse(message);
    tell(change.success ? change.data : "missed");
  };
  const ears = { onMessage, onMissed: () => tell("missed") };
  let running: Promise<void> | null = null;
  return {
    onChange: (listener) => {
      running ??= listenToChannels(databaseUrl, [changesChannel], ears, closing.signal);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      tell("closing");
      closing.abort();
      await running;
    },
  };
}
