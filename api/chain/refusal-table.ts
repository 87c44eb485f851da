import type { registryAbi } from "../../contracts/abi/registry.ts";
import type { ErrorCode } from "../../core/errors/error-code.ts";

/** The name of every custom error that the registry may revert with. */
export type RegistryErrorName = Extract<(typeof registryAbi)[number], { readonly type: "error" }>["name"];

/** The error's arguments, by name, in the words of the API (core/chain/facts.ts); instants in RFC 3339. */
export type RefusalValues = Readonly<Record<string, string>>;

/** What a custom error means to a person. */
export type Refusal = {
  readonly code: ErrorCode;
  /** Says what stands in the way and what to do about it. */
  readonly detail: (v: RefusalValues) => string;
  /** True when the same call may succeed later without anybody changing it. */
  readonly heals?: true;
  /** True when it may be the time alone that makes the call fail. */
  readonly timely?: true;
};

/** Every reason that the registry has for refusing a call; a new one without a row does not compile. */
export const refusalTable = {
  ActorAlreadyEnrolled: {
    code: "actor/already-enrolled",
    detail: (v) => `actor ${v["actor"]} is enrolled already; an actor has one role for life`,
  },
  ActorIdZero: { code: "chain/refused", detail: () => "an actor's id cannot be zero" },
  ActorRoleMissing: { code: "chain/refused", detail: (v) => `actor ${v["actor"]} must be enrolled in a role` },
  ActorUnknown: { code: "actor/not-found", detail: (v) => `actor ${v["actor"]} is not enrolled in the registry` },
  ActorRoleMismatch: {
    code: "actor/role-mismatch",
    detail: (v) => `actor ${v["actor"]} is enrolled as ${v["role"]}, and this asks for ${v["expected"]}`,
  },
  ActorSuspended: {
    code: "actor/suspended",
    detail: (v) => `a ${v["measure"]} stands on actor ${v["actor"]}; it cannot act until an inspector lifts it`,
  },
  ActorSignerMalformed: {
    code: "chain/refused",
    detail: (v) => `${v["signer"]} is not a signer: 20 bytes, or a verifier's 20 bytes and a key, are expected`,
  },
  ActorKeyNotInForce: {
    code: "chain/refused",
    detail: (v) =>
      `the key of actor ${v["actor"]} was replaced in this very second; the new one signs from ${v["from"]}`,
    heals: true,
    timely: true,
  },
  ActorKeyVersionMismatch: {
    code: "chain/refused",
    detail: (v) => `the next key of actor ${v["actor"]} has version ${v["expected"]}, not ${v["version"]}`,
  },
  AccreditationIntervalEmpty: {
    code: "accreditation/interval-empty",
    detail: (v) => `an accreditation from ${v["from"]} until ${v["until"]} is never in force`,
  },
  AccreditationNotInForce: {
    code: "accreditation/not-in-force",
    detail: (v) =>
      v["until"] === "1970-01-01T00:00:00Z"
        ? `control body ${v["controlBody"]} is not accredited for ${v["scheme"]}; the region can accredit it`
        : `control body ${v["controlBody"]} is accredited for ${v["scheme"]} from ${v["from"]} until ${v["until"]}, and it is ${v["time"]}; the region can accredit it`,
    timely: true,
  },
  StatementNotSigned: {
    code: "statement/not-signed",
    detail: (v) => `the signature over ${v["digest"]} is not by the present key of actor ${v["actor"]}`,
  },
  StatementExpired: {
    code: "statement/expired",
    detail: (v) =>
      `the statement had to be on record before ${v["submitBefore"]}, and it is ${v["time"]}; sign it anew`,
    timely: true,
  },
  AnchorAlreadyPlaced: {
    code: "anchor/already-placed",
    detail: (v) => `the list ${v["root"]} was anchored by ${v["author"]} at ${v["time"]} already`,
  },
  ProductUnknown: { code: "product/not-found", detail: (v) => `product ${v["product"]} has no rules in the registry` },
  ProductRulesIncomplete: {
    code: "chain/refused",
    detail: (v) => `the rules of product ${v["product"]} lack its scheme or its unit`,
  },
  ProductRulesFixed: {
    code: "product/rules-fixed",
    detail: (v) => `scheme and unit of product ${v["product"]} are fixed for life: its quotas are counted in them`,
  },
  CertificateAlreadyGranted: {
    code: "certificate/already-granted",
    detail: (v) => `certificate ${v["certificate"]} was granted already; amend it, or grant another`,
  },
  CertificateIdZero: { code: "chain/refused", detail: () => "a certificate's id cannot be zero" },
  CertificateEndsInPast: {
    code: "certificate/interval-empty",
    detail: (v) =>
      `certificate ${v["certificate"]} cannot end at ${v["until"]}, before now (${v["time"]}): what was certified stays certified`,
    timely: true,
  },
  CertificateUnknown: {
    code: "certificate/not-found",
    detail: (v) => `certificate ${v["certificate"]} is not on record`,
  },
  CertificateIntervalEmpty: {
    code: "certificate/interval-empty",
    detail: (v) => `certificate ${v["certificate"]} from ${v["from"]} until ${v["until"]} would never be in force`,
  },
  CertificateOverlaps: {
    code: "certificate/overlaps",
    detail: (v) =>
      `the operator has certificate ${v["earlier"]} for this product until ${v["earlierUntil"]}; a new one cannot begin at ${v["from"]}, before that`,
  },
  CertificateNotInForce: {
    code: "certificate/not-in-force",
    detail: (v) =>
      `certificate ${v["certificate"]} is in force from ${v["from"]} until ${v["until"]}, and it is ${v["time"]}; ask its control body to renew it`,
    timely: true,
  },
  CertificateSuspended: {
    code: "certificate/suspended",
    detail: (v) =>
      `a ${v["measure"]} stands on certificate ${v["certificate"]}; its control body or an inspector can lift it`,
  },
  CertificateQuotaExceeded: {
    code: "certificate/quota-exceeded",
    detail: (v) =>
      `certificate ${v["certificate"]} has a quota of ${v["quota"]}, of which ${v["used"]} is used: ${v["asked"]} more does not fit`,
  },
  CertificateQuotaOutOfRange: {
    code: "certificate/quota-out-of-range",
    detail: (v) => `a quota of ${v["quota"]} for certificate ${v["certificate"]} is zero or beyond 2^63 - 1`,
  },
  CertificateVersionMismatch: {
    code: "certificate/version-mismatch",
    detail: (v) =>
      `the next version of certificate ${v["certificate"]} is ${v["expected"]}, not ${v["version"]}; read it again and amend that`,
  },
  MeasureAfterRecall: {
    code: "measure/after-recall",
    detail: (v) => `${v["subject"]} was recalled, and nothing follows a recall`,
  },
  MeasureKindNotApplicable: {
    code: "measure/not-applicable",
    detail: (v) => `a ${v["kind"]} cannot be placed on this kind of subject (${v["subjectKind"]})`,
  },
  MeasureSequenceMismatch: {
    code: "measure/sequence-mismatch",
    detail: (v) =>
      `the next measure on ${v["subject"]} has number ${v["expected"]}, not ${v["sequence"]}; another was placed meanwhile`,
  },
  MeasureSequenceSpent: {
    code: "chain/refused",
    detail: (v) => `${v["subject"]} has had 255 measures; only a recall can follow`,
  },
  MeasureSubjectMismatch: {
    code: "measure/not-applicable",
    detail: (v) => `${v["subject"]} is not the ${v["subjectKind"]} that this measure is placed on`,
  },
  MeasureNotCompetent: {
    code: "measure/not-competent",
    detail: (v) => `actor ${v["author"]} may not place this measure on ${v["subject"]}`,
  },
  MeasureNothingToLift: {
    code: "measure/nothing-to-lift",
    detail: (v) => `no suspension or withdrawal stands on ${v["subject"]}, so there is nothing to lift`,
  },
  MeasureSubjectUnknown: {
    code: "measure/subject-unknown",
    detail: (v) => `${v["subject"]} is not on record, so no measure can be placed on it`,
  },
  MeasureLeafNotIncluded: {
    code: "chain/refused",
    detail: (v) => `batch ${v["batch"]} does not lie under seal ${v["seal"]} with the proof that was given`,
  },
  SealAlreadyPlaced: {
    code: "seal/already-placed",
    detail: (v) => `seal ${v["seal"]} is on record since ${v["sealedAt"]}`,
  },
  SealCancelledBefore: {
    code: "seal/cancelled",
    detail: (v) => `seal ${v["seal"]} was cancelled before it was placed; sign a new statement`,
  },
  SealCancellationNotCompetent: {
    code: "chain/refused",
    detail: (v) =>
      `actor ${v["by"]} is neither the operator nor the control body of seal ${v["seal"]}, and cannot cancel it`,
  },
  SealUnknown: { code: "seal/not-found", detail: (v) => `seal ${v["seal"]} is not on record` },
  SealEmpty: {
    code: "seal/total-out-of-range",
    detail: (v) => `a seal over ${v["count"]} batches with a total of ${v["total"]} certifies nothing`,
  },
  SealTotalOutOfRange: {
    code: "seal/total-out-of-range",
    detail: (v) => `a seal's total of ${v["total"]} is beyond 2^63 - 1`,
  },
  SealInputsMismatch: {
    code: "chain/refused",
    detail: (v) => `the seal commits to the inputs ${v["inputs"]}, and ${v["shown"]} came with it`,
  },
  SealInputsMissing: {
    code: "transformation/inputs-missing",
    detail: (v) => `product ${v["product"]} is made from others: register it as a transformation, with its inputs`,
  },
  SealSuspended: {
    code: "movement/blocked",
    detail: (v) => `a ${v["measure"]} stands on seal ${v["seal"]}; nothing under it moves until it is lifted`,
  },
  BatchSuspended: {
    code: "movement/blocked",
    detail: (v) => `a ${v["measure"]} stands on batch ${v["batch"]}; nothing of it moves until it is lifted`,
  },
  MovementAlreadyPlaced: {
    code: "movement/already-placed",
    detail: (v) => `movement ${v["movement"]} is on record since ${v["time"]}`,
  },
  MovementCancelledBefore: {
    code: "movement/cancelled",
    detail: (v) => `movement ${v["movement"]} was cancelled before it was placed; sign a new one`,
  },
  MovementEmpty: {
    code: "chain/refused",
    detail: (v) => `a movement of nothing of batch ${v["batch"]} under seal ${v["seal"]}`,
  },
  HandoverToSelf: {
    code: "handover/to-itself",
    detail: (v) => `actor ${v["actor"]} cannot hand over to itself`,
  },
  HandoverCancellationNotCompetent: {
    code: "chain/refused",
    detail: (v) => `actor ${v["by"]} is no party of handover ${v["handover"]}, and cannot cancel it`,
  },
  HoldingNotOpen: {
    code: "holding/not-found",
    detail: (v) =>
      `actor ${v["holder"]} has nothing of batch ${v["batch"]} under seal ${v["seal"]}: it received none, and no leaf was shown`,
  },
  HoldingExceeded: {
    code: "holding/exceeded",
    detail: (v) => `actor ${v["holder"]} holds ${v["held"]} of batch ${v["batch"]}, and ${v["asked"]} was asked for`,
  },
  HoldingOutOfRange: {
    code: "chain/refused",
    detail: (v) => `what passed through actor ${v["holder"]} of batch ${v["batch"]} adds up beyond 2^64 - 1`,
  },
  InputsCountOutOfRange: {
    code: "chain/refused",
    detail: (v) => `a transformation of ${v["count"]} inputs: from 1 to 64 are expected`,
  },
  InputsOutOfOrder: {
    code: "chain/refused",
    detail: (v) => `input ${v["index"]} is not after the one before it, by seal and batch`,
  },
  YieldNotRuled: {
    code: "transformation/not-allowed",
    detail: (v) => `product ${v["output"]} may not be made from product ${v["input"]}: the region has set no yield`,
  },
  YieldExceeded: {
    code: "transformation/yield-exceeded",
    detail: (v) => `the yields allow ${v["allowed"]} from these inputs, and ${v["total"]} was asked for`,
  },
  YieldRaisesRank: {
    code: "yield/rank-rises",
    detail: (v) =>
      `product ${v["output"]} ranks ${v["outputRank"]} and product ${v["input"]} ${v["inputRank"]}: reclassification goes downwards only`,
  },
  YieldFixed: {
    code: "yield/same-product",
    detail: (v) => `of product ${v["product"]} comes as much of itself, never more or less`,
  },
  RegistryIsStopped: {
    code: "chain/stopped",
    detail: () =>
      "the region has stopped new certificates, seals, movements and anchors for now; measures and reading go on",
    heals: true,
  },
  AccessManagedUnauthorized: {
    code: "chain/refused",
    detail: (v) => `account ${v["caller"]} may not do acts of governance; FILIGRANA_REGION_KEY must be the region's`,
  },
  AccessManagedRequiredDelay: {
    code: "chain/refused",
    detail: (v) => `account ${v["caller"]} must schedule this act and wait ${v["delay"]} seconds`,
  },
  AccessManagedInvalidAuthority: {
    code: "chain/refused",
    detail: (v) => `${v["authority"]} cannot be the authority of the registry: it has no code`,
  },
  InvalidShortString: { code: "chain/refused", detail: () => "the registry's own name is damaged" },
  StringTooLong: { code: "chain/refused", detail: () => "the registry's own name is too long" },
} as const satisfies Record<RegistryErrorName, Refusal>;

/** Whether the registry's error of that name may be a matter of time alone. */
export function isTimely(error: unknown): boolean {
  const row: Refusal | undefined = (refusalTable as Readonly<Record<string, Refusal>>)[String(error)];
  return row?.timely ?? false;
}
