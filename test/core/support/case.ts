import { toHex } from "../../../core/bytes/hex.ts";
import { keccak } from "../../../core/bytes/keccak.ts";
import { utf8 } from "../../../core/bytes/utf8.ts";
import { emptyRecord } from "../../../core/chain/empty-record.ts";
import { authorKey, type BatchRecord, type ChainFacts, type MeasureFact } from "../../../core/chain/facts.ts";
import type { Audience } from "../../../core/dossier/audience.ts";
import { disclose } from "../../../core/dossier/disclose.ts";
import { dossierRoot } from "../../../core/dossier/dossier-root.ts";
import type { DossierField } from "../../../core/dossier/field-leaf.ts";
import { Evidence } from "../../../core/schema/evidence.ts";
import { type BatchAttestation, sealIdOf } from "../../../core/seal/batch-attestation.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { measureOf } from "../../../core/seal/evidence-statements.ts";
import { reasonCommitment } from "../../../core/seal/reason-commitment.ts";
import { recoverSigner } from "../../../core/seal/recover-signer.ts";
import { statementHash } from "../../../core/seal/statement-hash.ts";
import { sumTree } from "../../../core/seal/sum-tree.ts";
import { body, inspector, maker, type Person } from "./keys.ts";

/** 2026-05-31T12:03:00Z, when the seal of every case is placed. */
export const sealedAt = 1780228980n;
export const domain = { chainId: 31337n, verifyingContract: "0x5fbdb2315678afecb367f032d93f642f64180aa3" };
export const certificate = "0x00c0ffee00c0ffee";
export const product = "0x1122334455667788";
export const gtin = "08001234000011";

const digest = (text: string): string => toHex(keccak(utf8(text)));

/** Sixteen bytes that differ from path to path and from lot to lot. */
const salt = (about: string): string => digest(`salt: ${about}`).slice(0, 34);

const field = (
  lot: string,
  path: string,
  value: DossierField["value"],
  audience: Audience = "public",
): DossierField => ({
  path,
  value,
  salt: salt(`${lot} ${path}`),
  audience,
});

/** The dossier of one batch of the cast's maker; quantity in millilitres. */
export const dossierOf = (lot: string, quantity: bigint): DossierField[] => [
  field(lot, "analysis/alcohol", "13.5", "partners"),
  field(lot, "batch/bestBefore", "2031-12-31"),
  field(lot, "batch/gtin", gtin),
  field(lot, "batch/lot", lot),
  field(lot, "batch/producedOn", "2026-05-30"),
  field(lot, "batch/quantity", String(quantity)),
  field(lot, "batch/unit", "millilitre"),
  field(lot, "note", "campione in cella 4", "inspectors"),
  field(lot, "operator/id", maker.id),
  field(lot, "operator/name", "Cantina della Prova"),
  field(lot, "product/id", product),
  field(lot, "product/name", "Castelli di Jesi Verdicchio Riserva"),
  field(lot, "product/scheme", "DOCG"),
  field(lot, "specification/version", "1"),
];

/** Three batches under one seal: an odd tree, so that a node is promoted. */
const lots = ["L26-001", "L26-002", "L26/003+a"] as const;
const quantityOf = (index: number): bigint => 750n * BigInt(index + 1);

const leaves = lots.map((lot, index) => ({
  batchKey: batchKey(gtin, lot),
  dossierRoot: dossierRoot(dossierOf(lot, quantityOf(index))),
  quantity: quantityOf(index),
}));
const tree = sumTree(leaves);

export const statement: BatchAttestation = {
  certificate,
  root: tree.root,
  total: tree.total,
  count: BigInt(lots.length),
  specification: digest("specification 1"),
  inputs: `0x${"0".repeat(64)}`,
  submitBefore: sealedAt + 3600n,
};
export const sealId = sealIdOf(statement, domain);

