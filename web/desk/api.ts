import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { backgroundHeader } from "../../core/http/background-header.ts";
import { type Asked, makeClient } from "../../core/http/client.ts";
import type { EndpointSpec } from "../../core/http/endpoint.ts";
import type { ReceivedOf } from "../../core/http/endpoint-types.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";

/** The server did not answer: there is no connection, or it is down. Nothing is known of what was asked. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** With which session and for whom a request is made. */
export type Acting = { readonly csrf: string | null; readonly actor: string | null };

/** `background`: nobody did anything for this to be asked, and it does not keep the session alive. */
type CallOptions = { readonly signal?: AbortSignal; readonly background?: boolean };

/** Calls an endpoint of the API as the signed-in person, for the actor of the address. */
export type Call = <E extends EndpointSpec>(
  endpoint: E,
  asked: Asked<E>,
  options?: CallOptions,
) => Promise<ReceivedOf<E>>;

/** The headers of a request that the typed client does not make, such as a download or a stream of events. */
export const headersOf = ({ csrf, actor }: Acting): Record<string, string> => ({
  ...(actor === null ? {} : { "filigrana-acting-for": actor }),
  ...(csrf === null ? {} : { "filigrana-csrf": csrf }),
});

/** The headers of a request that the page makes by itself. */
export const inBackground: Readonly<Record<string, string>> = { [backgroundHeader]: "1" };

/** `fetch` with the session's cookie and never from the browser's memory: who has just acted wants to see it; when nothing answers it throws {@link NoAnswer}. */
export async function request(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: "same-origin", cache: "no-store", ...init });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new NoAnswer("the server did not answer", { cause: error });
  }
}

/** Tells whether an error says that the session is over. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof FiligranaError && problemKinds[error.code].status === 401;

/**
 * Makes the typed client of the desk. When the session is over in the middle of the work it waits until the person has
 * signed in again and repeats the request: nothing typed is lost, and no page has to know.
 *
 * @param acting - Asked before each request: the session may have been renewed since the last.
 * @param renewed - Waits for a new session; rejects when `signal` is aborted.
 */
export function makeCall(acting: () => Acting, renewed: (signal?: AbortSignal) => Promise<void>): Call {
  const once: Call = (endpoint, asked, { signal, background = false } = {}) => {
    const send = (address: string, init: { method: string; headers: Record<string, string>; body?: BodyInit }) =>
      request(address, {
        ...init,
        headers: { ...init.headers, ...headersOf(acting()), ...(background ? inBackground : {}) },
        ...(signal === undefined ? {} : { signal }),
      });
    return makeClient(send, "")(endpoint, asked);
  };
  return async (endpoint, asked, options = {}) => {
    try {
      return await once(endpoint, asked, options);
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      await renewed(options.signal);
      return once(endpoint, asked, options);
    }
  };
}
