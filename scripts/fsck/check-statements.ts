import { measureKinds, subjectKinds } from "../../core/chain/facts.ts";
import { reasonCommitment } from "../../core/seal/reason-commitment.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import { checkMovements } from "./check-movements.ts";
import { type Finding, tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";
import { readKeyHistory, type SignerAt } from "./key-history.ts";
import { signedBy } from "./signed-by.ts";

/** Hashes every statement anew, and looks whether the key that its author had then has signed it. */
export async function checkStatements(parts: FsckParts): Promise<Finding[]> {
  const signerAt = await readKeyHistory(parts.store);
  return [
    ...(await checkSeals(parts, signerAt)),
    await checkCertificates(parts, signerAt),
    await checkMeasures(parts, signerAt),
    await checkReasons(parts),
    ...(await checkMovements(parts, signerAt)),
  ];
}

async function checkSeals({ store, domain }: FsckParts, signerAt: SignerAt): Promise<Finding[]> {
  const ids = tally("a seal's id is the hash of its statement");
  const signatures = tally(
    "a seal on chain is signed by its operator and, where it is countersigned, its control body",
  );
  const own = await store.selectFrom("seals").selectAll().execute();
  const placed = await store.selectFrom("chainSeals").selectAll().execute();
  for (const row of [...own, ...placed]) {
    const id = statementHash("BatchAttestation", { ...row, count: BigInt(row.count) }, domain);
    ids.compare(id === row.seal, () => `seal ${row.seal}: computed ${id}`);
  }
  const certificates = await store
    .selectFrom("chainCertificates")
    .select(["certificate", "operator", "controlBody"])
    .where("version", "=", 1)
    .execute();
  const parties = new Map(certificates.map((row) => [row.certificate, row]));
  for (const row of placed) {
    const { operator = "", controlBody = "" } = parties.get(row.certificate) ?? {};
    const attested = signedBy(signerAt(operator, row.time), row.seal, row.attestation);
    const countersigned =
      row.countersignature === "0x" || signedBy(signerAt(controlBody, row.time), row.seal, row.countersignature);
    signatures.compare(attested && countersigned, () => `seal ${row.seal} by ${operator} and ${controlBody}`);
  }
  return [ids.finding(), signatures.finding()];
}

async function checkCertificates({ store, domain }: FsckParts, signerAt: SignerAt): Promise<Finding> {
  const each = tally("a certificate is signed by its control body, in each of its versions");
  for (const row of await store.selectFrom("chainCertificates").selectAll().execute()) {
    const digest =
      row.version === 1
        ? statementHash("CertificateGrant", row, domain)
        : statementHash("CertificateAmendment", { ...row, version: BigInt(row.version) }, domain);
    const good = signedBy(signerAt(row.controlBody, row.time), digest, row.signature);
    each.compare(good, () => `certificate ${row.certificate}, version ${row.version}, by ${row.controlBody}`);
  }
  return each.finding();
}

async function checkMeasures({ store, domain }: FsckParts, signerAt: SignerAt): Promise<Finding> {
  const each = tally("a measure is signed by its author");
  for (const row of await store.selectFrom("chainMeasures").selectAll().execute()) {
    const statement = {
      ...row,
      subjectKind: BigInt(subjectKinds.indexOf(row.subjectKind)),
      kind: BigInt(measureKinds.indexOf(row.kind)),
      sequence: BigInt(row.sequence),
    };
    const good = signedBy(signerAt(row.author, row.time), statementHash("Measure", statement, domain), row.signature);
    each.compare(good, () => `${row.kind} of ${row.subject} by ${row.author}`);
  }
  return each.finding();
}

async function checkReasons({ store }: FsckParts): Promise<Finding> {
  const each = tally("a measure's reason is what its commitment commits to");
  for (const row of await store.selectFrom("measureReasons").selectAll().execute()) {
    each.compare(reasonCommitment(row.document, row.salt) === row.commitment, () => `reason ${row.commitment}`);
  }
  return each.finding();
}
