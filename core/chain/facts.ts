/** How a measure is called, in the order of the contract's enum; "none" is 0. */
export const measureKinds = ["none", "suspension", "reinstatement", "withdrawal", "recall"] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** The role of an actor, in the order of the contract's enum. */
export const roles = ["none", "operator", "control-body", "inspector"] as const;
export type Role = (typeof roles)[number];

/** The base unit of a product's quantities, in the order of the contract's enum. */
export const units = ["none", "gram", "millilitre", "piece"] as const;
export type Unit = (typeof units)[number];

export const subjectKinds = ["actor", "certificate", "seal", "batch"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The last measure on a subject; kind "none" when there was never one. `at` in Unix seconds. */
export type MeasureFact = { readonly kind: MeasureKind; readonly at: bigint };

export type ActorFact = {
  readonly role: Role;
  /** Unix seconds; 0 when not enrolled. */
  readonly since: bigint;
  readonly measure: MeasureFact;
  /** The ERC-7913 signer at the time of the seal, or now when there is no seal. */
  readonly signer: string;
  /** Whether a 20-byte signer has code, so that ERC-1271 may speak for it; absent when the reader did not ask. */
  readonly signerHasCode?: boolean;
};

/** Who may have written a measure: the role, and the ERC-7913 signer at the instant asked about ("0x" when none). */
export type AuthorFact = { readonly role: Role; readonly signer: string };

/** The name of an author at an instant among `ChainFacts.authors`; `at` in Unix seconds. */
export const authorKey = (actor: string, at: bigint): string => `${actor}@${at}`;

/**
 * What the chain says about one batch under one seal: the answer of `Registry.recordOf`, decoded. The same shape is
 * given by the API's read model, so that one verification serves the phone, the command line and the server.
 *
 * @see contracts/interfaces/IRegistry.sol
 */
export type BatchRecord = {
  readonly seal: {
    readonly certificate: string;
    readonly total: bigint;
    readonly count: bigint;
    /** Unix seconds; 0 when the seal is not on record. */
    readonly sealedAt: bigint;
    readonly cancelled: boolean;
    /** Whether the control body's countersignature was checked when the seal was placed. */
    readonly countersigned: boolean;
    readonly measure: MeasureFact;
  };
  readonly certificate: {
    readonly operator: string;
    readonly controlBody: string;
    readonly product: string;
    /** Unix seconds; 0 when there is no such certificate. */
    readonly from: bigint;
    readonly until: bigint;
    readonly quota: bigint;
    readonly used: bigint;
    readonly version: bigint;
    readonly measure: MeasureFact;
  };
  readonly product: {
    readonly scheme: string;
    readonly unit: Unit;
    readonly countersigned: boolean;
    /** Whether a seal needs inputs. */
    readonly processed: boolean;
  };
  readonly accreditation: { readonly from: bigint; readonly until: bigint };
  readonly batch: { readonly byInspector: MeasureFact; readonly byControlBody: MeasureFact };
  readonly operator: ActorFact;
  readonly controlBody: ActorFact;
};

/** The chain as one reader saw it at one moment. */
export type ChainFacts = {
  readonly chainId: bigint;
  readonly registry: string;
  /** keccak256 of the runtime code at `registry`; null when the reader did not ask. */
  readonly codeHash: string | null;
  /** Number and Unix seconds of the newest block, and of the newest final one. */
  readonly head: { readonly number: bigint; readonly time: bigint };
  readonly final: { readonly number: bigint; readonly time: bigint };
  /** The seal and the batch that `record` is about: verification refuses facts about another. */
  readonly about: { readonly seal: string; readonly batchKey: string };
  readonly record: BatchRecord;
  /** The authors of measures that the reader asked for, by {@link authorKey}; a reason is proved only with its author. */
  readonly authors?: Readonly<Record<string, AuthorFact>>;
};
