import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { readonly payload: AdapterPayload; readonly until: number };

/** More than a demo ever has at once; beyond it the oldest go first. */
const mostKept = 10_000;

/**
 * Gives the provider a memory of one process: who is in the middle of signing in is forgotten when it ends, and starts over.
 *
 * @param now - The clock, milliseconds.
 */
export function memoryAdapter(now: () => number): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const alive = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found !== undefined && found.until > now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const findBy = (model: string, is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...kept.keys()]
      .filter((key) => key.startsWith(`${model} `))
      .map(alive)
      .find((payload) => payload !== undefined && is(payload));
  return (model) => ({
    async upsert(id, payload, expiresIn = Number.POSITIVE_INFINITY) {
      kept.delete(`${model} ${id}`);
      kept.set(`${model} ${id}`, { payload, until: now() + expiresIn * 1000 });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
    },
    find: async (id) => alive(`${model} ${id}`),
    findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findBy(model, (payload) => payload.userCode === code),
    async consume(id) {
      const payload = alive(`${model} ${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(now() / 1000);
    },
    async destroy(id) {
      kept.delete(`${model} ${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
}
