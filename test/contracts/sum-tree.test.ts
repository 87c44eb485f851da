import { readFileSync } from "node:fs";
import { expect } from "chai";
import { id } from "ethers";
import { unpackProof } from "../../core/seal/pack-proof.ts";
import { includes } from "../../core/seal/sum-tree.ts";
import { abiOf, creationCode } from "./support/artifact.ts";
import { type ContractAt, contractAt, type Ledger, openLedger } from "./support/ledger.ts";
import { type Case, randomCases, seededRandom } from "./support/tree-cases.ts";

type GoldenLeaf = { batchKey: string; dossierRoot: string; quantity: string; hash: string; proof: string };
type GoldenTree = { root: string; total: string; leaves: GoldenLeaf[] };
const golden = JSON.parse(readFileSync(new URL("../golden/sum-tree.json", import.meta.url), "utf8")) as {
  trees: GoldenTree[];
  greatest: GoldenTree;
  refused: { why: string; root: string; total: string; leaf: Omit<GoldenLeaf, "hash" | "proof">; proof: string }[];
};

/** The selector of `includesEach(bytes)`; its calldata is put together by hand, for ethers takes a minute over 30 MB. */
const includesEach = id("includesEach(bytes)").slice(0, 10);

const SEED = Number(process.env["SEED"] ?? 20261101);
const CASES = 100_000;
const PER_CALL = 1000;

/** A case as SumTreeHarness reads it, without `0x`. */
const packCase = ({ root, total, leaf, proof }: Case): string => {
  const [sum, quantity] = [total, leaf.quantity].map((n) => n.toString(16).padStart(16, "0"));
  const size = ((proof.length - 2) / 2).toString(16).padStart(4, "0");
  return root.slice(2) + sum + leaf.batchKey.slice(2) + leaf.dossierRoot.slice(2) + quantity + size + proof.slice(2);
};

describe("SumTree", () => {
  let ledger: Ledger;
  let harness: ContractAt;
  before(async () => {
    ledger = await openLedger();
    harness = contractAt(
      ledger,
      await ledger.deploy(await creationCode("SumTreeHarness")),
      await abiOf("SumTreeHarness"),
    );
  });
  after(() => ledger.close());

  const inSolidity = async (cases: readonly Case[]): Promise<boolean[]> => {
    const packed = cases.map(packCase).join("");
    const head = [32, packed.length / 2].map((n) => n.toString(16).padStart(64, "0")).join("");
    const data = includesEach + head + packed.padEnd(Math.ceil(packed.length / 64) * 64, "0");
    const answer = String(await ledger.request("eth_call", [{ to: harness.address, data, gas: "0xf42400" }, "latest"]));
    return [...Buffer.from(answer.slice(130), "hex").subarray(0, cases.length)].map((byte) => byte === 1);
  };
  const inTypeScript = (c: Case): boolean => {
    const siblings = unpackProof(Buffer.from(c.proof.slice(2), "hex"));
    return siblings !== null && includes(c.root, c.total, c.leaf, siblings);
  };

  it("verifies every proof of the golden vectors and hashes their leaves alike", async () => {
    for (const { root, total, leaves } of [...golden.trees, golden.greatest]) {
      const cases = leaves.map((l) => ({
        root,
        total: BigInt(total),
        leaf: { ...l, quantity: BigInt(l.quantity) },
        proof: l.proof,
      }));
      expect(await inSolidity(cases)).to.deep.equal(leaves.map(() => true));
      for (const l of leaves) {
        expect((await harness.read("leafHash", [[l.batchKey, l.dossierRoot, l.quantity]]))[0]).to.equal(l.hash);
      }
    }
  });

  for (const { why, root, total, leaf, proof } of golden.refused) {
    it(`refuses the golden vector in which ${why}`, async () => {
      const [answer] = await inSolidity([
        { root, total: BigInt(total), leaf: { ...leaf, quantity: BigInt(leaf.quantity) }, proof },
      ]);
      expect(answer).to.equal(false);
    });
  }

  it(`agrees with its TypeScript twin on ${CASES.toLocaleString("en")} random cases (SEED=${SEED})`, async () => {
    const cases = randomCases(seededRandom(SEED));
    const tally = { true: 0, false: 0 };
    for (let done = 0; done < CASES; done += PER_CALL) {
      const some = Array.from({ length: PER_CALL }, () => cases.next().value as Case);
      const answers = await inSolidity(some);
      for (const [i, c] of some.entries()) {
        const twin = inTypeScript(c);
        if (answers[i] !== twin)
          expect.fail(
            `Solidity says ${answers[i]}: ${JSON.stringify(c, (_, v) => (typeof v === "bigint" ? `${v}` : v))}`,
          );
        if (twin !== c.honest) expect.fail(`a case that is ${c.how} was answered ${twin} with the proof ${c.proof}`);
        tally[`${twin}`]++;
      }
    }
    expect(Math.min(tally.true, tally.false)).to.be.greaterThan(CASES / 5);
  }).timeout(300_000);
});
