import { isUtf8 } from "node:buffer";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";

const lineFeed = 0x0a;

/** How much of a row that cannot be read is sent back. */
const shownCharacters = 60;

/** How many lines were good, and what came after the last of them. */
type Position = { readonly lines: number; readonly begun: readonly Uint8Array[] };

/**
 * Decodes UTF-8 as it comes, a byte order mark included.
 *
 * @throws FiligranaError `import/not-utf8` at the first row that is not UTF-8.
 */
export async function* decodeUtf8(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let lines = 0;
  let begun: Uint8Array[] = [];
  for await (const chunk of body) {
    begun.push(chunk);
    yield strictly(() => decoder.decode(chunk, { stream: true }), { lines, begun });
    const { ended, last } = lineFeedsIn(chunk);
    lines += ended;
    if (last >= 0) begun = [chunk.subarray(last + 1)];
  }
  yield strictly(() => decoder.decode(), { lines, begun });
}

function lineFeedsIn(chunk: Uint8Array): { ended: number; last: number } {
  let ended = 0;
  let last = -1;
  for (let next = chunk.indexOf(lineFeed); next >= 0; next = chunk.indexOf(lineFeed, next + 1)) {
    ended++;
    last = next;
  }
  return { ended, last };
}

function strictly(decode: () => string, at: Position): string {
  try {
    return decode();
  } catch (cause) {
    throw notUtf8(at, cause);
  }
}

function notUtf8({ lines, begun }: Position, cause: unknown): FiligranaError {
  let rest = Buffer.concat(begun);
  let row = lines + 1;
  for (let end = rest.indexOf(lineFeed); end >= 0 && isUtf8(rest.subarray(0, end)); end = rest.indexOf(lineFeed)) {
    rest = rest.subarray(end + 1);
    row++;
  }
  const end = rest.indexOf(lineFeed);
  const value = new TextDecoder().decode(rest.subarray(0, end < 0 ? rest.length : end)).slice(0, shownCharacters);
  return new FiligranaError(
    "import/not-utf8",
    `row ${row} of the file is not UTF-8; save the file as "CSV UTF-8" and send it again`,
    { values: { row }, flaws: [{ pointer: `row/${row}`, value, expected: "a row in UTF-8" }], cause },
  );
}
