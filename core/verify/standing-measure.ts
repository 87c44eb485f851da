import { type AuthorFact, authorKey, type MeasureFact, type SubjectKind } from "../chain/facts.ts";
import type { Evidence } from "../schema/evidence.ts";
import { domainOf, measureOf } from "../seal/evidence-statements.ts";
import { reasonCommitment } from "../seal/reason-commitment.ts";
import { statementHash } from "../seal/statement-hash.ts";
import { batchKeyOf, sealIdIn } from "./ids-of.ts";
import type { Recorded } from "./subject.ts";

/** The kinds that hold a batch back, the gravest first. */
export const standingKinds = ["recall", "withdrawal", "suspension"] as const;
export type StandingKind = (typeof standingKinds)[number];

/**
 * The measure that decides how a batch stands. `author` and `reason` are there only when a statement in the evidence proves
 * them: signed by the author's key of that time, of an author who may place it, and opening to the reason.
 */
export type StandingMeasure = {
  readonly kind: StandingKind;
  readonly subjectKind: SubjectKind;
  readonly subject: string;
  /** Unix seconds of the block that placed it. */
  readonly at: bigint;
  readonly author: string | null;
  readonly reason: unknown;
};

type Place = {
  readonly subjectKind: SubjectKind;
  readonly subject: string;
  readonly fact: MeasureFact;
  readonly may: May;
};
type May = (author: string, fact: AuthorFact) => boolean;

const byInspector: May = (_, { role }) => role === "inspector";

/** Where a measure may stand that touches a batch. One on its control body is not among them: it blocks new seals only. */
const placesOf = ({ evidence, record }: Recorded): Place[] => {
  const { batch, seal, certificate, operator } = record;
  const byBody: May = (author) => author === certificate.controlBody;
  const byEither: May = (author, fact) => byInspector(author, fact) || byBody(author, fact);
  const key = batchKeyOf(evidence) ?? "0x";
  const own = evidence.seal.statement.certificate;
  return [
    { subjectKind: "batch", subject: key, fact: batch.byInspector, may: byInspector },
    { subjectKind: "batch", subject: key, fact: batch.byControlBody, may: byBody },
    { subjectKind: "seal", subject: sealIdIn(evidence) ?? "0x", fact: seal.measure, may: byEither },
    { subjectKind: "certificate", subject: leftAligned(own), fact: certificate.measure, may: byEither },
    { subjectKind: "actor", subject: leftAligned(certificate.operator), fact: operator.measure, may: byEither },
  ];
};

const leftAligned = (id: string): string => id.padEnd(66, "0");

/**
 * Finds the measure that decides: a recall before a withdrawal before a suspension; of two of the same kind the one closer
 * to the batch. It counts whether or not the evidence explains it.
 *
 * @returns Null when none stands.
 */
export const standingMeasure = (recorded: Recorded): StandingMeasure | null => {
  const places = placesOf(recorded);
  for (const kind of standingKinds) {
    const place = places.find(({ fact }) => fact.kind === kind);
    if (place !== undefined) return { kind, ...explained(recorded, place) };
  }
  return null;
};

const explained = (recorded: Recorded, place: Place): Omit<StandingMeasure, "kind"> => {
  const { subjectKind, subject, fact } = place;
  const measure = recorded.evidence.measures.find((candidate) => proves(recorded, place, candidate));
  const author = measure?.statement.author ?? null;
  return { subjectKind, subject, at: fact.at, author, reason: measure === undefined ? null : reasonOf(measure) };
};

type Candidate = Evidence["measures"][number];

const proves = (
  { evidence, facts, recover }: Recorded,
  { subjectKind, subject, fact, may }: Place,
  measure: Candidate,
): boolean => {
  const { statement } = measure;
  const author = facts.authors?.[authorKey(statement.author, fact.at)];
  if (statement.kind !== fact.kind || statement.subjectKind !== subjectKind || statement.subject !== subject)
    return false;
  if (BigInt(measure.placedAt) !== fact.at || author === undefined || !may(statement.author, author)) return false;
  try {
    return (
      recover(statementHash("Measure", measureOf(statement), domainOf(evidence)), measure.signature) === author.signer
    );
  } catch {
    return false;
  }
};

const reasonOf = ({ statement, reason }: Candidate): unknown => {
  try {
    const opens = reason !== undefined && reasonCommitment(reason.document, reason.salt) === statement.reason;
    return opens ? reason.document : null;
  } catch {
    return null;
  }
};
