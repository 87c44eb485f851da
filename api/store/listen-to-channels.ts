import pg from "pg";
import { pause } from "../chain/pause.ts";

/** How long a listener waits before it tries a database anew that went away. */
const retryMs = 1000;

/** Who hears what comes in; neither may throw. */
type Ears = {
  /** A notification's text, parsed as JSON; null when it is none. */
  readonly onMessage: (channel: string, message: unknown) => void;
  /** The connection is new: what was told before it may have gone by unheard. */
  readonly onMissed: () => void;
};

/**
 * Listens to PostgreSQL channels on a connection of its own, made anew when it is lost, until the signal aborts.
 *
 * @param channels - Plain lower-case names.
 */
export async function listenToChannels(
  databaseUrl: string,
  channels: readonly string[],
  { onMessage, onMissed }: Ears,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: "filigrana-listener",
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.on("error", () => resolve());
      client.on("end", () => resolve());
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    client.on("notification", ({ channel, payload }) => onMessage(channel, parseJson(payload)));
    try {
      await client.connect();
      for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      onMissed();
      await lost;
    } catch {
      // The database is away: it is tried again below, and pages say themselves that they cannot read.
    }
    await client.end().catch(() => {});
    await pause(retryMs, signal);
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
