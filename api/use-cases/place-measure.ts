import { measureKinds, type SubjectKind, subjectKinds } from "../../core/chain/facts.ts";
import { reasonCommitment } from "../../core/seal/reason-commitment.ts";
import { statementHash } from "../../core/seal/statement-hash.ts";
import type { Statement } from "../../core/seal/statements.ts";
import type { Caller } from "../identity/caller.ts";
import { measuresPlaced } from "../store/read-measures.ts";
import { type BatchToMeasure, batchToMeasure } from "./batch-to-measure.ts";
import { refuseEnded } from "./end-appointment.ts";
import type { Parts, Trx } from "./parts.ts";
import { sendAct } from "./send-act.ts";
import { statementDeadline } from "./statement-deadline.ts";
import { tellOfMeasure } from "./tell-of-measure.ts";

/** Why a measure is placed, for people; `code` for machines. */
export type Reason = { readonly code: string; readonly it: string; readonly en: string };

/** A measure asked for. Only its salted commitment goes on chain; the reason itself is kept here and shown with it. */
export type MeasureRequest = {
  readonly kind: "suspension" | "reinstatement" | "withdrawal" | "recall";
  readonly reason: Reason;
};

/** What the measure is about: an actor, a certificate, a seal by its id; a batch by GTIN and lot. */
export type MeasureSubject =
  | { readonly kind: Exclude<SubjectKind, "batch">; readonly id: string }
  | { readonly kind: "batch"; readonly gtin: string; readonly lot: string };

/** The sequence has eight bits; the registry does not look at a recall's, and says of the others that they are spent. */
const lastSequence = 255;

/**
 * Places a measure in the name of the calling inspector or control body: signs it with their key and queues it.
 *
 * @throws FiligranaError `actor/appointment-ended`; `batch/not-found`; what the registry would refuse it for: `measure/after-recall`,
 * `measure/not-competent`, `measure/nothing-to-lift`…
 */
export async function placeMeasure(
  parts: Parts,
  trx: Trx,
  caller: Caller,
  subject: MeasureSubject,
  asked: MeasureRequest,
) {
  await refuseEnded(trx, caller.actor);
  const batch = subject.kind === "batch" ? await batchToMeasure(trx, caller, subject) : null;
  const subjectBytes = batch?.leaf.batch ?? (subject.kind === "batch" ? "" : subject.id.padEnd(66, "0"));
  const reason = await keepReason(parts, trx, subjectBytes, asked.reason);
  const statement: Statement<"Measure"> = {
    author: caller.actor,
    subjectKind: BigInt(subjectKinds.indexOf(subject.kind)),
    subject: subjectBytes,
    kind: BigInt(measureKinds.indexOf(asked.kind)),
    sequence: BigInt(Math.min((await measuresPlaced(trx, subject.kind, subjectBytes, caller)) + 1, lastSequence)),
    reason,
    submitBefore: statementDeadline(parts.now()),
  };
  const digest = statementHash("Measure", statement, parts.domain);
  const signature = await parts.vault.sign(caller.actor, digest, trx);
  const operation = await sendAct(parts, trx, {
    sender: "relayer",
    subject: digest,
    actor: caller.actor,
    ...callOf(statement, caller.role === "inspector" ? null : batch, signature),
  });
  await tellOfMeasure(parts, trx, caller.actor, subject, asked);
  return { measure: digest, operation };
}

/** A control body shows the registry that the batch lies under a seal of its own; an inspector need not. */
function callOf(statement: Statement<"Measure">, batch: BatchToMeasure | null, signature: string) {
  if (batch === null) return { operation: "place", arguments: [statement, signature] };
  return { operation: "placeOnBatch", arguments: [statement, batch.attestation, batch.leaf, batch.proof, signature] };
}

async function keepReason(parts: Parts, trx: Trx, about: string, document: Reason): Promise<string> {
  const salt = parts.salt(`${about}/${document.code}`);
  const commitment = reasonCommitment(document, salt);
  await trx
    .insertInto("measureReasons")
    .values({ commitment, document: JSON.stringify(document), salt })
    .onConflict((conflict) => conflict.column("commitment").doNothing())
    .execute();
  return commitment;
}
