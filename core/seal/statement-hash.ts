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
  const plan = plans.get(name) ?? [];
  const struct = new Uint8Array(32 * (1 + plan.length));
  struct.set(typeHashes.get(name) ?? [], 0);
  plan.forEach((write, i) => {
    write(values, struct, 32 * (i + 1));
  });
  const signed = new Uint8Array(66);
  signed.set(prefix, 0);
  signed.set(domainSeparator(domain), 2);
  signed.set(keccak(struct), 34);
  return toHex(keccak(signed));
};

const prefix = Uint8Array.of(0x19, 0x01);

/** Writes one member of a statement into the word at `at`. */
type Write = (values: Readonly<Record<string, string | bigint>>, words: Uint8Array, at: number) => void;

const refuse = (member: string, type: string, value: unknown): never => {
  throw new RangeError(`${member}: expected a value of type ${type}; found ${String(value).slice(0, 80)}`);
};

/** A number, to the right of its word; no statement has one above 64 bits. */
const writeUint = (member: string, type: string): Write => {
  const limit = 1n << BigInt(type.slice(4));
  return (values, words, at) => {
    const value = values[member];
    if (typeof value !== "bigint" || value < 0n || value >= limit) return refuse(member, type, value);
    new DataView(words.buffer).setBigUint64(at + 24, value);
  };
};

/** Fixed bytes, to the left of their word. */
const writeFixed = (member: string, type: string): Write => {
  const length = 2 + 2 * Number(type.slice(5));
  return (values, words, at) => {
    const value = values[member];
    if (typeof value !== "string" || value.length !== length) return refuse(member, type, value);
    writeHex(value, words, at);
  };
};

/** Bytes of any length, as their hash. */
const writeBytes =
  (member: string): Write =>
  (values, words, at) => {
    const value = values[member];
    words.set(keccak(typeof value === "string" ? fromHex(value) : refuse(member, "bytes", value)), at);
  };

const writerOf = ([member, type]: readonly [string, string]): Write => {
  if (type.startsWith("uint")) return writeUint(member, type);
  return type === "bytes" ? writeBytes(member) : writeFixed(member, type);
};

const plans = new Map(names.map((name) => [name, statementTypes[name].map(writerOf)]));

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
