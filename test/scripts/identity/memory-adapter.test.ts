import { expect } from "chai";
import { memoryAdapter } from "../../../scripts/identity/memory-adapter.ts";

describe("the demo provider's memory", () => {
  const open = () => {
    const clock = { ms: 0 };
    return { clock, of: memoryAdapter(() => clock.ms) };
  };

  it("keeps each kind of thing apart, by id and by uid, until its time is over", async () => {
    const { clock, of } = open();
    await of("Session").upsert("a", { uid: "u" }, 10);
    expect(await of("Session").find("a")).to.deep.equal({ uid: "u" });
    expect(await of("Session").findByUid("u")).to.deep.equal({ uid: "u" });
    expect(await of("Interaction").find("a")).to.equal(undefined);
    clock.ms = 10_000;
    expect(await of("Session").find("a")).to.equal(undefined);
    expect(await of("Session").findByUid("u")).to.equal(undefined);
  });

  it("marks what was consumed, and forgets what is destroyed or whose grant is revoked", async () => {
    const { of } = open();
    await of("AuthorizationCode").upsert("c", { grantId: "g" }, 10);
    await of("AuthorizationCode").consume("c");
    expect((await of("AuthorizationCode").find("c"))?.consumed).to.equal(0);
    await of("AccessToken").revokeByGrantId("g");
    expect(await of("AuthorizationCode").find("c")).to.equal(undefined);
    await of("Session").upsert("s", {}, 10);
    await of("Session").destroy("s");
    expect(await of("Session").find("s")).to.equal(undefined);
  });

  it("does not grow for ever: the oldest go first", async () => {
    const { of } = open();
    for (let id = 0; id <= 10_000; id += 1) await of("Session").upsert(String(id), {}, 10);
    expect(await of("Session").find("0")).to.equal(undefined);
    expect(await of("Session").find("10000")).to.deep.equal({});
  });
});
