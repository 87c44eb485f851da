import { LiveEvent } from "../../core/schema/live-event.ts";

/** Somebody who listens at `GET /api/v1/events`. */
export type EventReader = {
  /** Every event so far, in order. */
  readonly heard: readonly LiveEvent[];
  /** Everything that came, as it came. */
  readonly text: () => string;
  /** Waits for the first event that `wanted` says yes to, heard before or still to come. */
  readonly until: (wanted: (event: LiveEvent) => boolean) => Promise<LiveEvent>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
};

/** Listens with a service token; resolves once the server has answered. */
export async function listen(url: string, token: string): Promise<EventReader> {
  const leaving = new AbortController();
  const headers = { authorization: `Bearer ${token}`, accept: "text/event-stream" };
  const answer = await fetch(`${url}/api/v1/events`, { headers, signal: leaving.signal });
  if (!answer.ok || answer.body === null) throw new Error(`listening was answered ${answer.status}`);
  const heard: LiveEvent[] = [];
  const waiting = new Set<() => void>();
  let text = "";
  const ended = take(answer.body.pipeThrough(new TextDecoderStream()), (piece) => {
    text += piece;
    heard.splice(0, heard.length, ...eventsIn(text));
    for (const look of waiting) look();
  });
  const until = (wanted: (event: LiveEvent) => boolean) =>
    new Promise<LiveEvent>((resolve) => {
      const look = () => {
        const found = heard.find(wanted);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const close = async () => {
    leaving.abort();
    await ended;
  };
  return { heard, text: () => text, until, ended, close };
}

async function take(stream: ReadableStream<string>, onPiece: (piece: string) => void): Promise<void> {
  try {
    // Node's streams of the web can be iterated over; the types of the browser do not know it.
    for await (const piece of stream as unknown as AsyncIterable<string>) onPiece(piece);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
  }
}

/** The whole events of a text so far; one that is still coming is left out. */
function eventsIn(text: string): LiveEvent[] {
  const frames = text.split("\n\n").slice(0, -1);
  const data = frames.flatMap((frame) => /^data: (.*)$/m.exec(frame)?.[1] ?? []);
  return data.map((json) => LiveEvent.parse(JSON.parse(json)));
}
