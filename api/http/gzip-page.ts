import { constants, crc32, deflateRawSync } from "node:zlib";

/** The start that pages share, compressed once: DEFLATE blocks that end on a byte and refer to nothing before them. */
type Start = { readonly deflated: Buffer; readonly crc: number; readonly bytes: number };

/** Pages begin alike per language; a few more than there are languages are kept. */
const mostStarts = 16;
const starts = new Map<string, Start>();

/** A gzip member's header (RFC 1952 §2.3): deflate, no flags, no time, unknown system. */
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** How hard to compress what is new on each page. */
const effort = 4;

/**
 * Compresses a page, and its style sheet only once: half of a page is the same on every page, up to `</style>`, and
 * compressing is the dearest thing that a scan asks of the server.
 *
 * @returns One gzip member (RFC 1952), the same text as `gzip` would give back.
 */
export function gzipPage(page: string): Buffer {
  const end = page.indexOf("</style>");
  const start = startOf(page.slice(0, end < 0 ? 0 : end));
  const rest = Buffer.from(page.slice(end < 0 ? 0 : end));
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(rest, start.crc), 0);
  trailer.writeUInt32LE((start.bytes + rest.length) % 2 ** 32, 4);
  return Buffer.concat([header, start.deflated, deflateRawSync(rest, { level: effort }), trailer]);
}

function startOf(text: string): Start {
  const known = starts.get(text);
  if (known !== undefined) return known;
  const content = Buffer.from(text);
  const deflated = deflateRawSync(content, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const start = { deflated, crc: crc32(content), bytes: content.length };
  if (starts.size >= mostStarts) starts.clear();
  starts.set(text, start);
  return start;
}
