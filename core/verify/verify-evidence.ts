import type { ChainFacts } from "../chain/facts.ts";
import { checkAccreditation } from "./checks/check-accreditation.ts";
import { checkAttestation } from "./checks/check-attestation.ts";
import { checkBatch } from "./checks/check-batch.ts";
import { checkCertificate } from "./checks/check-certificate.ts";
import { checkChain } from "./checks/check-chain.ts";
import { checkCountersignature } from "./checks/check-countersignature.ts";
import { checkDossier } from "./checks/check-dossier.ts";
import { checkFinality, isFinal } from "./checks/check-finality.ts";
import { checkFormat } from "./checks/check-format.ts";
import { checkInclusion } from "./checks/check-inclusion.ts";
import { checkMeasures } from "./checks/check-measures.ts";
import { checkRecord } from "./checks/check-record.ts";
import { deriveVerdict } from "./derive-verdict.ts";
import { notAsked, unknown } from "./finding.ts";
import { type StandingMeasure, standingMeasure } from "./standing-measure.ts";
import type { Recorded, Subject, VerifyOptions } from "./subject.ts";
import { type Check, type CheckName, checkNames, type Outcome, type Verdict } from "./verdict.ts";

/** The verdict on a batch, every check in the order of `checkNames`, and the measure that stands, if one does. */
export type Verification = {
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly measure: StandingMeasure | null;
};

/**
 * Checks an evidence file against the chain and says what the batch is worth. Every check is reported, whatever the
 * others found. The phone, the command line and the server all call this.
 *
 * @param file - What was in the file; nothing about it is believed.
 * @param facts - What the chain says (`readFacts`, asked with `questionOf`), or null when it could not be read.
 * @returns Never throws. Without facts a flaw in the file itself still makes it "does not match", and all else "cannot
 * check".
 * @see docs/evidence.md
 */
export const verifyEvidence = (file: unknown, facts: ChainFacts | null, options: VerifyOptions): Verification => {
  const format = checkFormat(file);
  if (format.evidence === null) return conclude([format.check], null, false);
  const subject = { evidence: format.evidence, facts, options };
  const local = [
    format.check,
    guarded("chain", () => checkChain(subject)),
    guarded("batch", () => checkBatch(subject)),
    guarded("dossier", () => checkDossier(subject)),
    guarded("inclusion", () => checkInclusion(subject)),
  ];
  return verifyRecorded(subject, local);
};

const verifyRecorded = ({ evidence, facts, options }: Subject, local: readonly Check[]): Verification => {
  const chain = local.find(({ check }) => check === "chain")?.outcome;
  if (facts === null || chain !== "pass") return conclude(local, null, false);
  const recorded = { evidence, facts, record: facts.record, recover: options.recover };
  const record = guarded("record", () => checkRecord(recorded));
  if (record.outcome !== "pass") return conclude([...local, record], null, false);
  return verifyStanding(recorded, [...local, record]);
};

const verifyStanding = (recorded: Recorded, earlier: readonly Check[]): Verification => {
  const measure = attempt(() => standingMeasure(recorded));
  const checks = [
    ...earlier,
    guarded("certificate", () => checkCertificate(recorded)),
    guarded("attestation", () => checkAttestation(recorded)),
    guarded("countersignature", () => checkCountersignature(recorded)),
    guarded("accreditation", () => checkAccreditation(recorded)),
    measure.ok ? checkMeasures(measure.value) : unknown("measures", "check/broken"),
    guarded("finality", () => checkFinality(recorded)),
  ];
  return conclude(checks, measure.ok ? measure.value : null, isFinal(recorded));
};

const attempt = <T>(find: () => T): { readonly ok: true; readonly value: T } | { readonly ok: false } => {
  try {
    return { ok: true, value: find() };
  } catch {
    return { ok: false };
  }
};

/** A check that breaks has found nothing: that is unknown, never good. */
const guarded = (name: CheckName, check: () => Check): Check => {
  const made = attempt(check);
  return made.ok ? made.value : unknown(name, "check/broken");
};

/** Names the checks that were not reached, by what stood in their way, and derives the verdict. */
const conclude = (made: readonly Check[], measure: StandingMeasure | null, final: boolean): Verification => {
  const checks = checkNames.map((name) => made.find(({ check }) => check === name) ?? notReached(name, made));
  const outcomes = Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome])) as Record<
    CheckName,
    Outcome
  >;
  return { verdict: deriveVerdict({ outcomes, measure: measure?.kind ?? null, final }), checks, measure };
};

/** A check whose way was barred: by something unknown it is unknown, by a failure it is not asked. */
const notReached = (name: CheckName, made: readonly Check[]): Check => {
  const barred = made.find(({ check, outcome }) => barring.has(check) && outcome !== "pass");
  return barred?.outcome === "unknown" ? unknown(name, "check/chain-not-read") : notAsked(name, "check/earlier-failed");
};

/** The checks that take away what the later ones need. */
const barring: ReadonlySet<CheckName> = new Set(["format", "chain", "record"]);
