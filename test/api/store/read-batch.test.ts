import { expect } from "chai";
import { readBatch } from "../../../api/store/read-batch.ts";
import { readChain } from "../../../scripts/fsck/index-afresh.ts";
import { farFuture, openingOf, people, storyOf } from "../../support/registry-cast.ts";
import { allSettled, openWorld, type RegistryWorld } from "../../support/registry-world.ts";
import { nameCast, sealLots } from "../../support/sealed-batches.ts";

describe("readBatch", () => {
  let world: RegistryWorld;

  before(async () => {
    world = await openWorld();
    await nameCast(world);
    world.submit();
    await world.post(...openingOf(world));
    await allSettled(world.store);
    await sealLots(world, ["A1"]);
    await allSettled(world.store);
  });

  after(() => world.close());

  it("leaves out a measure on a certificate that was given the id of the batch's operator", async () => {
    const story = storyOf(world);
    const subject = people.maker.id;
    await world.post(story.grant({ id: subject, from: farFuture, until: farFuture + 1n }));
    await world.post(story.measure({ subject, subjectKind: "certificate", who: "body" }));
    expect((await allSettled(world.store)).map(({ state }) => state)).to.not.include("refused");
    await readChain({ ...world, finality: "finalized" });
    expect((await readBatch(world.store, "08032089000017", "A1"))?.measures).to.deep.equal([]);
  });
});
