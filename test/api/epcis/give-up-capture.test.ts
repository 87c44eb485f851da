import { expect } from "chai";
import { captureDocumentJob } from "../../../api/epcis/capture-job.ts";
import { captureWorkers } from "../../../api/epcis/capture-workers.ts";
import { readCapture } from "../../../api/epcis/read-captures.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { giveUp } from "../../support/give-up.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const actor = "0x00000000000000aa";
const captureId = "capture-1";

describe("a capture that failed whenever it was tried", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
    await store.insertInto("actorProfiles").values({ actor, role: "operator", name: "Cantina" }).execute();
    const document = JSON.stringify({ context: [], events: [], vocabularies: [] });
    await store
      .insertInto("captureJobs")
      .values({ captureId, actor, behaviour: "proceed", errors: "[]", document })
      .execute();
  });
  after(() => close());

  const givenUp = () => giveUp(captureWorkers({ store }), captureDocumentJob, { capture: captureId });

  it("does not run for ever: it ends without success, and says that the fault is not the document's", async () => {
    await givenUp();
    const { finishedAt, ...told } = await readCapture(store, { actor }, captureId);
    expect(finishedAt).to.be.a("string");
    expect(told).to.include({ running: false, success: false });
    expect(told.errors.map(({ type, status }) => [type, status])).to.deep.equal([
      ["epcisException:ImplementationException", 500],
    ]);
  });

  it("is left alone once it has ended", async () => {
    const before = await readCapture(store, { actor }, captureId);
    await givenUp();
    expect(await readCapture(store, { actor }, captureId)).to.deep.equal(before);
  });
});
