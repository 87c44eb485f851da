import { bigEndian } from "../bytes/big-endian.ts";
import { concat } from "../bytes/concat.ts";
import { fromHex, toHex, writeHex } from "../bytes/hex.ts";
import { keccak } from "../bytes/keccak.ts";
import { utf8 } from "../bytes/utf8.ts";
import { type Statement, type StatementDomain, type StatementName, statementTypes } from "./statements.ts";

const names = Object.keys(statementTypes) as StatementName[];

/** How a statement's type is written for its hash: `Name(type member,type member)`. */
export const encodeType = (name: StatementName): string =>
  `${name}(${statementTypes[name].map(([member, type]) => `${type} ${member}`).join(",")})`;

const typeHashes = new Map(names.map((name) => [name, keccak(utf8(encodeType(name)))]));

const domainType = keccak(utf8("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"));
const domainName = keccak(utf8("Filigrana"));
const domainVersion = keccak(utf8("1"));

/** Few chains and contracts are ever in use at once; evidence from outside may name any. */
const maxSeparators = 64;
const separators = new Map<string, Uint8Array>();

/** The hash that ties a statement to one contract on one chain: EIP-712's domain separator. */
export const domainSeparator = (domain: StatementDomain): Uint8Array => {
  const key = `${domain.chainId}:${domain.verifyingContract}`;
  const known = separators.get(key);
  if (known !== undefined) return known;
  const contract = leftPadded(fixedBytes(domain.verifyingContract, 20));
  const separator = keccak(concat(domainType, domainName, domainVersion, bigEndian(domain.chainId, 32), contract));
  if (separators.size >= maxSeparators) separators.clear();
  separators.set(key, separator);
  return separator;
};

/**
 * The 32 bytes that are signed for a statement (EIP-712, `hashStruct` under the domain). For a `BatchAttestation` this is
 * the seal's id.
 *
 * @throws RangeError when a value does not fit its member's type.
 * @see https://eips.ethereum.org/EIPS/eip-712
 */
export const statementHash = <N extends StatementName>(
  name: N,
  statement: Statement<N>,
  domain: StatementDomain,
): string => {
  const values: Readonly<Record<string, string | bigint>> = statement;
  const members = statementTypes[name];
  const struct = new Uint8Array(32 * (1 + members.length));
  struct.set(typeHashes.get(name) ?? [], 0);
  let at = 32;
  for (const [member, type] of members) {
    writeMember(type, values[member], struct, at);
    at += 32;
  }
  const signed = new Uint8Array(66);
  signed.set(prefix, 0);
  signed.set(domainSeparator(domain), 2);
  signed.set(keccak(struct), 34);
  return toHex(keccak(signed));
};

const prefix = Uint8Array.of(0x19, 0x01);

/** Bits of a `uintN` (no statement has one above 64), bytes of a `bytesN`; 0 for `bytes`. */
const widthOf = (type: string): number => Number(/[0-9]+$/.exec(type)?.[0] ?? 0);
const widths = new Map<string, number>(
  names.flatMap((name) => statementTypes[name].map(([, type]) => [type, widthOf(type)])),
);

/** Writes a value into the word at `at`: numbers to its right, fixed bytes to its left, `bytes` as their hash. */
const writeMember = (type: string, value: string | bigint | undefined, words: Uint8Array, at: number): void => {
  const width = widths.get(type) ?? 0;
  if (type.startsWith("uint") && typeof value === "bigint" && value >= 0n && value < 1n << BigInt(width)) {
    new DataView(words.buffer).setBigUint64(at + 24, value);
  } else if (type === "bytes" && typeof value === "string") {
    words.set(keccak(fromHex(value)), at);
  } else if (type.startsWith("bytes") && typeof value === "string" && value.length === 2 + 2 * width) {
    writeHex(value, words, at);
  } else {
    throw new RangeError(`expected a value of type ${type}; found ${String(value).slice(0, 80)}`);
  }
};

const fixedBytes = (text: string, width: number): Uint8Array => {
  const bytes = fromHex(text);
  if (bytes.length !== width) throw new RangeError(`expected ${width} bytes; found ${bytes.length}`);
  return bytes;
};

const leftPadded = (bytes: Uint8Array): Uint8Array => {
  const word = new Uint8Array(32);
  word.set(bytes, 32 - bytes.length);
  return word;
};
