import { useCallback, useState } from "preact/hooks";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { Problem } from "../../core/http/problem.ts";
import { headersOf, NoAnswer, request } from "./api.ts";
import { useDesk } from "./desk-context.ts";
import type { ActState } from "./use-act.ts";
import { namedError } from "./use-answer.ts";

/** A download and how it stands. */
export type Download = {
  readonly standing: ActState<null>;
  readonly download: (address: string, name?: string, init?: RequestInit) => Promise<void>;
};

/** Lets a page fetch a file as the acting actor and hand it to the browser's downloads. */
export function useDownload(): Download {
  const { actingNow } = useDesk();
  const [standing, setStanding] = useState<ActState<null>>({ state: "idle" });
  const download = useCallback(
    async (address: string, name?: string, init: RequestInit = {}) => {
      setStanding({ state: "running" });
      try {
        const headers = { ...(init.headers as Record<string, string> | undefined), ...headersOf(actingNow()) };
        const answer = await request(address, { ...init, headers });
        if (!answer.ok) throw await problemOf(answer);
        save(await answer.blob(), name ?? nameIn(answer) ?? address.split("/").at(-1) ?? "file");
        setStanding({ state: "done", reply: null });
      } catch (error) {
        setStanding(error instanceof NoAnswer ? { state: "offline" } : { state: "failed", error: namedError(error) });
      }
    },
    [actingNow],
  );
  return { standing, download };
}

async function problemOf(answer: Response): Promise<FiligranaError> {
  const parsed = Problem.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) return new FiligranaError("server/unexpected", `the server answered ${answer.status}`);
  const { code, detail, values, errors, retry } = parsed.data;
  return new FiligranaError(code, detail, { values, flaws: errors ?? [], retry });
}

const nameIn = (answer: Response): string | null =>
  /filename="([^"/\\]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? null;

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
