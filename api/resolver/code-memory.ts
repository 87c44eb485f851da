import { limits } from "../limits.ts";
import type { Store } from "../store/open-store.ts";
import { readKnownCode } from "../store/read-product-links.ts";
import { type CodeMemory, rememberCodes } from "./remember-codes.ts";

const memories = new WeakMap<Store, CodeMemory>();

/** The memory of codes that everything that works with this store shares. */
export function codeMemory(store: Store): CodeMemory {
  const known = memories.get(store);
  if (known !== undefined) return known;
  const memory = rememberCodes((code) => readKnownCode(store, code), {
    now: Date.now,
    keptMs: limits.codeRememberedMs,
    most: limits.rememberedCodes,
  });
  memories.set(store, memory);
  return memory;
}
