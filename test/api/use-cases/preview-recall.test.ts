import { expect } from "chai";
import { sql } from "kysely";
import { limits } from "../../../api/limits.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { findAffected } from "../../../api/use-cases/preview-recall.ts";
import { batchItem } from "../../../core/trace/batch-item.ts";
import { rejection } from "../../support/rejection.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const grapes = { gtin: "08001234567897", lot: "UVA-1" };
const must = batchItem({ gtin: "08001234567897", lot: "MOSTO-1" });
const inspector = { actor: "0x00000000000000c1", role: "inspector" } as const;

describe("the preview of a recall", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
    await sql`with e as (insert into trace_events (id, kind, time, recorded, from_party, to_party, transformation)
        values ('0x01', 'transform', 1, true, 'm', 'm', '0x01') returning event)
      insert into trace_links (event, made, position, item, quantity, unit, transformation, packs)
      select event, made, 0, item, 1, 'gram', '0x01', false
      from e, (values (false, ${batchItem(grapes)}), (true, ${must})) as l (made, item)`.execute(store);
    await sql`with e as (insert into trace_events (id, kind, time, recorded, by_actor)
        select 'urn:test:' || n, 'observe', n, false, '0x00000000000000bb'
        from generate_series(1, ${limits.traceEvents}::int) n returning event)
      insert into trace_links (event, made, position, item, unit, packs)
      select event, false, 0, ${batchItem(grapes)}, 'piece', false from e`.execute(store);
  });
  after(() => close());

  const affected = (claims: boolean) => findAffected(store, inspector, { batch: grapes, claims });

  it("is made from the chain's own word where somebody claims more than can be read", async () => {
    const items = (await affected(false)).affected.map(({ item }) => item);
    expect(items).to.deep.equal([batchItem(grapes), must]);
  });

  it("says so where it was to rest on those claims", async () => {
    expect(await rejection(affected(true))).to.have.property("code", "trace/too-long");
  });
});
