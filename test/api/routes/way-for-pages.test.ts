import { expect } from "chai";
import { wayForPages } from "../../../api/routes/way-for-pages.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { type BatchOnRecord, readBatch } from "../../../api/store/read-batch.ts";
import { custodyBatches } from "../../../scripts/demo/story-custody.ts";
import { openProductStore } from "../../../scripts/open-product-store.ts";
import { demoProduct } from "../../support/demo-product.ts";

describe("wayForPages", () => {
  let data: string;
  let bottles: BatchOnRecord;
  let grapes: BatchOnRecord;

  before(async function () {
    this.timeout(240_000);
    ({ data } = await demoProduct());
    const store = openProductStore(data);
    const read = async ({ gtin, lot }: { gtin: string; lot: string }) => {
      const batch = await readBatch(store, gtin, lot);
      if (batch === null) throw new Error(`${lot} is not on record`);
      return { ...batch, final: batch.sealedIn };
    };
    try {
      bottles = await read(custodyBatches.bottledWine);
      grapes = await read(custodyBatches.grapes);
    } finally {
      await store.destroy();
    }
  });

  const opened = () => {
    const store: Store = openProductStore(data);
    const failures: unknown[] = [];
    let now = 0;
    const read = wayForPages(store, { now: () => now, onFailure: (error) => void failures.push(error) });
    return { read, failures, close: () => store.destroy(), pass: (ms: number) => (now += ms) };
  };

  it("tells four steps of the bottles, none of them their own", async () => {
    const { read, close } = opened();
    const way = await read(bottles);
    await close();
    expect(way?.more).to.equal(0);
    expect(way?.steps.map(({ step }) => step)).to.deep.equal(["made", "moved", "transformed", "transformed"]);
    expect(way?.steps.every((step) => !("own" in step))).to.equal(true);
  });

  it("asks the database for nothing of a batch that was made from nothing on record", async () => {
    const { read, close, failures } = opened();
    await close();
    expect(await read(grapes)).to.equal(undefined);
    expect(failures).to.deep.equal([]);
  });

  it("asks it once a minute for a final batch, each time for one that is not", async () => {
    const { read, close, failures, pass } = opened();
    const unfinal = { ...bottles, final: bottles.sealedIn - 1n };
    const [first, second] = await Promise.all([read(bottles), read(bottles)]);
    expect(await read(unfinal)).to.deep.equal(first);
    await close();
    pass(59_999);
    expect([await read(bottles), second]).to.deep.equal([first, first]);
    expect(failures).to.deep.equal([]);
    pass(1);
    expect([await read(bottles), await read(bottles)]).to.deep.equal([null, null]);
    expect(failures).to.have.length(2);
  });

  it("does not remember what is not final", async () => {
    const { read, close, failures } = opened();
    const unfinal = { ...bottles, final: bottles.sealedIn - 1n };
    expect(await read(unfinal)).not.to.equal(null);
    await close();
    expect(await read(unfinal)).to.equal(null);
    expect(failures).to.have.length(1);
  });
});
