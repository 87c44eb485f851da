import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { useActing, useDesk } from "../desk-context.ts";
import { dequeue, enqueue, markConflict, readQueue } from "./queue-store.ts";
import type { Queued, QueuedAbout, QueuedAct, QueueOwner } from "./queued.ts";
import { type Sent, sendQueue } from "./send-queue.ts";

/** The queue of the person for the actor acted for, and what can be done with it. */
export type Queue = {
  readonly entries: readonly Queued[];
  /** Whether an act is being sent now. */
  readonly sending: boolean;
  /** How the last round ended, and how many acts this window has sent since it was opened; null before the first. */
  readonly last: Sent | null;
  /** Whether this browser lets nothing be kept. */
  readonly unavailable: boolean;
  /** Keeps an act and sends it as soon as it is its turn. Rejects when this browser keeps nothing. */
  readonly add: (act: QueuedAct, about: QueuedAbout) => Promise<void>;
  readonly again: (queued: Queued) => Promise<void>;
  readonly drop: (queued: Queued) => Promise<void>;
  readonly sendNow: () => void;
};

type Standing = Pick<Queue, "entries" | "sending" | "last" | "unavailable">;

const changed = "filigrana-queue-changed";
const otherWindows = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(changed);

/** Tells every component that shows the queue, in this window and the others, to read it again. */
function tell(standing?: Partial<Standing>): void {
  dispatchEvent(new CustomEvent(changed, { detail: standing }));
  otherWindows?.postMessage(null);
}

/** Lets a page show the queue and add to it. Sending is the business of the one QueueSender around every page. */
export function useQueue(): Queue {
  const { session } = useDesk();
  const { actor } = useActing();
  const owner = useMemo<QueueOwner>(() => ({ person: session.person.id, actor }), [session.person.id, actor]);
  const [standing, setStanding] = useState<Standing>({ entries: [], sending: false, last: null, unavailable: false });
  useEffect(() => {
    let over = false;
    const read = (event?: Event) => {
      const detail = event instanceof CustomEvent ? (event.detail as Partial<Standing> | null) : null;
      readQueue(owner).then(
        (entries) => over || setStanding((before) => ({ ...before, ...detail, entries, unavailable: false })),
        () => over || setStanding((before) => ({ ...before, ...detail, unavailable: true })),
      );
    };
    const heard = () => read();
    read();
    addEventListener(changed, read);
    otherWindows?.addEventListener("message", heard);
    return () => {
      over = true;
      removeEventListener(changed, read);
      otherWindows?.removeEventListener("message", heard);
    };
  }, [owner]);

  const add = useCallback(
    async (act: QueuedAct, about: QueuedAbout) => {
      const queuedAt = new Date().toISOString();
      await enqueue({ ...owner, act, about, key: crypto.randomUUID(), queuedAt, conflict: null });
      tell();
      dispatchEvent(new Event(wanted));
    },
    [owner],
  );
  const again = useCallback(async (queued: Queued) => {
    await markConflict(queued, null);
    tell();
    dispatchEvent(new Event(wanted));
  }, []);
  const drop = useCallback(async ({ place }: Queued) => {
    await dequeue(place);
    tell();
  }, []);
  const sendNow = useCallback(() => void dispatchEvent(new Event(wanted)), []);
  return { ...standing, add, again, drop, sendNow };
}

const wanted = "filigrana-queue-wanted";

/** How often what waits is tried again by itself while the page is in sight. */
const everyMs = 10_000;

/** Sends what waits: at once, when the connection comes back, when somebody asks, and from time to time. */
export function useQueueSender(): void {
  const { session, call } = useDesk();
  const { actor } = useActing();
  const person = session.person.id;
  useEffect(() => {
    let sentSoFar = 0;
    let running = false;
    let onceMore = false;
    const send = async () => {
      onceMore = running;
      if (running) return;
      running = true;
      try {
        const waiting = (await readQueue({ person, actor })).some(({ conflict }) => conflict === null);
        if (!waiting) return;
        tell({ sending: true });
        const last = await sendQueue({ person, actor }, call, () => tell());
        sentSoFar += last.count;
        tell({ sending: false, last: { ...last, count: sentSoFar } });
      } catch {
        tell({ sending: false });
      } finally {
        running = false;
        if (onceMore) void send();
      }
    };
    const start = () => void send();
    const timer = setInterval(() => document.visibilityState === "visible" && start(), everyMs);
    addEventListener("online", start);
    addEventListener(wanted, start);
    start();
    return () => {
      clearInterval(timer);
      removeEventListener("online", start);
      removeEventListener(wanted, start);
    };
  }, [person, actor, call]);
}
