import { expect } from "chai";
import { sql } from "kysely";
import type { Store } from "../../../api/store/open-store.ts";
import { rejection } from "../../support/rejection.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const hex = (bytes: number, digit: string) => `0x${digit.repeat(bytes * 2)}`;

describe("the tables", () => {
  let store: Store;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ store, close } = await openTestStore());
  });
  afterEach(() => close());

  const addSeal = (seal: string) =>
    store
      .insertInto("seals")
      .values({
        seal,
        certificate: hex(8, "1"),
        operator: hex(8, "2"),
        controlBody: hex(8, "3"),
        product: hex(8, "4"),
        root: hex(32, "5"),
        total: 2n ** 62n,
        count: 1,
        specification: hex(32, "6"),
        inputs: hex(32, "0"),
        submitBefore: 2_000_000_000n,
        attestation: hex(65, "7"),
      })
      .execute();
  const addBatch = (
    seal: string,
    more: { standing?: boolean; leafIndex?: number; quantity?: bigint; lot?: string } = {},
  ) =>
    store
      .insertInto("batches")
      .values({
        gtin: "08001234567890",
        lot: "L1",
        batchKey: hex(32, "a"),
        seal,
        leafIndex: 0,
        quantity: 1n,
        dossierRoot: hex(32, "b"),
        fields: "[]",
        proof: Buffer.alloc(41),
        ...more,
      })
      .execute();

  it("keep whole numbers beyond 2^53 exact, and give counts as bigint", async () => {
    await addSeal(hex(32, "e"));
    const row = await store
      .selectFrom("seals")
      .select((select) => ["total", select.fn.countAll<bigint>().as("n")])
      .groupBy("total")
      .executeTakeFirstOrThrow();
    expect(row).to.deep.equal({ total: 2n ** 62n, n: 1n });
  });

  it("keep dates as their text, instants as Date, and names inside JSON as they are", async () => {
    const row = await sql<{ aDay: string; anInstant: Date; json: object }>`
      select date '2026-03-29' as a_day, timestamptz '2026-03-29T01:00:00Z' as an_instant,
        '{"snake_case":{"in_side":1}}'::jsonb as json`.execute(store);
    expect(row.rows).to.deep.equal([
      { aDay: "2026-03-29", anInstant: new Date("2026-03-29T01:00:00Z"), json: { snake_case: { in_side: 1 } } },
    ]);
  });

  it("hold one standing batch per GTIN and lot, and any number that came to nothing", async () => {
    for (const digit of ["c", "d", "e"]) await addSeal(hex(32, digit));
    await addBatch(hex(32, "c"), { standing: false });
    await addBatch(hex(32, "d"));
    expect((await rejection(addBatch(hex(32, "e")))).message).to.contain("batches_standing");
    await addBatch(hex(32, "e"), { standing: false });
  });

  const refused = [
    { what: "a quantity of zero", more: { quantity: 0n } },
    { what: "a negative quantity", more: { quantity: -1n } },
    { what: "a lot of 21 characters", more: { lot: "x".repeat(21) } },
    { what: "a negative leaf index", more: { leafIndex: -1 } },
  ];
  for (const { what, more } of refused)
    it(`refuse ${what}`, async () => {
      await addSeal(hex(32, "c"));
      expect((await rejection(addBatch(hex(32, "c"), more))).message).to.contain("check");
    });

  it("refuse ids and digests in another form than lower-case hex of their length", async () => {
    expect((await rejection(addSeal(hex(31, "c")))).message).to.contain("check");
    expect((await rejection(addSeal(hex(32, "C")))).message).to.contain("check");
  });
});
