import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { readSessionEndpoint } from "../../core/http/endpoints/session.ts";
import { type Acting, type Call, isSignedOut, makeCall, NoAnswer } from "./api.ts";
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
 * when the person has signed in again, in another window of this browser. If it is another person, all is loaded anew.
 */
export function useSession(): SessionHold {
  const { path } = usePlace();
  const [standing, setStanding] = useState<SessionState>({ state: "loading" });
  const csrf = useRef<string | null>(null);
  const actor = useRef(actorIn(path));
  actor.current = actorIn(path);
  const waiting = useRef(new Set<() => void>());
  const actingNow = useCallback(() => ({ csrf: csrf.current, actor: actor.current }), []);

  const renew = useCallback(() => {
    const ask = makeCall(
      () => ({ csrf: csrf.current, actor: null }),
      () => Promise.reject(new SignedOut()),
    );
    ask(readSessionEndpoint, {}).then(
      ({ body: session }) => {
        csrf.current = session.csrf;
        setStanding((before) => {
          if (before.state === "signed-in" && before.session.person.id !== session.person.id) location.reload();
          return { state: "signed-in", session, expired: false };
        });
        for (const goOn of waiting.current) goOn();
      },
      (error: unknown) => setStanding((before) => afterFailure(before, error)),
    );
  }, []);

  const call = useCallback(
    makeCall(actingNow, (signal) => {
      setStanding((before) => (before.state === "signed-in" ? { ...before, expired: true } : before));
      return untilRenewed(waiting.current, signal);
    }),
    [],
  );

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

/** Whoever was signed in stays in front of their work: it ends for them only by the dialog. */
function afterFailure(before: SessionState, error: unknown): SessionState {
  const over = error instanceof SignedOut || isSignedOut(error);
  if (before.state === "signed-in") return over ? { ...before, expired: true } : before;
  if (over) return { state: "signed-out" };
  return error instanceof NoAnswer ? { state: "offline" } : { state: "failed", error: namedError(error) };
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
