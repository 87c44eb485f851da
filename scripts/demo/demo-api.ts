import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

/** An answer of the API that trying again will not mend. */
export class DemoApiError extends Error {
  override readonly name = "DemoApiError";
  readonly status: number;
  readonly code: string | null;

  constructor(request: string, status: number, problem: z.infer<typeof Problem>) {
    const flaws = (problem.errors ?? []).map(({ pointer, expected }) => `${pointer}: ${expected}`);
    super([`${request} answered ${status} ${problem.code ?? ""}`, problem.detail ?? "", ...flaws].join("\n  "));
    this.status = status;
    this.code = problem.code ?? null;
  }
}

/** A body as it is sent, with the key that makes sending it again harmless. */
export type Sending = { readonly token: string; readonly key: string; readonly json: object } | CsvSending;
export type CsvSending = { readonly token: string; readonly key: string; readonly csv: string };

/** The public API over HTTP, as an integrator's client would have it. */
export type DemoApi = {
  /** Reads; 404 gives `null`. */
  read<S extends z.ZodType>(path: string, schema: S, token?: string): Promise<z.infer<S> | null>;
  /** Sends, as often as it takes for an answer: the Idempotency-Key makes it happen once. */
  send<S extends z.ZodType>(path: string, schema: S, sending: Sending): Promise<z.infer<S>>;
};

const Problem = z.object({
  code: z.string().optional(),
  detail: z.string().optional(),
  retry: z.boolean().optional(),
  errors: z.array(z.object({ pointer: z.string(), expected: z.string() })).optional(),
});

/** How long the API may be away (started again after a crash, say) before the client gives up. */
const patienceMs = 120_000;
const longestPauseMs = 2000;

/**
 * Connects to the API.
 *
 * @param apiUrl - Scheme, host and port, such as `http://127.0.0.1:8080`.
 * @param signal - Ends all that is under way.
 */
export function connectDemoApi(apiUrl: string, signal?: AbortSignal): DemoApi {
  const base = apiUrl.replace(/\/+$/, "");
  const request = (path: string, init: RequestInit) => insist(`${base}${path}`, { ...init, signal: signal ?? null });
  return {
    async read(path, schema, token) {
      const answer = await request(path, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
      if (answer.status === 404) return null;
      return schema.parse(await bodyOf(`GET ${path}`, answer));
    },
    async send(path, schema, sending) {
      const [type, body] =
        "csv" in sending ? ["text/csv", sending.csv] : ["application/json", JSON.stringify(sending.json)];
      const headers = {
        authorization: `Bearer ${sending.token}`,
        "content-type": type,
        "idempotency-key": sending.key,
      };
      return schema.parse(await bodyOf(`POST ${path}`, await request(path, { method: "POST", headers, body })));
    },
  };
}

async function bodyOf(request: string, answer: Response): Promise<unknown> {
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body;
  throw new DemoApiError(request, answer.status, Problem.safeParse(body).data ?? {});
}

/** Asks until there is an answer that another try would not change, or patience ends. */
async function insist(url: string, init: RequestInit): Promise<Response> {
  const givenUpAt = Date.now() + patienceMs;
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      const answer = await fetch(url, init);
      const retryAfterMs = await mayChange(answer);
      if (retryAfterMs === null || Date.now() > givenUpAt) return answer;
      pauseMs = Math.max(pauseMs, Math.min(retryAfterMs, 15_000));
    } catch (error) {
      if (init.signal?.aborted || !(error instanceof TypeError) || Date.now() > givenUpAt) throw error;
    }
    await wait(pauseMs, undefined, init.signal ? { signal: init.signal } : {});
  }
}

/** After how many milliseconds another try may fare better, or `null` when it will not. */
async function mayChange(answer: Response): Promise<number | null> {
  if (answer.ok) return null;
  const { retry } =
    Problem.safeParse(
      await answer
        .clone()
        .json()
        .catch(() => null),
    ).data ?? {};
  const asksToWait = retry ?? [429, 502, 503, 504].includes(answer.status);
  return asksToWait ? Number(answer.headers.get("retry-after") ?? 0) * 1000 || 0 : null;
}
