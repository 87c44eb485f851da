import type { EpcFormat } from "../../core/epcis/translate/epc-format.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { findQuery } from "../epcis/queries/named-queries.ts";
import { positionBefore, recordingTime } from "../epcis/subscriptions/create-subscription.ts";
import type { EpcisSignals } from "../epcis/subscriptions/epcis-signals.ts";
import { readStreamControls } from "../epcis/subscriptions/stream-controls.ts";
import { streamQuery } from "../epcis/subscriptions/stream-query.ts";
import { countListeners, type ListenerCount } from "../events/count-listeners.ts";
import type { Caller } from "../identity/caller.ts";
import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";

/** What streaming needs. */
export type StreamParts = {
  readonly store: Store;
  readonly signals: EpcisSignals;
  readonly now: () => Date;
  readonly publicUrl: string;
};

/** A client that asks for a WebSocket. */
export type StreamAsked = {
  readonly caller: Caller;
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly headers: {
    readonly origin?: string | undefined;
    readonly host?: string | undefined;
    readonly "gs1-epc-format"?: EpcFormat | undefined;
  };
  /** Aborted when the connection closes, whether it became a WebSocket or not. */
  readonly signal: AbortSignal;
};

/** A page of another site could open a socket with the cookies of whoever looks at it; browsers always say where from. */
const checkOrigin = ({ origin, host }: StreamAsked["headers"], publicUrl: string): void => {
  if (origin === undefined) return;
  const ours = [new URL(publicUrl).origin, `http://${host}`, `https://${host}`];
  if (!ours.includes(origin))
    throw new FiligranaError(
      "identity/csrf",
      "a WebSocket is opened from our own pages, or by a program without Origin",
    );
};

/** Gives a place up when the connection closes: also where the client goes, or its handshake fails, before a WebSocket opens. */
const leaveAtEnd = (signal: AbortSignal, leave: () => void): void => {
  if (signal.aborted) leave();
  else signal.addEventListener("abort", leave, { once: true });
};

/** Opens WebSockets that tell of a named query's events, within the bounds of one process. */
export const streamOpener = (parts: StreamParts) => {
  const count: ListenerCount = countListeners(limits.socketsPerToken);
  const all: ListenerCount = countListeners(limits.socketsPerProcess);
  return async ({ caller, name, parameters, headers, signal }: StreamAsked) => {
    checkOrigin(headers, parts.publicUrl);
    const controls = readStreamControls(parameters);
    await findQuery(parts.store, { actor: caller.actor, name });
    const initialRecordTime = controls.initialRecordTime ?? (await recordingTime(parts.store));
    const position = await positionBefore(parts.store, initialRecordTime);
    leaveAtEnd(signal, all.take("all"));
    leaveAtEnd(signal, count.take(caller.token));
    const format = headers["gs1-epc-format"] ?? "Always_GS1_Digital_Link";
    const streaming = { ...parts, caller, name, controls, format, from: { initialRecordTime, position } };
    return {
      status: 101 as const,
      headers: { "GS1-Query-Min-Record-Time": initialRecordTime.toISOString() },
      speak: (socket: unknown) => void streamQuery(socket as Parameters<typeof streamQuery>[0], streaming),
    };
  };
};
