import { expect } from "chai";
import { cast, products, shortId } from "./support/cast.ts";
import { START } from "./support/ledger.ts";
import { leavesOf, measure, placing, sealOver } from "./support/measures.ts";
import { NOW, type Stage, useStage } from "./support/stage.ts";

const actor = shortId("actor: newcomer");
const { id: product, scheme, unit } = products.riserva;
const acts: readonly (readonly [string, readonly unknown[]])[] = [
  ["enrol", [actor, 1, cast.stranger.address]],
  ["replaceKey", [cast.maker.id, cast.stranger.address]],
  ["accredit", [cast.body.id, scheme, START, START + 1n]],
  ["setProduct", [product, [scheme, unit, false, false, 3]]],
  ["setYield", [product, products.wheat.id, 1n]],
  ["stop", []],
  ["resume", []],
];

describe("Governance", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  for (const [method, args] of acts) {
    it(`keeps ${method} from everyone but the region`, async () => {
      for (const from of [stage.ledger.accounts[0], stage.ledger.accounts[5]]) {
        const refusal = await stage.registry.refusal(method, args, from);
        expect(refusal[0]).to.equal("AccessManagedUnauthorized");
      }
    });
  }

  it("waits for the schedule where a role has a delay", async () => {
    const { registry, manager, region, ledger } = stage;
    const officer = String(ledger.accounts[3]);
    const data = registry.encode("stop", []);
    const selector = data.slice(0, 10);
    await manager.send("setTargetFunctionRole", [registry.address, [selector], 7], region);
    await manager.send("grantRole", [7, officer, 3600], region);
    expect((await registry.refusal("stop", [], officer))[0]).to.not.equal(undefined);
    await ledger.setTime(NOW + 100n);
    await manager.send("schedule", [registry.address, data, 0], officer);
    await ledger.setTime(NOW + 3700n);
    await registry.send("stop", [], officer);
    expect((await registry.read("stopped"))[0]).to.equal(true);
  });

  it("stops and resumes, and says who did", async () => {
    const stopped = async () => (await stage.registry.read("stopped"))[0];
    const events = (await stage.govern("stop", [])).logs;
    expect(events).to.have.length(1);
    expect(await stopped()).to.equal(true);
    await stage.govern("resume", []);
    expect(await stopped()).to.equal(false);
  });

  it("changes no seal, no measure and no quantity, whatever it does (invariant 8)", async () => {
    const leaves = leavesOf(3);
    const { id } = await sealOver(stage, leaves);
    const batch = leaves[0]?.batchKey ?? "";
    await measure(stage, { subjectKind: "seal", subject: id, kind: "suspension" });
    await stage.registry.send("place", placing(stage, { subjectKind: "batch", subject: batch, kind: "recall" }));
    const record = async () => {
      const [r] = await stage.registry.read("recordOf", [id, batch]);
      return [r.seal, r.certificate, r.batchByInspector, r.batchByControlBody, r.operatorSigner].map(String);
    };
    const before = await record();
    for (const [method, args] of acts) await stage.govern(method, args);
    expect(await record()).to.deep.equal(before);
  });

  it("leaves the authority to the authority", async () => {
    for (const from of [stage.region, stage.ledger.accounts[5]]) {
      const refusal = await stage.registry.refusal("setAuthority", [stage.manager.address], from);
      expect(refusal[0]).to.equal("AccessManagedUnauthorized");
    }
  });
});
