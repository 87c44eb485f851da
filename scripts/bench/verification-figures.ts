import { SimpleMerkleTree } from "@openzeppelin/merkle-tree";
import { id, verifyTypedData, Wallet } from "ethers";
import { recoverSignerNative } from "../../api/keys/recover-native.ts";
import { recoverSigner } from "../../core/seal/recover-signer.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import { type Statement, statementTypes } from "../../core/seal/statements.ts";
import { hashLeaf } from "../../core/seal/sum-node.ts";
import { includes, sumTree } from "../../core/seal/sum-tree.ts";
import { underSeal } from "../../core/seal/under-seal.ts";
import type { Figure } from "./measures.ts";

/** How fast one thing went: microseconds of processor time each (other work on the machine does not count), the best of several rounds. */
type Row = { readonly what: string; readonly microseconds: number };

/** How often each of two things is done in a round, and how many rounds there are; the best round counts. */
const rounds = 5;

const best = (what: string, times: number, once: () => void, repeat = 1): Row => {
  const round = () => {
    for (let i = 0; i < repeat; i++) once();
  };
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= rounds; i++) {
    const before = process.cpuUsage();
    round();
    const { user, system } = process.cpuUsage(before);
    if (i > 0) shortest = Math.min(shortest, user + system);
  }
  return { what, microseconds: shortest / times / repeat };
};

const expectAll = (answers: readonly boolean[]): void => {
  if (!answers.every((answer) => answer)) throw new Error("something that holds was refused");
};

const domain = { chainId: 31337n, verifyingContract: "0x5fbdb2315678afecb367f032d93f642f64180aa3" };

const attestationAt = (i: number): Statement<"BatchAttestation"> => ({
  certificate: id(`certificate ${i}`).slice(0, 18),
  root: id(`root ${i}`),
  total: BigInt(i + 1) * 750n,
  count: 10_000n,
  specification: id("specification"),
  inputs: `0x${"0".repeat(64)}`,
  submitBefore: 1780232580n,
});

/** One attestation, hash and recovery, against ethers' `verifyTypedData`. */
async function attestations(): Promise<Row[]> {
  const wallet = new Wallet(id("bench"));
  const types = { BatchAttestation: statementTypes.BatchAttestation.map(([name, type]) => ({ name, type })) };
  const theirDomain = { name: "Filigrana", version: "1", ...domain };
  const statements = Array.from({ length: 200 }, (_, i) => attestationAt(i));
  const signed = await Promise.all(
    statements.map(async (statement) => ({
      statement,
      signature: await wallet.signTypedData(theirDomain, types, statement),
    })),
  );
  const address = wallet.address.toLowerCase();
  const ours = (recover: typeof recoverSigner) => () =>
    expectAll(
      signed.map(
        ({ statement, signature }) =>
          recover(statementHash("BatchAttestation", statement, domain), signature) === address,
      ),
    );
  const theirs = () =>
    expectAll(signed.map((s) => verifyTypedData(theirDomain, types, s.statement, s.signature) === wallet.address));
  return [
    best("attestation, server (native secp256k1)", signed.length, ours(recoverSignerNative), 20),
    best("attestation, phone (@noble/curves)", signed.length, ours(recoverSigner)),
    best("attestation, ethers verifyTypedData", signed.length, theirs),
  ];
}

/** A batch under a verified seal of 2^14, in an order that helps nobody, against OpenZeppelin's tree over the same leaves. */
function batches(): Row[] {
  const depth = 14;
  const leaves = Array.from({ length: 2 ** depth }, (_, i) => ({
    batchKey: id(`batch ${i}`),
    dossierRoot: id(`dossier ${i}`),
    quantity: BigInt(i + 1),
  }));
  const tree = sumTree(leaves);
  const theirs = SimpleMerkleTree.of(leaves.map(hashLeaf), { sortLeaves: false });
  const order = leaves.map((_, i) => (i * 6_700_417) % leaves.length);
  const asked = order.map((i) => ({
    i,
    leaf: leaves[i] ?? attestationLeaf(),
    proof: tree.prove(i),
    theirProof: theirs.getProof(i),
  }));
  const few = asked.slice(0, 512);
  return [
    best("batch, verified seal remembered, all 16,384 from cold", asked.length, () => {
      const holds = underSeal(tree.root, tree.total);
      expectAll(asked.map(({ leaf, proof }) => holds(leaf, proof)));
    }),
    best("batch, whole proof (includes)", few.length, () =>
      expectAll(few.map(({ leaf, proof }) => includes(tree.root, tree.total, leaf, proof))),
    ),
    best("batch, @openzeppelin/merkle-tree verify", few.length, () =>
      expectAll(few.map(({ leaf, theirProof }) => SimpleMerkleTree.verify(theirs.root, hashLeaf(leaf), theirProof))),
    ),
  ];
}

const attestationLeaf = (): never => {
  throw new Error("a leaf is missing");
};

const figure = ({ what, microseconds }: Row): Figure => ({ name: what, value: microseconds, unit: "µs", limit: null });

/**
 * Measures verification: one attestation against ethers' `verifyTypedData`, and one batch under a verified seal against
 * `@openzeppelin/merkle-tree`'s verify, all in this process. The ratios are what is asked for.
 */
export async function verificationFigures(): Promise<Figure[]> {
  const rows = [...(await attestations()), ...batches()];
  const ratio = (name: string, theirs: string, ours: string, limit: Figure["limit"]): Figure => {
    const timeOf = (what: string) => rows.find((row) => row.what.startsWith(what))?.microseconds ?? Number.NaN;
    return { name, value: timeOf(theirs) / timeOf(ours), unit: "×", limit };
  };
  return [
    ...rows.map(figure),
    ratio("attestation: ethers / server", "attestation, ethers", "attestation, server", { atLeast: 40 }),
    ratio("batch: OpenZeppelin / verified seal", "batch, @openzeppelin", "batch, verified", { atLeast: 10 }),
    ratio("batch: OpenZeppelin / whole proof", "batch, @openzeppelin", "batch, whole", null),
  ];
}
