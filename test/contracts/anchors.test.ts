import { expect } from "chai";
import { cast, type Player } from "./support/cast.ts";
import { measure } from "./support/measures.ts";
import { NOW, type Stage, some, useStage } from "./support/stage.ts";

describe("Anchors", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  const anchoring = (
    changes: { submitBefore?: bigint; topic?: string } = {},
    by: Player = "inspector",
    signer = by,
  ) => {
    const statement = {
      author: cast[by].id,
      topic: some(1),
      root: some(2),
      count: 7n,
      submitBefore: NOW + 100n,
      ...changes,
    };
    return [statement, stage.signed(signer, "Anchor", statement)] as const;
  };
  const refusal = (...args: Parameters<typeof anchoring>) => stage.registry.refusal("anchor", anchoring(...args));
  const anchoredAt = async (...args: string[]) => (await stage.registry.read("anchoredAt", args))[0];

  it("refuses under a stop", async () => {
    await stage.govern("stop", []);
    expect(await refusal()).to.deep.equal(["RegistryIsStopped"]);
  });

  it("refuses at the deadline", async () => {
    expect(await refusal({ submitBefore: NOW })).to.deep.equal(["StatementExpired", NOW, NOW]);
  });

  it("refuses the same root of the same author under the same topic", async () => {
    await stage.registry.send("anchor", anchoring());
    expect(await refusal()).to.deep.equal(["AnchorAlreadyPlaced", cast.inspector.id, some(1), some(2), NOW]);
  });

  it("refuses an author that is unknown or held", async () => {
    expect(await refusal({}, "stranger")).to.deep.equal(["ActorUnknown", cast.stranger.id]);
    await measure(stage, { subjectKind: "actor", subject: cast.maker.id, kind: "suspension" });
    expect(await refusal({}, "maker")).to.deep.equal(["ActorSuspended", cast.maker.id, 1n]);
  });

  it("refuses a signature that is not the author's", async () => {
    const [statement] = anchoring();
    const expected = ["StatementNotSigned", cast.inspector.id, stage.digest("Anchor", statement)];
    expect(await refusal({}, "inspector", "warden")).to.deep.equal(expected);
  });

  it("records the time per author, topic and root, and tells the list's length", async () => {
    const receipt = await stage.registry.send("anchor", anchoring());
    expect(stage.registry.events(receipt)).to.deep.equal([["ListAnchored", cast.inspector.id, some(1), some(2), 7n]]);
    expect(await anchoredAt(cast.inspector.id, some(1), some(2))).to.equal(NOW);
    expect(await anchoredAt(cast.inspector.id, some(2), some(2))).to.equal(0n);
    expect(await anchoredAt(cast.warden.id, some(1), some(2))).to.equal(0n);
    await stage.registry.send("anchor", anchoring({}, "maker"));
    await stage.registry.send("anchor", anchoring({ topic: some(3) }));
  });
});
