import { schemeText } from "../schema/scheme.ts";
import { type AbiReader, readAbi } from "./abi-reader.ts";
import { encodeCall } from "./encode-call.ts";
import { type ActorFact, type BatchRecord, type MeasureFact, measureKinds, roles, units } from "./facts.ts";

/** The calldata of `Registry.recordOf(seal, batch)`. */
export const encodeRecordCall = (seal: string, batchKey: string): string =>
  encodeCall("recordOf(bytes32,bytes32)", seal, batchKey);

/**
 * Reads the answer of `Registry.recordOf`. Members are read in the order of the interface's structs; a
 * product's rank is passed over.
 *
 * @throws FiligranaError `chain/contradiction` when the answer is not an encoded `BatchRecord`.
 * @see contracts/interfaces/IRecords.sol
 */
export const decodeRecord = (answer: unknown): BatchRecord => {
  const reader = readAbi(answer).follow();
  const seal = readSeal(reader);
  const certificate = readCertificate(reader);
  const scheme = schemeText(reader.fixed(8));
  const product = {
    scheme,
    unit: reader.member(units),
    countersigned: reader.bool(),
    processed: reader.bool(),
  };
  reader.uint(8);
  const accreditation = { from: reader.uint(40), until: reader.uint(40) };
  const batch = { byInspector: readBatchMeasure(reader), byControlBody: readBatchMeasure(reader) };
  const [operator, controlBody] = [readActor(reader.follow()), readActor(reader.follow())];
  const [operatorSigner, controlBodySigner] = [reader.bytes(), reader.bytes()];
  return {
    seal,
    certificate,
    product,
    accreditation,
    batch,
    operator: { ...operator, signer: operatorSigner },
    controlBody: { ...controlBody, signer: controlBodySigner },
  };
};

const readMeasure = (reader: AbiReader): MeasureFact => ({ kind: reader.member(measureKinds), at: reader.uint(40) });

const readSeal = (reader: AbiReader): BatchRecord["seal"] => ({
  certificate: reader.fixed(8),
  total: reader.uint(64),
  count: reader.uint(24),
  sealedAt: reader.uint(40),
  cancelled: reader.bool(),
  countersigned: reader.bool(),
  measure: readMeasure(reader),
});

const readCertificate = (reader: AbiReader): BatchRecord["certificate"] => ({
  operator: reader.fixed(8),
  controlBody: reader.fixed(8),
  product: reader.fixed(8),
  from: reader.uint(40),
  until: reader.uint(40),
  quota: reader.uint(64),
  used: reader.uint(64),
  version: reader.uint(16),
  measure: readMeasure(reader),
});

/** Kind, sequence, whether an inspector placed it, time. */
const readBatchMeasure = (reader: AbiReader): MeasureFact => {
  const kind = reader.member(measureKinds);
  reader.uint(8);
  reader.bool();
  return { kind, at: reader.uint(40) };
};

const readActor = (reader: AbiReader): ActorFact => {
  const role = reader.member(roles);
  const since = reader.uint(40);
  reader.uint(16);
  return { role, since, measure: readMeasure(reader), signer: reader.bytes() };
};

/** Reads the role out of an answer of `Registry.actorOf`. */
export const decodeRole = (answer: unknown): ActorFact["role"] => readActor(readAbi(answer).follow()).role;

/** Reads an answer that is one `bytes`, such as that of `Registry.signerAt`. */
export const decodeBytes = (answer: unknown): string => readAbi(answer).bytes();
