import { expect } from "chai";
import type { Store } from "../../../api/store/open-store.ts";
import { tellRefusals } from "../../../api/use-cases/tell-refusals.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const [operator, body, product] = ["0x00000000000000aa", "0x00000000000000bb", "0x00000000000000cc"];
const hash = (byte: string) => `0x${byte.repeat(32)}`;

describe("seals that the registry refused", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
    await store
      .insertInto("actorProfiles")
      .values([
        { actor: operator, role: "operator", name: "Cantina" },
        { actor: body, role: "control-body", name: "Organismo" },
      ])
      .execute();
    const wine = { product, slug: "w-doc", name: "W DOC", scheme: "DOC", countersigned: false };
    await store
      .insertInto("products")
      .values({ ...wine, unit: "millilitre" })
      .execute();
    for (const [byte, state, daysAgo] of [
      ["11", "refused", 0],
      ["22", "mined", 0],
      ["33", "refused", 8],
    ] as const)
      await addSeal(hash(byte), state, daysAgo);
  });
  after(() => close());

  const addSeal = async (seal: string, state: "refused" | "mined", daysAgo: number) => {
    const { id } = await store
      .insertInto("outbox")
      .values({
        sender: "relayer",
        operation: "register",
        subject: seal,
        actor: operator,
        calldata: "0x",
        transactions: "[]",
        state,
        settledAt: new Date(Date.now() - daysAgo * 86_400_000),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await store
      .insertInto("seals")
      .values({
        ...{ seal, certificate: "0x00000000000000dd", operator, controlBody: body, product, root: hash("ab") },
        ...{ total: 1n, count: 3, specification: hash("cd"), inputs: hash("00"), submitBefore: 1n, attestation: "0x" },
        ...{ countersignature: null, outboxId: id, endedAt: null, endedBecause: null },
      })
      .execute();
  };

  it("are told to their operator for a week, each once", async () => {
    const tell = () => tellRefusals({ store, jobs: { enqueue: async () => {} } });
    await tell();
    await tell();
    const told = await store.selectFrom("notices").select(["actor", "kind", "path", "values"]).execute();
    expect(told.map(({ actor, kind, path }) => ({ actor, kind, path }))).to.deep.equal([
      { actor: operator, kind: "seal-refused", path: `/seals/${hash("11")}` },
    ]);
    expect(told[0]?.values).to.include({ product: "W DOC", count: "3" });
  });
});
