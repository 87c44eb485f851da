import { keptInputs } from "../../api/use-cases/seal-call.ts";
import { inputsCommitment, noInputs } from "../../core/seal/inputs-commitment.ts";
import { reasonCommitment } from "../../core/seal/reason-commitment.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import { type Finding, tally } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";
import type { SignerAt } from "./key-history.ts";
import { signedBy } from "./signed-by.ts";

/** Hashes every handover, loss and list of inputs anew, and looks whether their parties' keys have signed. */
export async function checkMovements(parts: FsckParts, signerAt: SignerAt): Promise<Finding[]> {
  return [
    ...(await checkHandovers(parts, signerAt)),
    ...(await checkLosses(parts, signerAt)),
    await checkInputs(parts),
  ];
}

async function checkHandovers({ store, domain }: FsckParts, signerAt: SignerAt): Promise<Finding[]> {
  const ids = tally("a handover's id is the hash of its statement");
  const signatures = tally("a handover on chain is signed by both of its parties");
  const own = await store.selectFrom("handovers").selectAll().execute();
  const placed = await store.selectFrom("chainHandovers").selectAll().execute();
  for (const row of [...own, ...placed]) {
    const statement = { ...row, handover: row.handoverId, document: row.document ?? noInputs };
    const id = statementHash("Handover", statement, domain);
    ids.compare(id === row.handover, () => `handover ${row.handover}: computed ${id}`);
  }
  for (const row of placed) {
    const from = signedBy(signerAt(row.from, row.time), row.handover, row.fromSignature);
    const to = signedBy(signerAt(row.to, row.time), row.handover, row.toSignature);
    signatures.compare(from && to, () => `handover ${row.handover} from ${row.from} to ${row.to}`);
  }
  return [ids.finding(), signatures.finding()];
}

async function checkLosses({ store, domain }: FsckParts, signerAt: SignerAt): Promise<Finding[]> {
  const signatures = tally("a loss on chain is signed by its holder");
  for (const row of await store.selectFrom("chainLosses").selectAll().execute()) {
    const digest = statementHash("Loss", { ...row, loss: row.lossId }, domain);
    const good = signedBy(signerAt(row.holder, row.time), digest, row.signature);
    signatures.compare(good, () => `loss ${row.lossId} by ${row.holder}`);
  }
  const causes = tally("a loss's cause is what its commitment commits to");
  for (const row of await store.selectFrom("losses").selectAll().execute())
    causes.compare(reasonCommitment(row.causeDocument, row.causeSalt) === row.cause, () => `loss ${row.loss}`);
  return [signatures.finding(), causes.finding()];
}

async function checkInputs({ store }: FsckParts): Promise<Finding> {
  const each = tally("a seal commits to the inputs that are kept with it");
  for (const { seal, inputs } of await store.selectFrom("seals").select(["seal", "inputs"]).execute()) {
    const kept = await keptInputs(store, seal);
    const commitment = kept.length === 0 ? noInputs : inputsCommitment(kept);
    each.compare(commitment === inputs, () => `seal ${seal}: ${inputs}, computed ${commitment}`);
  }
  return each.finding();
}
