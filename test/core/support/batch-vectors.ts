import { toHex } from "../../../core/bytes/hex.ts";
import { canonicalize } from "../../../core/dossier/canonicalize.ts";
import { fieldLeaf } from "../../../core/dossier/field-leaf.ts";
import { batchKey } from "../../../core/seal/batch-key.ts";
import { measureOf } from "../../../core/seal/evidence-statements.ts";
import { domainSeparator, encodeType, statementHash } from "../../../core/seal/statement-hash.ts";
import { type StatementName, statementTypes } from "../../../core/seal/statements.ts";
import { hashLeaf } from "../../../core/seal/sum-node.ts";
import { domain, dossierOf, evidenceOf, measureBy, sealId, statement } from "./case.ts";
import { body, inspector, maker } from "./keys.ts";

const evidence = evidenceOf(0);
const measure = measureBy();

/** One batch worked through from field to seal, and one measure: the examples of docs/evidence.md. */
export const batchVectors = () => ({
  domain: { ...domain, chainId: String(domain.chainId), separator: toHex(domainSeparator(domain)) },
  types: Object.fromEntries((Object.keys(statementTypes) as StatementName[]).map((name) => [name, encodeType(name)])),
  signers: { operator: maker.address, controlBody: body.address, inspector: inspector.address },
  batchKey: batchKey(evidence.batch.gtin, evidence.batch.lot),
  fields: dossierOf(evidence.batch.lot, BigInt(evidence.batch.quantity)).map((field) => ({
    ...field,
    canonical: canonicalize([field.path, field.value]),
    leaf: fieldLeaf(field),
  })),
  leaf: hashLeaf({
    batchKey: batchKey(evidence.batch.gtin, evidence.batch.lot),
    dossierRoot: evidence.batch.dossierRoot,
    quantity: BigInt(evidence.batch.quantity),
  }),
  total: String(statement.total),
  seal: sealId,
  measure: { hash: statementHash("Measure", measureOf(measure.statement), domain), ...measure },
  evidence,
});
