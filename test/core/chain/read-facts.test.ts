import { expect } from "chai";
import { authorKey } from "../../../core/chain/facts.ts";
import { type Question, readFacts } from "../../../core/chain/read-facts.ts";
import type { Request } from "../../../core/chain/request.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { recoverSigner } from "../../../core/seal/recover-signer.ts";
import { questionOf } from "../../../core/verify/question-of.ts";
import { verifyEvidence } from "../../../core/verify/verify-evidence.ts";
import { type BatchOnChain, sealBatch } from "../../support/batch-on-chain.ts";
import { startTestChain, type TestChain } from "../../support/chain.ts";
import { body, inspector, maker } from "../support/keys.ts";

/** The code that a FiligranaError carries; the error itself when it is another. */
const codeOf = (error: unknown): unknown => (error instanceof FiligranaError ? [error.code, error.retry] : error);

describe("readFacts", () => {
  let chain: TestChain;
  let batch: BatchOnChain;
  let question: Question;

  before(async () => {
    chain = await startTestChain();
    batch = await sealBatch(chain);
    await batch.recall();
    question = questionOf(batch.evidence()) as Question;
  });

  after(async () => {
    batch.close();
    await chain.stop();
  });

  /** The real chain, except that one method is answered otherwise. */
  const but = (method: string, answer: (honest: unknown, params: readonly unknown[]) => unknown): Request => {
    return async (call) => {
      const honest = await chain.request(call as never);
      return call.method === method ? answer(honest, call.params ?? []) : honest;
    };
  };
  const failure = (request: Request) => readFacts(request, question).then(() => null, codeOf);

  it("reads what verification needs: a recalled batch is found recalled, with author and reason", async () => {
    const facts = await readFacts(chain.request as Request, question);
    expect(facts.record.operator).to.include({ signer: maker.address, signerHasCode: false, role: "operator" });
    expect(facts.record.controlBody).to.include({ signer: body.address, role: "control-body" });
    expect(facts.record.batch.byInspector.kind).to.equal("recall");
    const author = authorKey(inspector.id, facts.record.batch.byInspector.at);
    expect(facts.authors?.[author]).to.deep.equal({ role: "inspector", signer: inspector.address });
    const { verdict, measure, checks } = verifyEvidence(batch.evidence(), facts, { recover: recoverSigner });
    expect(verdict).to.equal("recalled");
    expect(measure).to.include({ author: inspector.id });
    expect(checks.every(({ outcome }) => outcome === "pass")).to.equal(true);
  });

  it("reads the record at the very block that it gives as the newest", async () => {
    const asked: unknown[] = [];
    const facts = await readFacts((call) => {
      if (call.method === "eth_call") asked.push(call.params?.[1]);
      return chain.request(call as never);
    }, question);
    expect(new Set(asked)).to.deep.equal(new Set([`0x${facts.head.number.toString(16)}`]));
  });

  it("counts finality in blocks when asked to", async () => {
    const { head, final } = await readFacts(chain.request as Request, { ...question, finality: 3 });
    expect(final.number).to.equal(head.number - 3n);
    const young = await readFacts(chain.request as Request, { ...question, finality: 100_000 });
    expect(young.final).to.deep.equal({ number: 0n, time: 0n });
  });

  it("takes a chain that has no final block yet to have none", async () => {
    const request = but("eth_getBlockByNumber", (honest, [tag]) => (tag === "finalized" ? null : honest));
    expect((await readFacts(request, question)).final).to.deep.equal({ number: 0n, time: 0n });
  });

  it("gives the empty record where there is no contract", async () => {
    const facts = await readFacts(chain.request as Request, { ...question, registry: `0x${"99".repeat(20)}` });
    expect(facts.record.seal.sealedAt).to.equal(0n);
    expect(facts.codeHash).to.equal("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  });

  it("says unreachable when a question fails, and that trying again may help", async () => {
    for (const method of ["eth_chainId", "eth_getCode", "eth_call", "eth_getBlockByNumber"]) {
      const request = but(method, () => {
        throw new Error("connection reset");
      });
      expect(await failure(request), method).to.deep.equal(["chain/unreachable", true]);
    }
  });

  const lies: readonly (readonly [string, string, (honest: unknown, params: readonly unknown[]) => unknown])[] = [
    ["a chain id that is no number", "eth_chainId", () => "one"],
    ["no newest block", "eth_getBlockByNumber", () => null],
    ["a block without a time", "eth_getBlockByNumber", () => ({ number: "0x1" })],
    [
      "a final block above the newest",
      "eth_getBlockByNumber",
      (honest, [tag]) => (tag === "finalized" ? { number: "0xffffff", timestamp: "0x1" } : honest),
    ],
    ["a newest block before the seal", "eth_getBlockByNumber", () => ({ number: "0x1", timestamp: "0x1" })],
    ["no answer from a contract that is there", "eth_call", () => "0x"],
    ["an answer from a contract that is not there", "eth_getCode", () => 5],
    ["half an answer", "eth_call", (honest) => String(honest).slice(0, 200)],
  ];
  for (const [what, method, answer] of lies) {
    it(`refuses a node that gives ${what}`, async () => {
      expect(await failure(but(method, answer))).to.deep.equal(["chain/contradiction", true]);
    });
  }
});
