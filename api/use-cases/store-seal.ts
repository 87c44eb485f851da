import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { type Input, inputsCommitment, noInputs, orderInputs } from "../../core/seal/inputs-commitment.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Statement } from "../../core/seal/statements.ts";
import { tellPeople } from "../notices/tell-people.ts";
import type { SealedBatch } from "./build-seal.ts";
import type { TakenInput } from "./custody/taken-inputs.ts";
import type { OpenCertificate } from "./open-certificate.ts";
import type { Parts, Trx } from "./parts.ts";
import { sealCall } from "./seal-call.ts";
import { type Act, sendAct } from "./send-act.ts";
import { statementDeadline } from "./statement-deadline.ts";
import { tryAct } from "./try-act.ts";

type Built = {
  readonly certificate: OpenCertificate;
  readonly specification: string;
  readonly submitBefore?: string | undefined;
  readonly root: string;
  readonly total: bigint;
  readonly batches: readonly SealedBatch[];
  /** What the batches are made from; nothing for most. */
  readonly inputs: readonly TakenInput[];
};

/** How many batches one INSERT carries: PostgreSQL takes at most 65,535 parameters. */
const rowsAtOnce = 1000;

/**
 * Attests a seal with the operator's key and keeps it with its batches; queues it at once, or leaves it to wait for the
 * countersignature where the product's rules ask for one.
 *
 * @throws FiligranaError - The contract's own refusal, found by trying the call before anything is written.
 */
export async function storeSeal(parts: Parts, trx: Trx, built: Built) {
  const { certificate } = built;
  const statement = statementOf(parts, built);
  const seal = statementHash("BatchAttestation", statement, parts.domain);
  const attestation = await parts.vault.sign(certificate.operator, seal, trx);
  const { operator } = certificate;
  const inputs = inputsOf(built);
  const call = await sealCall(trx, { operator, statement, inputs, attestation, countersignature: "0x" });
  const act = { ...call, sender: "relayer" as const, subject: seal, actor: operator };
  const outboxId = certificate.countersigned ? null : await sendAct(parts, trx, act);
  if (outboxId === null) await tryUncountersigned(parts, certificate, act);
  const { certificate: _, ...rest } = statement;
  await trx
    .insertInto("seals")
    .values({
      seal,
      certificate: certificate.certificate,
      operator: certificate.operator,
      controlBody: certificate.controlBody,
      product: certificate.product,
      ...rest,
      count: Number(statement.count),
      attestation,
      countersignature: null,
      outboxId,
      endedAt: null,
      endedBecause: null,
    })
    .execute();
  await storeBatches(trx, seal, built.batches);
  await storeInputs(trx, seal, built.inputs);
  if (outboxId === null) await tellBody(parts, trx, seal, built);
  return { seal, count: built.batches.length, total: built.total, operation: outboxId };
}

/** The control body hears of a seal that waits for it. */
function tellBody(parts: Parts, trx: Trx, seal: string, { certificate, batches }: Built): Promise<void> {
  const { controlBody, operatorName, productName } = certificate;
  const values = { operator: operatorName, product: productName, count: String(batches.length) };
  return tellPeople(parts, trx, { actor: controlBody, kind: "seal-awaiting", path: `/countersigning/${seal}`, values });
}

function statementOf(parts: Parts, built: Built): Statement<"BatchAttestation"> {
  return {
    certificate: built.certificate.certificate,
    root: built.root,
    total: built.total,
    count: BigInt(built.batches.length),
    specification: built.specification,
    inputs: built.inputs.length === 0 ? noInputs : inputsCommitment(inputsOf(built)),
    submitBefore: statementDeadline(parts.now(), built.submitBefore),
  };
}

/** The inputs as the statement commits to them: ascending, whatever the order that they were asked in. */
const inputsOf = ({ inputs }: Built): Input[] =>
  inputs.length === 0
    ? []
    : orderInputs(inputs.map(({ held, quantity }) => ({ seal: held.seal, batch: held.batch, quantity })));

/** Signatures are the last thing that the contract looks at: all else is in order when only the body's is missing. */
async function tryUncountersigned(parts: Parts, certificate: OpenCertificate, act: Act) {
  try {
    await tryAct(parts, act);
  } catch (error) {
    const expected =
      error instanceof FiligranaError &&
      error.code === "statement/not-signed" &&
      error.values["actor"] === certificate.controlBody;
    if (!expected) throw error;
  }
}

async function storeInputs(trx: Trx, seal: string, inputs: readonly TakenInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const byBatch = new Map(inputs.map(({ held }) => [`${held.seal}${held.batch}`, held]));
  const rows = orderInputs(inputs.map(({ held, quantity }) => ({ seal: held.seal, batch: held.batch, quantity })));
  const labelled = rows.map(({ seal: inputSeal, batch, quantity }, position) => {
    const { gtin = "", lot = "" } = byBatch.get(`${inputSeal}${batch}`) ?? {};
    return { seal, position, inputSeal, batch, gtin, lot, quantity };
  });
  await trx.insertInto("sealInputs").values(labelled).execute();
}

async function storeBatches(trx: Trx, seal: string, batches: readonly SealedBatch[]): Promise<void> {
  for (let start = 0; start < batches.length; start += rowsAtOnce) {
    const rows = batches.slice(start, start + rowsAtOnce).map((batch, offset) => ({
      gtin: batch.gtin,
      lot: batch.lot,
      batchKey: batch.batchKey,
      seal,
      leafIndex: start + offset,
      quantity: batch.quantity,
      dossierRoot: batch.dossierRoot,
      fields: JSON.stringify(batch.fields),
      proof: Buffer.from(batch.proof),
    }));
    await trx.insertInto("batches").values(rows).execute().catch(nameConflict);
  }
}

/** The record was looked at before; only a registration that came in between can have taken a label since. */
function nameConflict(error: unknown): never {
  const constraint = error instanceof Error && "constraint" in error ? error.constraint : undefined;
  if (constraint !== "batches_standing") throw error;
  throw new FiligranaError(
    "batch/already-registered",
    "another request has just registered one of these batches; nothing was registered here. Send it again to see which",
    { retry: true, cause: error },
  );
}
