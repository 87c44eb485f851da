import { authorKey, type ChainFacts, type MeasureFact } from "../../core/chain/facts.ts";
import type { StatementDomain } from "../../core/seal/statements.ts";
import type { BatchOnRecord, MeasureOnRecord } from "../store/read-batch.ts";

const none: MeasureFact = { kind: "none", at: 0n };

/**
 * Gives what the read model says of a batch in the shape in which a phone reads it from the chain, so that one
 * verification serves both. `used` and a measure on the control body are not looked at by it, and are left at none.
 */
export function factsOnRecord(batch: BatchOnRecord, domain: StatementDomain): ChainFacts {
  const last = (fits: (measure: MeasureOnRecord) => boolean): MeasureFact => {
    const measure = batch.measures.find(fits);
    return measure === undefined ? none : { kind: measure.kind, at: BigInt(measure.time) };
  };
  const on = (kind: MeasureOnRecord["subjectKind"]) => last(({ subjectKind }) => subjectKind === kind);
  const onBatch = (role: MeasureOnRecord["authorRole"]) =>
    last(({ subjectKind, authorRole }) => subjectKind === "batch" && authorRole === role);
  return {
    chainId: domain.chainId,
    registry: domain.verifyingContract,
    codeHash: null,
    head: { number: batch.head, time: batch.headTime },
    final: { number: batch.final, time: batch.finalTime },
    about: { seal: batch.seal, batchKey: batch.batchKey },
    authors: authorsOf(batch),
    record: {
      seal: {
        certificate: batch.certificate,
        total: batch.total,
        count: BigInt(batch.count),
        sealedAt: batch.sealedAt,
        cancelled: false,
        countersigned: batch.countersignature !== "0x",
        measure: on("seal"),
      },
      certificate: {
        operator: batch.operator,
        controlBody: batch.controlBody,
        product: batch.product,
        from: batch.from,
        until: batch.until,
        quota: batch.quota,
        used: 0n,
        version: BigInt(batch.version),
        measure: on("certificate"),
      },
      product: {
        scheme: batch.scheme,
        unit: batch.unit,
        countersigned: batch.countersigned,
        processed: batch.processed,
      },
      accreditation: { from: batch.accreditedFrom, until: batch.accreditedUntil },
      batch: { byInspector: onBatch("inspector"), byControlBody: onBatch("control-body") },
      operator: { role: "operator", since: batch.operatorSince, measure: on("actor"), signer: batch.operatorSigner },
      controlBody: {
        role: "control-body",
        since: batch.controlBodySince,
        measure: none,
        signer: batch.controlBodySigner,
      },
    },
  };
}

function authorsOf({ measures }: BatchOnRecord): NonNullable<ChainFacts["authors"]> {
  return Object.fromEntries(
    measures.map(({ author, authorRole, authorSigner, time }) => [
      authorKey(author, BigInt(time)),
      { role: authorRole, signer: authorSigner ?? "0x" },
    ]),
  );
}
