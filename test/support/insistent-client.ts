import { setTimeout as pause } from "node:timers/promises";
import { type Answer, ask, type Who } from "./demo-product.ts";

/** One request that changes something, with the key under which it is the same request however often it is sent. */
export type Deed = {
  readonly by: Who;
  readonly path: string;
  readonly key: string;
  readonly json?: object;
  readonly csv?: string;
  /** Sends the file in pieces over about so many milliseconds. */
  readonly overMs?: number;
};

/** A deed with the answer that its client has: from then on it is done, or refused. */
export type Answered = { readonly deed: Deed; readonly answer: Answer };

/** Asks as an integrator does whose server may be away: the same again until there is an answer that will not change. */
export type InsistentClient = {
  readonly send: (deed: Deed) => Promise<Answer>;
  readonly read: (path: string, by?: Who) => Promise<Answer>;
  /** Reads until `wanted` says yes. */
  readonly readUntil: (path: string, by: Who, wanted: (answer: Answer) => boolean) => Promise<Answer>;
  /** Every deed that has its answer. */
  readonly answered: readonly Answered[];
};

/** How long one question may go without an answer; milliseconds. */
const patienceMs = 120_000;

/** Makes a client; `lost` ends all its waiting when the product will not come back. */
export function insistentClient(url: string, lost: Promise<never>): InsistentClient {
  const answered: Answered[] = [];

  async function insist(what: string, once: () => Promise<Answer>, wanted: (answer: Answer) => boolean) {
    const until = performance.now() + patienceMs;
    let last: unknown;
    for (;;) {
      const answer = await Promise.race([once(), lost]).catch((error: unknown) => {
        if (!isOutage(error)) throw error;
        last = error;
        return null;
      });
      if (answer !== null && !mayChange(answer) && wanted(answer)) return answer;
      last = answer === null ? last : `${answer.status} ${JSON.stringify(answer.body).slice(0, 500)}`;
      if (performance.now() > until)
        throw new Error(`${what}: no answer in ${patienceMs / 1000} s, the last was ${last}`);
      await pause(50);
    }
  }

  const readUntil: InsistentClient["readUntil"] = (path, by, wanted) =>
    insist(path, () => ask(`${url}${path}`, { by }), wanted);
  return {
    answered,
    readUntil,
    read: (path, by = "region") => readUntil(path, by, () => true),
    send: async (deed) => {
      const answer = await insist(
        `${deed.path} ${deed.key}`,
        () => sendOnce(url, deed),
        () => true,
      );
      answered.push({ deed, answer });
      return answer;
    },
  };
}

function sendOnce(url: string, { by, path, key, json, csv, overMs = 0 }: Deed): Promise<Answer> {
  if (csv === undefined) return ask(`${url}${path}`, { by, key, json });
  return ask(`${url}${path}`, { by, key, csv: overMs === 0 ? csv : inPieces(csv, overMs) });
}

const pieces = 8;

/** A body that takes its time, as over a slow line. */
function inPieces(text: string, overMs: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const size = Math.ceil(bytes.length / pieces);
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      await pause(overMs / pieces);
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
  });
}

/** The connection was refused or broke off, or its answer did. */
function isOutage(error: unknown): boolean {
  return error instanceof TypeError || error instanceof SyntaxError;
}

/** An answer that says "not now". */
function mayChange({ status, body }: Answer): boolean {
  return body["retry"] === true || [429, 502, 503, 504].includes(status);
}
