import { useCallback, useState } from "preact/hooks";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { Problem } from "../../core/http/problem.ts";
import { headersOf, NoAnswer } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import type { ActState } from "./use-act.ts";
import { namedError } from "./use-answer.ts";

/** A file on its way, and how far it has come. */
export type Upload = {
  readonly standing: ActState<null>;
  /** How much of it has been sent, 0 to 100; null while nothing is under way. */
  readonly percent: number | null;
  /** Sends a file; gives where to look when it was taken, else null. It never throws. */
  readonly upload: (
    address: string,
    file: Blob,
    type: string,
    more?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly location: string | null } | null>;
};

/** Lets a page send a file as the acting actor and see how far it has come, which `fetch` does not tell. */
export function useUpload(): Upload {
  const { actingNow } = useDesk();
  const [standing, setStanding] = useState<ActState<null>>({ state: "idle" });
  const [percent, setPercent] = useState<number | null>(null);
  const upload = useCallback(
    async (address: string, file: Blob, type: string, more: Readonly<Record<string, string>> = {}) => {
      setStanding({ state: "running" });
      setPercent(0);
      try {
        const own = { "content-type": type, "idempotency-key": crypto.randomUUID() };
        const location = await send(address, file, { ...more, ...headersOf(actingNow()), ...own }, setPercent);
        setStanding({ state: "done", reply: null });
        return { location };
      } catch (error) {
        setStanding(error instanceof NoAnswer ? { state: "offline" } : { state: "failed", error: namedError(error) });
        return null;
      } finally {
        setPercent(null);
      }
    },
    [actingNow],
  );
  return { standing, percent, upload };
}

function send(
  address: string,
  file: Blob,
  headers: Record<string, string>,
  onPercent: (percent: number) => void,
): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onPercent(total === 0 ? 0 : Math.round((100 * loaded) / total));
    request.onerror = () => reject(new NoAnswer("the server did not answer"));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.getResponseHeader("location"));
      else reject(problemIn(request));
    };
    request.send(file);
  });
}

function problemIn(request: XMLHttpRequest): FiligranaError {
  const parsed = Problem.safeParse(jsonOf(request.responseText));
  if (!parsed.success) return new FiligranaError("server/unexpected", `the server answered ${request.status}`);
  const { code, detail, values, errors, retry } = parsed.data;
  return new FiligranaError(code, detail, { values, flaws: errors ?? [], retry });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
