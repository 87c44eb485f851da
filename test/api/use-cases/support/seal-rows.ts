import type { Store } from "../../../../api/store/open-store.ts";
import { openTestStore } from "../../http/support/open-test-store.ts";

/** Who takes part: the cellar that seals, the shop that receives, and the control body. */
export const [cellar, shop, body] = ["0x00000000000000aa", "0x00000000000000bb", "0x00000000000000cc"];
const product = "0x00000000000000dd";

/** A hash of one byte, as often as it fits. */
export const hash = (byte: string): string => `0x${byte.repeat(32)}`;

/** A database of its own with the parties and one product, "W DOC". */
export async function openSealStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const opened = await openTestStore();
  await opened.store
    .insertInto("actorProfiles")
    .values([
      { actor: cellar, role: "operator", name: "Cantina" },
      { actor: shop, role: "operator", name: "Enoteca" },
      { actor: body, role: "control-body", name: "Organismo" },
    ])
    .execute();
  await opened.store
    .insertInto("products")
    .values({ product, slug: "w-doc", name: "W DOC", scheme: "DOC", countersigned: false, unit: "millilitre" })
    .execute();
  return opened;
}

/** Writes a call of the registry down that ended in this state; gives its row. */
export async function addCall(
  store: Store,
  call: { operation: string; subject: string; actor: string; state: "refused" | "mined"; settledAt: Date },
): Promise<bigint> {
  const { id } = await store
    .insertInto("outbox")
    .values({ ...call, sender: "relayer", calldata: "0x", transactions: "[]" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes a seal of the cellar's down, of three batches, that was sent by this call. */
export async function addSeal(store: Store, seal: string, outboxId: bigint | null): Promise<void> {
  await store
    .insertInto("seals")
    .values({
      ...{ seal, certificate: "0x00000000000000ee", operator: cellar, controlBody: body, product, root: hash("ab") },
      ...{ total: 9n, count: 3, specification: hash("cd"), inputs: hash("00"), submitBefore: 1n, attestation: "0x" },
      ...{ countersignature: null, outboxId, endedAt: null, endedBecause: null },
    })
    .execute();
}
