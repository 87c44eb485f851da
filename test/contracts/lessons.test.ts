import { expect } from "chai";
import { concat, id, TypedDataEncoder } from "ethers";
import { registryAbi } from "../../contracts/abi/registry.ts";
import { packProof } from "../../core/seal/pack-proof.ts";
import { statementTypes } from "../../core/seal/statements.ts";
import type { Leaf } from "../../core/seal/sum-node.ts";
import { sumTree } from "../../core/seal/sum-tree.ts";
import { cast, products, shortId } from "./support/cast.ts";
import { START } from "./support/ledger.ts";
import { leavesOf, measure, measureOf, placing, sealOver } from "./support/measures.ts";
import { digestOf, sign } from "./support/sign.ts";
import {
  attestationOf,
  deployRegistry,
  grant,
  grantOf,
  NOW,
  type Stage,
  seal,
  some,
  useStage,
  YEAR,
} from "./support/stage.ts";

const riserva = shortId("certificate: riserva");

describe("Lessons", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  describe("DocumentStore accepts an inner Merkle node as a document", () => {
    it("never verifies an inner node as a leaf, whatever dossier and quantity are claimed for it", async () => {
      const leaves = leavesOf(8);
      const { root, total, prove } = sumTree(leaves);
      for (let index = 0; index < leaves.length; index++) {
        const proof = prove(index);
        for (const [level, node] of proof.entries()) {
          const rest = concat([packProof(proof.slice(level + 1))]);
          for (const dossier of [node.hash, some(0), leaves[index]?.dossierRoot]) {
            for (const quantity of [node.sum, total, 1n]) {
              const args = [root, total, [node.hash, dossier, quantity], rest];
              expect((await stage.registry.read("includes", args))[0]).to.equal(false);
            }
          }
        }
      }
      expect((await stage.registry.read("includes", [root, total, [root, some(0), total], "0x"]))[0]).to.equal(false);
    });
  });

  describe("DocumentStore leaves the leaves active when their inner node is revoked", () => {
    it("knows no measure on an inner node", async () => {
      const leaves = leavesOf(4);
      const placed = await sealOver(stage, leaves);
      const inner = sumTree(leaves).prove(0)[1]?.hash ?? "";
      for (const subjectKind of ["seal", "certificate", "actor"] as const) {
        const args = placing(stage, { subjectKind, subject: inner, kind: "suspension" });
        expect(await stage.registry.refusal("place", args)).to.deep.equal(["MeasureSubjectUnknown", inner]);
      }
      expect((await stage.registry.read("sealOf", [placed.id]))[0].measure).to.equal(0n);
    });

    it("holds every batch of a recalled seal", async () => {
      const leaves = leavesOf(4);
      const { id: placed } = await sealOver(stage, leaves);
      await measure(stage, { subjectKind: "seal", subject: placed, kind: "recall" });
      for (const { batchKey } of leaves) {
        expect((await stage.registry.read("recordOf", [placed, batchKey]))[0].seal.measure).to.equal(4n);
      }
    });
  });

  describe("EAS calls valid what only exists", () => {
    it("has no function that says valid or verified", () => {
      const names = registryAbi.flatMap((entry) => (entry.type === "function" ? [entry.name] : []));
      expect(names.filter((name) => /valid|verif/i.test(name))).to.deep.equal([]);
    });

    it("says in one answer what exists and what stands", async () => {
      const leaves = leavesOf(2);
      const { id: placed } = await sealOver(stage, leaves);
      const batch = leaves[0]?.batchKey ?? "";
      await measure(stage, { subjectKind: "certificate", subject: riserva, kind: "suspension" });
      await measure(stage, { subjectKind: "actor", subject: cast.maker.id, kind: "withdrawal" });
      await stage.registry.send("place", placing(stage, { subjectKind: "batch", subject: batch, kind: "recall" }));
      const [r] = await stage.registry.read("recordOf", [placed, batch]);
      const standing = [
        r.seal.measure,
        r.certificate.measure,
        r.operator.measure,
        r.controlBody.measure,
        r.batchByInspector.kind,
      ];
      expect(standing).to.deep.equal([0n, 1n, 3n, 0n, 4n]);
      expect([r.operatorSigner, r.controlBodySigner]).to.deep.equal([cast.maker.address, cast.body.address]);
      expect([r.accreditedFrom, r.accreditedUntil]).to.deep.equal([START, START + 2n * YEAR]);
    });
  });

  describe("Verax attests a signed payload twice for want of a domain", () => {
    const statement = attestationOf();
    const refusedWith = async (operator: string, body: string) =>
      (await stage.registry.refusal("register", [statement, operator, body]))[0];

    it("refuses a signature for another chain, another contract, or another domain", async () => {
      const { domain } = stage;
      const twin = await deployRegistry(stage.ledger);
      const members = statementTypes.BatchAttestation.map(([name, type]) => ({ name, type }));
      const inDomain = (name: string, version: string) =>
        TypedDataEncoder.hash({ name, version, ...domain }, { BatchAttestation: members }, statement);
      const digests = [
        digestOf("BatchAttestation", statement, { ...domain, chainId: 1n }),
        digestOf("BatchAttestation", statement, twin.domain),
        inDomain("Filigrana", "2"),
        inDomain("filigrana", "1"),
        TypedDataEncoder.hashStruct("BatchAttestation", { BatchAttestation: members }, statement),
      ];
      for (const digest of digests) {
        const [operator, body] = [cast.maker, cast.body].map(({ key }) => sign(key, digest)) as [string, string];
        expect(await refusedWith(operator, body)).to.equal("StatementNotSigned");
      }
    });

    it("refuses what was signed as a statement of another kind", async () => {
      const cancellation = { seal: stage.digest("BatchAttestation", statement), by: cast.maker.id };
      const signature = stage.signed("maker", "Cancellation", cancellation);
      expect(await refusedWith(signature, signature)).to.equal("StatementNotSigned");
      const attested = stage.signed("maker", "BatchAttestation", statement);
      const refusal = await stage.registry.refusal("cancel", [statement, cast.maker.id, attested]);
      expect(refusal[0]).to.equal("StatementNotSigned");
    });

    it("places an identical statement once, whoever relays it", async () => {
      const signatures = (["maker", "body"] as const).map((by) => stage.signed(by, "BatchAttestation", statement));
      await stage.registry.send("register", [statement, ...signatures], stage.ledger.accounts[4]);
      for (const from of stage.ledger.accounts.slice(0, 6)) {
        const refusal = await stage.registry.refusal("register", [statement, ...signatures], from);
        expect(refusal[0]).to.equal("SealAlreadyPlaced");
      }
      expect((await stage.registry.read("certificateOf", [riserva]))[0].used).to.equal(1000n);
    });

    it("takes a measure sent twice once", async () => {
      const onCertificate = { subjectKind: "certificate", subject: riserva } as const;
      const suspension = placing(stage, { ...onCertificate, kind: "suspension" });
      await stage.registry.send("place", suspension);
      await measure(stage, { ...onCertificate, kind: "reinstatement" });
      const refusal = await stage.registry.refusal("place", suspension);
      expect(refusal).to.deep.equal([
        "MeasureSequenceMismatch",
        measureOf({ ...onCertificate, kind: "suspension" }).subject,
        1n,
        3n,
      ]);
    });
  });

  describe("EBSI lets a creator delete and old grants come back", () => {
    it("lets neither operator nor body cancel a seal on record", async () => {
      const placed = await seal(stage);
      for (const by of ["maker", "body"] as const) {
        const signature = stage.signed(by, "Cancellation", { seal: placed.id, by: cast[by].id });
        const refusal = await stage.registry.refusal("cancel", [placed.statement, cast[by].id, signature]);
        expect(refusal[0]).to.equal("SealAlreadyPlaced");
      }
    });

    it("keeps a seal, its quantity and its signers after everything that may follow", async () => {
      const placed = await seal(stage);
      const before = (await stage.registry.read("sealOf", [placed.id]))[0].toArray().slice(0, 6);
      const amendment = {
        certificate: riserva,
        until: NOW + 100n,
        quota: 1000n,
        version: 2n,
        submitBefore: NOW + 1000n,
      };
      await stage.registry.send("amend", [amendment, stage.signed("body", "CertificateAmendment", amendment)]);
      await stage.govern("accredit", [cast.body.id, products.riserva.scheme, START, START + 1n]);
      await stage.govern("replaceKey", [cast.maker.id, cast.stranger.address]);
      await measure(stage, { subjectKind: "seal", subject: placed.id, kind: "recall" });
      const [r] = await stage.registry.read("recordOf", [placed.id, some(9)]);
      expect(r.seal.toArray().slice(0, 6)).to.deep.equal(before);
      expect([r.certificate.used, r.operatorSigner]).to.deep.equal([1000n, cast.maker.address]);
    });

    it("refuses an old grant after its certificate ended, and an old amendment after a later one", async () => {
      const old = grantOf();
      const first = { certificate: riserva, until: NOW + 500n, quota: 9n, version: 2n, submitBefore: NOW + 1000n };
      const second = { ...first, until: NOW + 100n, version: 3n };
      for (const amendment of [first, second]) {
        await stage.registry.send("amend", [amendment, stage.signed("body", "CertificateAmendment", amendment)]);
      }
      await stage.ledger.setTime(NOW + 200n);
      const again = await stage.registry.refusal("grant", [old, stage.signed("body", "CertificateGrant", old)]);
      expect(again).to.deep.equal(["CertificateAlreadyGranted", riserva]);
      const refusal = await stage.registry.refusal("amend", [
        first,
        stage.signed("body", "CertificateAmendment", first),
      ]);
      expect(refusal).to.deep.equal(["CertificateVersionMismatch", riserva, 2n, 4n]);
    });

    it("never adds two bodies' quotas up for one operator, product and instant (invariant 1)", async () => {
      const rival = { certificate: shortId("certificate: rival"), controlBody: cast.rival.id };
      const overlapping = grantOf(rival);
      const refusal = await stage.registry.refusal("grant", [
        overlapping,
        stage.signed("rival", "CertificateGrant", overlapping),
      ]);
      expect(refusal[0]).to.equal("CertificateOverlaps");
      await grant(stage, { ...rival, from: START + YEAR, until: START + 2n * YEAR });
    });
  });

  it("answers every question about anything, and never reverts (invariant 7)", async () => {
    const wide = (i: number) => id(`wide ${i}`);
    const short = (i: number) => shortId(`short ${i}`);
    const leaf: Leaf = { batchKey: wide(1), dossierRoot: wide(2), quantity: 2n ** 64n - 1n };
    for (let i = 0; i < 20; i++) {
      for (const [method, args] of [
        ["recordOf", [wide(i), wide(i + 1)]],
        ["sealOf", [wide(i)]],
        ["certificateOf", [short(i)]],
        ["productOf", [short(i)]],
        ["actorOf", [short(i)]],
        ["signerAt", [short(i), 2n ** 40n - 1n]],
        ["accreditationOf", [short(i), short(i + 1)]],
        ["batchMeasuresOf", [wide(i), short(i)]],
        ["anchoredAt", [short(i), wide(i), wide(i)]],
        ["isSignedBy", [short(i), wide(i), wide(i), 0n]],
        [
          "includes",
          [wide(i), 2n ** 64n - 1n, [leaf.batchKey, leaf.dossierRoot, leaf.quantity], concat([wide(i), wide(i)])],
        ],
        ["sealIdOf", [attestationOf({ total: 2n ** 64n - 1n, count: 0n, inputs: wide(i) })]],
      ] as const) {
        await stage.registry.read(method, args);
      }
    }
  });
});
