import { expect } from "chai";
import type { ErrorCode } from "../../core/errors/error-code.ts";
import { problemKinds } from "../../core/http/problem-kinds.ts";
import { type Answer, ask } from "./demo-product.ts";

/** What a refusal has to say: its code; where and what was wrong; and something of what to do. */
export type Refusal = {
  readonly code: ErrorCode;
  /** The pointers of its flaws, in order; none where it has no flaw. */
  readonly at?: readonly string[];
  /** The offending value of the first flaw. */
  readonly value?: unknown;
  /** A part of the detail or of the first flaw's expectation. */
  readonly says: string;
};

type Shown = { pointer: string; value?: unknown; expected: string };

/** The flaws that an answer lists. */
export const flawsIn = ({ body }: Answer): Shown[] => (body["errors"] ?? []) as Shown[];

/** Holds an answer to what it has to say, and to RFC 9457's form. */
export function expectRefusal(answer: Answer, { code, at = [], value, says }: Refusal): void {
  const { body } = answer;
  const flaws = flawsIn(answer);
  const told = JSON.stringify(body);
  expect(body["code"], told).to.equal(code);
  expect(answer.status).to.equal(problemKinds[code].status);
  expect(answer.headers.get("content-type")).to.match(/^application\/problem\+json/);
  expect(body).to.include({ type: `/problems/${code}`, status: answer.status });
  expect(body["instance"]).to.equal(answer.headers.get("x-request-id"));
  expect(
    flaws.map(({ pointer }) => pointer),
    told,
  ).to.deep.equal(at);
  if (value !== undefined) expect(flaws[0]?.value).to.deep.equal(value);
  expect(`${body["detail"]} ${flaws[0]?.expected ?? ""}`).to.contain(says);
}

/** Everything registered so far and every operation spent: seals by id, and the numbers of the outbox that are taken. */
export async function whatIsThere(url: string): Promise<{ seals: unknown[]; operations: number[] }> {
  const seals: unknown[] = [];
  for (let after = ""; ; ) {
    const { body } = await ask(`${url}/api/v1/seals?limit=200${after}`, { by: "region" });
    seals.push(...(body["seals"] as { seal: string }[]).map(({ seal }) => seal));
    if (body["next"] === null) break;
    after = `&after=${body["next"]}`;
  }
  return { seals, operations: await operationsOf(url) };
}

/** A number drawn by a transaction that came to nothing stays a gap: so many in a row are the end. */
const longestGap = 64;

async function operationsOf(url: string): Promise<number[]> {
  const found: number[] = [];
  for (let from = 1; from - (found.at(-1) ?? 0) <= longestGap; from += longestGap) {
    const numbers = Array.from({ length: longestGap }, (_, index) => from + index);
    const answers = await Promise.all(
      numbers.map((number) => ask(`${url}/api/v1/operations/${number}`, { by: "region" })),
    );
    for (const [index, { status, body }] of answers.entries()) {
      if (status === 200) found.push(from + index);
      else if (status !== 404) throw new Error(JSON.stringify(body));
    }
  }
  return found;
}
