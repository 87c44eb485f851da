import type { Kysely } from "kysely";
import { WebSocket } from "ws";
import type { EpcFormat } from "../../../core/epcis/translate/epc-format.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { makeAlarm, pause } from "../../chain/pause.ts";
import { stillHolds } from "../../events/still-holds.ts";
import type { Caller } from "../../identity/caller.ts";
import { limits } from "../../limits.ts";
import type { Database } from "../../store/database.ts";
import type { Store } from "../../store/open-store.ts";
import { askedBy, findQuery } from "../queries/named-queries.ts";
import { resultsDocument } from "../results-document.ts";
import { runAfter } from "./create-subscription.ts";
import type { EpcisSignals } from "./epcis-signals.ts";
import { eventsSince } from "./standing-query.ts";
import type { StreamControls } from "./stream-controls.ts";

/** One client that is told of a named query's events. */
export type Streaming = {
  readonly store: Store;
  readonly signals: EpcisSignals;
  readonly now: () => Date;
  readonly caller: Caller;
  readonly name: string;
  readonly controls: StreamControls;
  readonly format: EpcFormat;
  /** From when on events count, and behind which one on the record. */
  readonly from: { readonly initialRecordTime: Date; readonly position: bigint };
};

/** Close codes of RFC 6455 §7.4.1. */
const closing = { policy: 1008, failure: 1011 } as const;

/**
 * Tells a client of a query's events through a WebSocket until it goes away, its token or session does not hold any more,
 * or the query is gone. It is told no faster than it reads, so that at most one page of events waits for it.
 */
export async function streamQuery(socket: WebSocket, streaming: Streaming): Promise<void> {
  const over = new AbortController();
  const alarm = makeAlarm();
  const stopListening = streaming.signals.onSignal(alarm.ring);
  const stopPinging = keepAlive(socket);
  socket.once("close", () => over.abort());
  try {
    await tellUntilOver(socket, streaming, { signal: over.signal, alarm });
  } catch (error) {
    const gone = error instanceof FiligranaError && error.code === "query/not-found";
    socket.close(gone ? closing.policy : closing.failure, gone ? "the query is gone" : "the service failed");
  } finally {
    stopListening();
    stopPinging();
  }
}

type Waiting = { readonly signal: AbortSignal; readonly alarm: ReturnType<typeof makeAlarm> };

async function tellUntilOver(socket: WebSocket, streaming: Streaming, { signal, alarm }: Waiting): Promise<void> {
  const { caller, store, controls, now } = streaming;
  let { position } = streaming.from;
  let runAt = controls.schedule === null ? null : runAfter(controls.schedule, now());
  while (!signal.aborted) {
    if (!(await stillHolds(store, caller))) return socket.close(closing.policy, "the token or session has ended");
    const query = await findQuery(store, { actor: caller.actor, name: streaming.name });
    if (runAt === null || runAt <= now()) {
      position = await tellAll(socket, { ...streaming, query: askedBy(query) }, position);
      if (controls.schedule !== null) runAt = runAfter(controls.schedule, now());
    }
    const untilRun = runAt === null ? limits.socketPingMs : Math.max(runAt.getTime() - now().getTime(), 0);
    await pause(Math.min(untilRun, limits.socketPingMs), signal, alarm);
  }
}

/** Tells everything since a position, page by page; gives the position up to which all was told. */
async function tellAll(
  socket: WebSocket,
  streaming: Streaming & { readonly query: ReturnType<typeof askedBy> },
  from: bigint,
): Promise<bigint> {
  const { store, caller, query, controls, now } = streaming;
  const standing = { reader: caller, query, initialRecordTime: streaming.from.initialRecordTime };
  let position = from;
  let told = 0;
  for (;;) {
    const page = { position, limit: limits.webhookEvents, now: now() };
    const { events, all, position: next } = await eventsSince(store as Kysely<Database>, standing, page);
    position = next;
    const isEmptyReport = all && told === 0 && controls.schedule !== null && controls.reportIfEmpty;
    if (events.length > 0 || isEmptyReport)
      await send(socket, resultsDocument({ events, queryName: streaming.name, format: streaming.format, now: now() }));
    told += events.length;
    if (all || socket.readyState !== WebSocket.OPEN) return position;
  }
}

/** Resolves once the document has gone out: a client that reads slowly is told slowly. */
const send = (socket: WebSocket, document: object): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once("close", resolve);
    socket.send(JSON.stringify(document), (error) => {
      socket.off("close", resolve);
      if (error && socket.readyState === WebSocket.OPEN) reject(error);
      else resolve();
    });
  });

/** Asks now and then whether somebody is there; whoever does not answer is cut off. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on("pong", () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, limits.socketPingMs);
  return () => clearInterval(timer);
}
