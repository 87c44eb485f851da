/**
 * The statements that people sign, as EIP-712 structs. One table serves hashing, signing, decoding and documentation.
 *
 * A member's type is what Solidity sees; every value is a lower-case hex string for `bytesN` and `bytes`, and a bigint
 * for `uintN`. The order of the members is part of the hash. A version, once used, is never changed: a new one is added.
 *
 * @see contracts/interfaces/ISeals.sol
 * @see contracts/interfaces/IMovements.sol
 */
export const statementTypes = {
  BatchAttestation: [
    ["certificate", "bytes8"],
    ["root", "bytes32"],
    ["total", "uint64"],
    ["count", "uint24"],
    ["specification", "bytes32"],
    ["inputs", "bytes32"],
    ["submitBefore", "uint40"],
  ],
  Cancellation: [
    ["seal", "bytes32"],
    ["by", "bytes8"],
  ],
  CertificateGrant: [
    ["certificate", "bytes8"],
    ["operator", "bytes8"],
    ["controlBody", "bytes8"],
    ["product", "bytes8"],
    ["from", "uint40"],
    ["until", "uint40"],
    ["quota", "uint64"],
    ["submitBefore", "uint40"],
  ],
  CertificateAmendment: [
    ["certificate", "bytes8"],
    ["until", "uint40"],
    ["quota", "uint64"],
    ["version", "uint16"],
    ["submitBefore", "uint40"],
  ],
  Measure: [
    ["author", "bytes8"],
    ["subjectKind", "uint8"],
    ["subject", "bytes32"],
    ["kind", "uint8"],
    ["sequence", "uint8"],
    ["reason", "bytes32"],
    ["submitBefore", "uint40"],
  ],
  KeyRotation: [
    ["actor", "bytes8"],
    ["signer", "bytes"],
    ["version", "uint16"],
    ["submitBefore", "uint40"],
  ],
  Handover: [
    ["handover", "bytes8"],
    ["seal", "bytes32"],
    ["batch", "bytes32"],
    ["from", "bytes8"],
    ["to", "bytes8"],
    ["quantity", "uint64"],
    ["document", "bytes32"],
    ["submitBefore", "uint40"],
  ],
  HandoverCancellation: [
    ["handover", "bytes32"],
    ["by", "bytes8"],
  ],
  Loss: [
    ["loss", "bytes8"],
    ["seal", "bytes32"],
    ["batch", "bytes32"],
    ["holder", "bytes8"],
    ["quantity", "uint64"],
    ["cause", "bytes32"],
    ["submitBefore", "uint40"],
  ],
  Anchor: [
    ["author", "bytes8"],
    ["topic", "bytes32"],
    ["root", "bytes32"],
    ["count", "uint64"],
    ["submitBefore", "uint40"],
  ],
} as const;

/** The name of a statement, as its EIP-712 primary type. */
export type StatementName = keyof typeof statementTypes;

type ValueOf<T extends string> = T extends `uint${string}` ? bigint : string;

/** The members of statement `N`, by name. */
export type Statement<N extends StatementName> = {
  readonly [M in (typeof statementTypes)[N][number] as M[0]]: ValueOf<M[1]>;
};

/** Where a statement holds: one contract on one chain. EIP-712 name "Filigrana", version "1". */
export type StatementDomain = { readonly chainId: bigint; readonly verifyingContract: string };
