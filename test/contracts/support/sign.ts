import { type SigningKey, TypedDataEncoder } from "ethers";
import { type Statement, type StatementName, statementTypes } from "../../../core/seal/statements.ts";

/** Where a statement holds. */
export type Domain = { readonly chainId: bigint; readonly verifyingContract: string };

/** The EIP-712 hash of a statement, by ethers: a second opinion beside the contract's. */
export const digestOf = <N extends StatementName>(name: N, statement: Statement<N>, domain: Domain): string => {
  const members = statementTypes[name].map(([member, type]) => ({ name: member, type }));
  return TypedDataEncoder.hash({ name: "Filigrana", version: "1", ...domain }, { [name]: members }, statement);
};

/** The 65-byte signature of a digest. */
export const sign = (key: SigningKey, digest: string): string => key.sign(digest).serialized;
