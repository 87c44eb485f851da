import { Contract, type ContractTransactionResponse, JsonRpcProvider, NonceManager, Wallet } from "ethers";
import { registryAbi } from "../../contracts/abi/registry.ts";
import { disclose } from "../../core/dossier/disclose.ts";
import { dossierRoot } from "../../core/dossier/dossier-root.ts";
import type { DossierField } from "../../core/dossier/field-leaf.ts";
import { Evidence } from "../../core/schema/evidence.ts";
import { schemeBytes } from "../../core/schema/scheme.ts";
import { batchKey } from "../../core/seal/batch-key.ts";
import { reasonCommitment } from "../../core/seal/reason-commitment.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import { type Statement, type StatementName, statementTypes } from "../../core/seal/statements.ts";
import { sumTree } from "../../core/seal/sum-tree.ts";
import { deploy } from "../../scripts/deploy.ts";
import { body, inspector, maker, type Person } from "../core/support/keys.ts";
import type { TestChain } from "./chain.ts";

/** One batch sealed on a real chain, with all that a page and a phone need to know of it. */
export type BatchOnChain = {
  readonly directory: object;
  readonly registry: string;
  readonly label: { readonly gtin: string; readonly lot: string };
  /** The evidence as everybody gets it, measures placed so far included. */
  readonly evidence: () => Evidence;
  /** The inspector recalls the batch. */
  readonly recall: () => Promise<void>;
  readonly close: () => void;
};

const certificate = "0x00c0ffee00c0ffee";
const product = "0x1122334455667788";
const gtin = "08001234567897";
const lot = "L24-07";
const quantity = 3_750_000n;
const nothing = `0x${"0".repeat(64)}`;
const reason = { code: "glass", it: "Frammenti di vetro", en: "Glass fragments" };
const salt = `0x${"ab".repeat(16)}`;

/** Deploys the registry, accredits, certifies and seals one DOCG batch, countersigned. */
export async function sealBatch(chain: TestChain): Promise<BatchOnChain> {
  const provider = new JsonRpcProvider(chain.url, undefined, { cacheTimeout: -1, pollingInterval: 50 });
  const [deployerKey = "", regionKey = "", relayerKey = ""] = chain.accounts;
  const region = new NonceManager(new Wallet(regionKey, provider));
  const { registry, chainId, codeHash } = await deploy({
    rpcUrl: chain.url,
    deployerKey,
    regionAddress: await region.getAddress(),
  });
  const address = registry.toLowerCase();
  const domain = { chainId: BigInt(chainId), verifyingContract: address };
  const now = BigInt((await provider.getBlock("latest"))?.timestamp ?? 0);
  const stage = { address, domain, now, region, relayer: new NonceManager(new Wallet(relayerKey, provider)) };
  await accredit(stage);
  const { evidence, leaf, statement } = await seal(stage);
  const measures: Evidence["measures"][number][] = [];
  return {
    registry: address,
    directory: { chainId: String(chainId), registries: [{ address, codeHash }], finality: "finalized" },
    label: { gtin, lot },
    evidence: () => ({ ...evidence, measures }),
    async recall() {
      measures.push(await recallOn(stage, { leaf, statement }, provider));
    },
    close: () => provider.destroy(),
  };
}

type Stage = {
  readonly address: string;
  readonly domain: { readonly chainId: bigint; readonly verifyingContract: string };
  readonly now: bigint;
  readonly region: NonceManager;
  readonly relayer: NonceManager;
};

async function send(signer: NonceManager, to: string, name: string, ...values: readonly unknown[]) {
  const call = new Contract(to, registryAbi, signer).getFunction(name);
  const sent = (await call(...values)) as ContractTransactionResponse;
  const receipt = await sent.wait();
  if (receipt === null) throw new Error(`${name} has no receipt`);
  return receipt;
}

const valuesOf = <N extends StatementName>(name: N, statement: Statement<N>) =>
  statementTypes[name].map(([member]) => (statement as Readonly<Record<string, unknown>>)[member]);

const signed = <N extends StatementName>(by: Person, name: N, statement: Statement<N>, { domain }: Stage): string =>
  by.sign(statementHash(name, statement, domain));

