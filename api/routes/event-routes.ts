import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type Permission, scopeOf } from "../../core/http/authorisation.ts";
import { listenEndpoint } from "../../core/http/endpoints/events.ts";
import type { LiveEvent, LiveType } from "../../core/schema/live-event.ts";
import type { Change } from "../events/change.ts";
import { countListeners } from "../events/count-listeners.ts";
import { eventStream } from "../events/event-stream.ts";
import type { Changes } from "../events/listen-to-changes.ts";
import { stillHolds } from "../events/still-holds.ts";
import { type Route, route } from "../http/route.ts";
import type { Caller } from "../identity/caller.ts";
import type { Store } from "../store/open-store.ts";
import { readSeal } from "../use-cases/read-seal.ts";

/** The cell of the table that says whose changes of this kind a role hears of; its own only where none is named. */
const cells: Partial<Record<LiveType, Permission>> = {
  seal: ["seal", "read"],
  handover: ["handover", "read"],
  operation: ["operation", "read"],
};

/** Tells a caller live of what changes. */
export const eventRoutes = (parts: { readonly store: Store; readonly changes: Changes }): Route[] => {
  const listeners = countListeners();
  return [
    route(listenEndpoint, async ({ caller, signal }) => {
      const leave = listeners.take(caller.token);
      signal.addEventListener("abort", leave, { once: true });
      const listening = {
        changes: parts.changes,
        signal,
        isMine: (change: Change) => isMine(caller, change),
        tell: (change: Change) => told(parts.store, caller, change),
        holds: () => stillHolds(parts.store, caller),
      };
      const content = endingWith(eventStream(listening), leave);
      // Proxies that gather answers before they pass them on are asked not to.
      return { status: 200, type: "text/event-stream", content, headers: { "x-accel-buffering": "no" } };
    }),
  ];
};

function isMine({ actor, role }: Caller, { actors, type }: Change): boolean {
  const cell = cells[type];
  return actors.includes(actor) || (cell !== undefined && scopeOf(role, cell) === "all");
}

async function told(store: Store, caller: Caller, { actors: _, ...change }: Change): Promise<LiveEvent | null> {
  if (change.type !== "seal") return change;
  try {
    const { state } = await readSeal(store, caller, change.id);
    return { type: "seal", id: change.id, state };
  } catch (error) {
    if (error instanceof FiligranaError && error.code === "seal/not-found") return null;
    throw error;
  }
}

async function* endingWith(events: AsyncGenerator<string>, atEnd: () => void): AsyncGenerator<string> {
  try {
    yield* events;
  } finally {
    atEnd();
  }
}
