import type { Parsed } from "../label/parsed.ts";
import { type ApplicationIdentifier, applicationIdentifiers, identifierOf } from "./application-identifier.ts";
import { BitReader } from "./bit-reader.ts";
import { buildDigitalLink } from "./build-digital-link.ts";
import type { Element } from "./element.ts";
import { decodeValue, encodeValue } from "./percent-encoding.ts";

/** Longer segments than this are no codes. */
const longest = 400;

/** Sequences of identifiers that two hexadecimal digits stand for (GS1 Digital Link: Compression, table O). */
const sequences: Readonly<Record<string, readonly string[]>> = {
  ...numbered("0A", ["01"], ["22", "10", "21", "17", "7003", "30"]),
  "1A": ["01", "10", "21", "17"],
  ...numbered("1B", ["01"], ["15", "11", "16", "91"]),
  "1F": ["01", "10", "15"],
  ...numbered("2A", ["01"], ["3100", "3101", "3102", "3103", "3104", "3105"]),
  ...numbered("3A", ["01"], ["3200", "3201", "3202", "3203", "3204", "3205"]),
  "9A": ["8010", "8011"],
  "9B": ["8017", "8019"],
  "9C": ["8018", "8019"],
  "9D": ["414", "254"],
  ...numbered("A0", ["01"], ["3920", "3921", "3922", "3923", "3924", "3925", "3926", "3927", "3928", "3929"]),
  ...numbered("C0", ["255"], ["3900", "3901", "3902", "3903", "3904", "3905", "3906", "3907", "3908", "3909"]),
  ...numbered("CA", ["255"], ["3940", "3941", "3942", "3943"]),
};

function numbered(first: string, before: readonly string[], last: readonly string[]): Record<string, string[]> {
  const start = Number.parseInt(first, 16);
  return Object.fromEntries(
    last.map((ai, index) => [(start + index).toString(16).toUpperCase().padStart(2, "0"), [...before, ai]]),
  );
}

/** How many digits an identifier has, by its first two. */
const lengths = new Map(applicationIdentifiers.map(({ ai }) => [ai.slice(0, 2), ai.length]));

/** A part of a value as it is compressed: digits or characters, of a fixed or of a told length. */
type Packed = { readonly digits: boolean; readonly length: number; readonly told: boolean };

/** Neighbours of one kind are packed as one; what is optional has its length told. */
function packedAs({ components }: ApplicationIdentifier): Packed[] {
  const parts: Packed[] = [];
  for (const one of components) {
    const last = parts.at(-1);
    const told = one.optional || one.least !== one.most;
    const digits = one.set === "N";
    if (last !== undefined && last.digits === digits && (digits ? last.told === told : true)) {
      parts[parts.length - 1] = { digits, length: last.length + one.most, told: last.told || told };
    } else parts.push({ digits, length: one.most, told });
  }
  return parts;
}

/**
 * Gives the GS1 Digital Link behind a compressed one: `/{compressed}`, or `/01/{gtin}/{compressed}` where the primary key was
 * left as it is.
 *
 * @param path - A path, percent-encoded.
 * @returns Path and query of the uncompressed link; null when the path is no compressed link; never throws.
 * @see GS1 Digital Link Standard: Compression
 */
export function decompressLink(path: string): Parsed<string> | null {
  const [, ai, value, packed] = /^\/(?:(\d{2,4})\/([^/]+)\/)?([A-Za-z0-9_-]{6,})\/?$/.exec(path) ?? [];
  if (packed === undefined || packed.length > longest) return null;
  // No key is shorter: a word of a site's own is not looked into.
  if (ai === undefined && packed.length < 10) return null;
  const decoded = value === undefined ? null : decodeValue(value);
  const key = ai === undefined || decoded === null ? [] : [{ ai, value: decoded }];
  // GS1's own toolkit writes the identifiers of a sequence in ascending order, the standard in that of its table.
  const readings = [inOrder, ascending].map((order) => readPacked(packed, order));
  for (const found of readings) {
    if (found === null) continue;
    const built = buildDigitalLink([...key, ...found.elements], { stem: "" });
    if (built.ok) return { ok: true, value: withQuery(built.value, found.others) };
  }
  return key.length === 0
    ? null
    : { ok: false, expected: "expected a compressed GS1 Digital Link after the primary key" };
}

type Read = { readonly elements: Element[]; readonly others: [name: string, value: string][] };

const inOrder = (ais: readonly string[]): readonly string[] => ais;
const ascending = (ais: readonly string[]): readonly string[] => [...ais].sort();

function readPacked(packed: string, order: typeof inOrder): Read | null {
  const bits = new BitReader(packed);
  const read: Read = { elements: [], others: [] };
  while (bits.left > 8) {
    const start = bits.hex(2);
    if (start === null) return null;
    const taken = start.startsWith("F") ? readOther(bits, start, read) : readElements(bits, start, order, read);
    if (!taken) return null;
  }
  return read;
}

function readElements(bits: BitReader, start: string, order: typeof inOrder, read: Read): boolean {
  const sequence = sequences[start];
  const rest = sequence === undefined ? bits.hex((lengths.get(start) ?? 0) - 2) : "";
  if (rest === null) return false;
  for (const ai of sequence === undefined ? [start + rest] : order(sequence)) {
    const identifier = identifierOf(ai);
    const value = identifier === null ? null : readValue(bits, packedAs(identifier));
    if (value === null) return false;
    read.elements.push({ ai, value });
  }
  return true;
}

function readValue(bits: BitReader, parts: readonly Packed[]): string | null {
  let value = "";
  for (const { digits, length, told } of parts) {
    const encoding = digits ? 0 : bits.number(3);
    const count = told ? bits.number(Math.ceil(Math.log2(length) + 0.01)) : length;
    const text = encoding === null || count === null || count > length ? null : bits.text(encoding, count);
    if (text === null) return null;
    value += text;
  }
  return value;
}

/** A name and a value that are not GS1's: seven bits of length, the name, then the value as any text. */
function readOther(bits: BitReader, start: string, read: Read): boolean {
  const more = bits.number(3);
  const length = more === null ? 0 : Number.parseInt(start.slice(1), 16) * 8 + more;
  const name = bits.text(3, length);
  const encoding = bits.number(3);
  const count = bits.number(7);
  const value = encoding === null || count === null ? null : bits.text(encoding, count);
  if (name === null || value === null || /^[0-9]*$/.test(name)) return false;
  read.others.push([name, value]);
  return true;
}

function withQuery(link: string, others: Read["others"]): string {
  const query = others.map(([name, value]) => `${encodeValue(name)}=${encodeValue(value)}`).join("&");
  if (query === "") return link;
  return `${link}${link.includes("?") ? "&" : "?"}${query}`;
}