async function accredit(stage: Stage): Promise<void> {
  const { region, relayer, address, now } = stage;
  const until = now + 86_400n * 365n;
  await send(region, address, "enrol", body.id, 2, body.address);
  await send(region, address, "enrol", maker.id, 1, maker.address);
  await send(region, address, "enrol", inspector.id, 3, inspector.address);
  await send(region, address, "accredit", body.id, schemeBytes("DOCG"), now - 60n, until);
  await send(region, address, "setProduct", product, {
    scheme: schemeBytes("DOCG"),
    unit: 2,
    countersigned: true,
    processed: false,
    rank: 3,
  });
  const grant = {
    certificate,
    operator: maker.id,
    controlBody: body.id,
    product,
    from: now - 60n,
    until,
    quota: 100_000_000n,
    submitBefore: until,
  };
  const signature = signed(body, "CertificateGrant", grant, stage);
  await send(relayer, address, "grant", valuesOf("CertificateGrant", grant), signature);
}

function dossier(): DossierField[] {
  const values: readonly (readonly [string, string])[] = [
    ["batch/gtin", gtin],
    ["batch/lot", lot],
    ["batch/producedOn", "2023-09-28"],
    ["batch/quantity", String(quantity)],
    ["batch/unit", "millilitre"],
    ["operator/id", maker.id],
    ["operator/name", "Cantina Colle del Picchio"],
    ["product/id", product],
    ["product/name", "Castelli di Jesi Verdicchio Riserva DOCG"],
    ["product/scheme", "DOCG"],
    ["specification/version", "1"],
  ];
  return values.map(([path, value]) => ({ path, value, salt, audience: "public" }));
}

async function seal(stage: Stage) {
  const leaf = { batchKey: batchKey(gtin, lot), dossierRoot: dossierRoot(dossier()), quantity };
  const tree = sumTree([leaf]);
  const statement = {
    certificate,
    root: tree.root,
    total: tree.total,
    count: 1n,
    specification: `0x${"5".repeat(64)}`,
    inputs: nothing,
    submitBefore: stage.now + 86_400n,
  };
  const attestation = signed(maker, "BatchAttestation", statement, stage);
  const countersignature = signed(body, "BatchAttestation", statement, stage);
  const values = valuesOf("BatchAttestation", statement);
  const receipt = await send(stage.relayer, stage.address, "register", values, attestation, countersignature);
  const block = await receipt.getBlock();
  const evidence = Evidence.parse({
    format: "filigrana-evidence/1",
    chain: { chainId: String(stage.domain.chainId), registry: stage.address },
    batch: { gtin, lot, quantity: String(quantity), dossierRoot: leaf.dossierRoot },
    fields: disclose(dossier(), "public"),
    proof: [],
    seal: {
      statement: { ...statement, total: String(quantity), count: "1", submitBefore: String(statement.submitBefore) },
      attestation: { by: maker.id, signature: attestation },
      countersignature: { by: body.id, signature: countersignature },
      recorded: { block: String(block.number), time: String(block.timestamp), transaction: receipt.hash },
    },
    measures: [],
    names: { [inspector.id]: "Servizio ispettivo" },
  });
  return { evidence, leaf, statement };
}

type Sealed = Pick<Awaited<ReturnType<typeof seal>>, "leaf" | "statement">;

async function recallOn(stage: Stage, { leaf, statement }: Sealed, provider: JsonRpcProvider) {
  const measure = {
    author: inspector.id,
    subjectKind: 3n,
    subject: leaf.batchKey,
    kind: 4n,
    sequence: 1n,
    reason: reasonCommitment(reason, salt),
    submitBefore: stage.now + 86_400n,
  };
  const signature = signed(inspector, "Measure", measure, stage);
  const parts = [
    valuesOf("Measure", measure),
    valuesOf("BatchAttestation", statement),
    [leaf.batchKey, leaf.dossierRoot, leaf.quantity],
  ];
  const receipt = await send(stage.relayer, stage.address, "placeOnBatch", ...parts, "0x", signature);
  const placedAt = (await provider.getBlock(receipt.blockNumber))?.timestamp ?? 0;
  const kinds = { subjectKind: "batch", kind: "recall", sequence: 1 } as const;
  return {
    statement: { ...measure, ...kinds, submitBefore: String(measure.submitBefore) },
    signature,
    reason: { document: reason, salt },
    placedAt: String(placedAt),
  };
}
