import type { AskedCode, KnownCode } from "./resolver-link.ts";

/** What is known of codes, read at most once in a while for each. */
export type CodeMemory = {
  readonly read: (code: AskedCode) => Promise<KnownCode>;
  /** Has everything about a GTIN read anew: its links were changed. */
  readonly forget: (gtin: string) => void;
};

/**
 * Remembers what is known of codes, for as long as an answer made from it may be kept anyway. A lot or a GTIN that is not on
 * record is asked for each time: it may be a moment later.
 *
 * Another process of the API that had read a code before its links were changed here tells them until it has forgotten them
 * by itself.
 *
 * @param options - `now`: milliseconds; `keptMs`: how long something is remembered; `most`: of how many codes, the oldest go.
 */
export function rememberCodes(
  read: (code: AskedCode) => Promise<KnownCode>,
  options: { readonly now: () => number; readonly keptMs: number; readonly most: number },
): CodeMemory {
  const remembered = new Map<string, { readonly known: KnownCode; readonly until: number }>();
  let changes = 0;
  // A GTIN has fourteen digits, so what follows is the lot.
  const keyOf = ({ gtin, lot }: AskedCode): string => gtin + (lot ?? "");
  const keep = (key: string, known: KnownCode): void => {
    remembered.delete(key);
    remembered.set(key, { known, until: options.now() + options.keptMs });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= options.most) break;
      remembered.delete(oldest);
    }
  };
  return {
    read: async (code) => {
      const key = keyOf(code);
      const found = remembered.get(key);
      if (found !== undefined && found.until > options.now()) return found.known;
      const before = changes;
      const known = await read(code);
      const isOnRecord = known.product !== null && (code.lot === null || known.lotOnRecord);
      if (isOnRecord && before === changes) keep(key, known);
      return known;
    },
    forget: (gtin) => {
      changes++;
      for (const key of remembered.keys()) if (key.startsWith(gtin)) remembered.delete(key);
    },
  };
}
