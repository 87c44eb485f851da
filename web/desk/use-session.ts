import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { readSessionEndpoint } from "../../core/http/endpoints/session.ts";
import { type Acting, type Call, isSignedOut, makeCall, NoAnswer } from "./api.ts";
import { readKeptSession } from "./offline/kept-session.ts";
import { forgetAnswers, forgetOthers } from "./queue/kept-database.ts";
import { usePlace } from "./router.ts";
import type { Session } from "./session.ts";
import { actorIn } from "./url.ts";
import { namedError } from "./use-answer.ts";

/** How the desk stands with who is in front of it. `expired`: somebody was signed in, and has to sign in again. */
export type SessionState =
  | { readonly state: "loading" | "offline" | "signed-out" }
  | { readonly state: "failed"; readonly error: FiligranaError }
  | { readonly state: "signed-in"; readonly session: Session; readonly expired: boolean };

/** The channel on which a window of this browser tells the others that somebody signed in. */
export const sessionChannel = "filigrana-session";

/** What {@link useSession} gives. */
export type SessionHold = {
  readonly standing: SessionState;
  readonly call: Call;
  readonly actingNow: () => Acting;
  readonly renew: () => void;
};

/**
 * Keeps who is signed in. When a call finds the session over, the state turns to `expired` and the call waits; it goes on
 * when the person has signed in again, in another window of this browser. If it is another person, all is loaded anew; what
 * this browser has kept for anybody else is forgotten. Where nothing answers at the start, whoever this browser has kept stands
 * in, and the first call that gets through asks who it is.
 */
export function useSession(): SessionHold {
  const { path } = usePlace();
  const [standing, setStanding] = useState<SessionState>({ state: "loading" });
  const csrf = useRef<string | null>(null);
  const actor = useRef(actorIn(path));
  actor.current = actorIn(path);
  const waiting = useRef(new Set<() => void>());
  const actingNow = useCallback(() => ({ csrf: csrf.current, actor: actor.current }), []);

  const confirm = useCallback(async () => {
    const ask = makeCall(
      () => ({ csrf: csrf.current, actor: null }),
      () => Promise.reject(new SignedOut()),
    );
    try {
      const { body: session } = await ask(readSessionEndpoint, {});
      // Not waited for: nothing of others is shown meanwhile, and where the browser's database is slow the desk opens all the same.
      forgetOthers(session.person.id).catch(() => undefined);
      csrf.current = session.csrf;
      setStanding((before) => {
        if (before.state === "signed-in" && before.session.person.id !== session.person.id) location.reload();
        return { state: "signed-in", session, expired: false };
      });
      for (const goOn of waiting.current) goOn();
    } catch (error) {
      const kept = error instanceof NoAnswer ? await readKeptSession().catch(() => null) : null;
      if (isOver(error) && csrf.current === null) await forgetAnswers().catch(() => undefined);
      setStanding((before) => afterFailure(before, error, kept));
      throw error;
    }
  }, []);
  const renew = useCallback(() => void confirm().catch(() => undefined), [confirm]);

  const call = useMemo(() => {
    const signedIn = makeCall(actingNow, (signal) => {
      setStanding((before) => (before.state === "signed-in" ? { ...before, expired: true } : before));
      return untilRenewed(waiting.current, signal);
    });
    return onceConfirmed(signedIn, () => csrf.current !== null, confirm);
  }, [actingNow, confirm]);

  useEffect(() => {
    renew();
    const channel = new BroadcastChannel(sessionChannel);
    channel.addEventListener("message", renew);
    addEventListener("online", renew);
    return () => {
      channel.close();
      removeEventListener("online", renew);
    };
  }, [renew]);

  return { standing, call, actingNow, renew };
}

class SignedOut extends Error {}

const isOver = (error: unknown): boolean => error instanceof SignedOut || isSignedOut(error);

/**
 * Makes calls wait until the server has said whose session it is: who was only kept has no token yet, and a write without
 * one would be refused for good. Of several calls at a time one asks.
 */
function onceConfirmed(call: Call, isConfirmed: () => boolean, confirm: () => Promise<void>): Call {
  let asking: Promise<void> | null = null;
  return async (endpoint, asked, options) => {
    if (!isConfirmed()) {
      asking ??= confirm().finally(() => {
        asking = null;
      });
      // That the session is over the call itself hears, and waits behind the dialog.
      await asking.catch((error: unknown) => {
        if (!isOver(error)) throw error;
      });
    }
    return call(endpoint, asked, options);
  };
}

/** Whoever was signed in stays in front of their work: it ends for them only by the dialog. */
function afterFailure(before: SessionState, error: unknown, kept: Session | null): SessionState {
  if (before.state === "signed-in") return isOver(error) ? { ...before, expired: true } : before;
  if (isOver(error)) return { state: "signed-out" };
  if (!(error instanceof NoAnswer)) return { state: "failed", error: namedError(error) };
  return kept === null ? { state: "offline" } : { state: "signed-in", session: kept, expired: false };
}

const untilRenewed = (waiting: Set<() => void>, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const goOn = () => {
      waiting.delete(goOn);
      resolve();
    };
    waiting.add(goOn);
    signal?.addEventListener("abort", () => {
      waiting.delete(goOn);
      reject(new DOMException("no longer wanted", "AbortError"));
    });
  });