/** The evidence of batch `index` of the seal, as the readers of one circle get it. */
export const evidenceOf = (index = 0, reader: Audience = "public"): Evidence => {
  const [lot, leaf] = [lots[index] ?? "", leaves[index]];
  return Evidence.parse({
    format: "filigrana-evidence/1",
    chain: { chainId: String(domain.chainId), registry: domain.verifyingContract },
    batch: { gtin, lot, quantity: String(leaf?.quantity), dossierRoot: leaf?.dossierRoot },
    fields: disclose(dossierOf(lot, quantityOf(index)), reader),
    proof: tree.prove(index).map((sibling) => ({ ...sibling, sum: String(sibling.sum) })),
    seal: {
      statement: {
        ...statement,
        total: String(statement.total),
        count: String(statement.count),
        submitBefore: String(statement.submitBefore),
      },
      attestation: { by: maker.id, signature: maker.sign(sealId) },
      countersignature: { by: body.id, signature: body.sign(sealId) },
      recorded: { block: "42", time: String(sealedAt), transaction: digest("transaction 1") },
    },
    measures: [],
    names: { [maker.id]: "Cantina della Prova", [body.id]: "Organismo della Prova" },
  });
};

const none: MeasureFact = { kind: "none", at: 0n };

/** What the chain holds for every batch of the seal. */
export const record: BatchRecord = {
  ...emptyRecord,
  seal: { certificate, total: tree.total, count: 3n, sealedAt, cancelled: false, countersigned: true, measure: none },
  certificate: {
    operator: maker.id,
    controlBody: body.id,
    product,
    from: sealedAt - 86400n,
    until: sealedAt + 86400n * 365n,
    quota: 1000000n,
    used: tree.total,
    version: 1n,
    measure: none,
  },
  product: { scheme: "DOCG", unit: "millilitre", countersigned: true, processed: false },
  accreditation: { from: sealedAt - 172800n, until: sealedAt + 86400n * 365n },
  operator: { role: "operator", since: 1n, measure: none, signer: maker.address, signerHasCode: false },
  controlBody: { role: "control-body", since: 1n, measure: none, signer: body.address, signerHasCode: false },
};

/** The chain as a reader sees it a minute after the seal, all of it final. */
export const factsOf = (index = 0, changed: Partial<BatchRecord> = {}): ChainFacts => ({
  chainId: domain.chainId,
  registry: domain.verifyingContract,
  codeHash: digest("code"),
  head: { number: 60n, time: sealedAt + 60n },
  final: { number: 58n, time: sealedAt + 58n },
  about: { seal: sealId, batchKey: leaves[index]?.batchKey ?? "" },
  record: { ...record, ...changed },
  authors: {},
});

export const trusted = { chainId: domain.chainId, registry: domain.verifyingContract, codeHash: digest("code") };
export const options = { trusted, recover: recoverSigner };

const reason = { code: "foreign-body", en: "Glass in the bottle", it: "Vetro nella bottiglia" };

type MeasureInput = {
  readonly author?: Person;
  readonly subjectKind?: Evidence["measures"][number]["statement"]["subjectKind"];
  readonly subject?: string;
  readonly kind?: Evidence["measures"][number]["statement"]["kind"];
};

/** A measure as evidence carries it: a recall of the first batch by the inspector unless told otherwise. */
export const measureBy = ({
  author = inspector,
  subjectKind = "batch",
  subject,
  kind = "recall",
}: MeasureInput = {}) => {
  const reasonSalt = salt(`reason ${kind}`);
  const placed: Evidence["measures"][number]["statement"] = {
    author: author.id,
    subjectKind,
    subject: subject ?? leaves[0]?.batchKey ?? "",
    kind,
    sequence: 1,
    reason: reasonCommitment(reason, reasonSalt),
    submitBefore: String(sealedAt + 7200n),
  };
  const signature = author.sign(statementHash("Measure", measureOf(placed), domain));
  return { statement: placed, signature, reason: { document: reason, salt: reasonSalt }, placedAt: String(measuredAt) };
};

/** When the measures of the cases are placed. */
export const measuredAt = sealedAt + 30n;
export const measureReason: unknown = reason;

/** What a reader learns of the inspector and the control body who may have placed a measure. */
export const authors = {
  [authorKey(inspector.id, measuredAt)]: { role: "inspector", signer: inspector.address },
  [authorKey(body.id, measuredAt)]: { role: "control-body", signer: body.address },
} as const;
