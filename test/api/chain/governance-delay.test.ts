import { expect } from "chai";
import { encodeCall, registryInterface } from "../../../api/chain/encode-call.ts";
import { simulate } from "../../../api/chain/simulate.ts";
import { cancelAct } from "../../../api/use-cases/cancel-act.ts";
import { repeatAct } from "../../../api/use-cases/repeat-act.ts";
import { roles } from "../../../core/chain/facts.ts";
import { schemeBytes } from "../../../core/schema/scheme.ts";
import { type GovernedWorld, openGovernedWorld, regionCaller } from "../../support/governed-world.ts";
import { rejection } from "../../support/rejection.ts";

const body = "0xb0d1000000000001";
const signer = `0x${"5a".repeat(20)}`;
const enrol = (actor = body, as = signer) => ({
  operation: "enrol",
  subject: actor,
  arguments: [actor, roles.indexOf("control-body"), as],
});
const week = 604_800;
const delayS = 2;

describe("an act of governance with a delay", () => {
  let world: GovernedWorld;

  beforeEach(async () => {
    world = await openGovernedWorld(delayS);
  });
  afterEach(() => world.close());

  const cancel = (operation: bigint, reason = "a mistake in the name") =>
    world.write((trx) => cancelAct(world.parts, trx, regionCaller, String(operation), reason));

  const isEnrolled = async (actor: string): Promise<boolean> => {
    const to = world.parts.domain.verifyingContract;
    const data = encodeCall("actorOf", [actor]);
    const answer = await simulate(world.parts.request, { from: to, to, data }, "latest");
    return registryInterface.decodeFunctionResult("actorOf", answer)[0].since > 0n;
  };

  it("is announced on chain, waits for its delay, and is done by itself", async () => {
    world.submit();
    const asked = Date.now();
    const { operation, dueAt } = await world.govern(enrol());
    expect(Date.parse(String(dueAt)) - asked).to.be.within(delayS * 1000, delayS * 1000 + 2000);
    const waiting = await world.until(operation, "waiting");
    expect(waiting).to.deep.include({ act: "enrol", subject: body, says: { role: "control-body" }, delaySeconds: "2" });
    expect(await isEnrolled(body)).to.equal(false);
    const done = await world.until(operation, "done");
    expect(Date.now()).to.be.at.least(Date.parse(String(done.dueAt)));
    expect(await isEnrolled(body)).to.equal(true);
  });

  it("is not done once it was cancelled, and says why", async () => {
    const { operation } = await world.govern(enrol());
    await cancel(operation, "the body has no seat");
    expect((await world.shown(operation)).state).to.equal("cancelling");
    world.submit();
    const act = await world.until(operation, "cancelled");
    expect(act.cancellation?.reason).to.equal("the body has no seat");
    expect(act.problem).to.include({ code: "governance/cancelled" });
    expect(await isEnrolled(body)).to.equal(false);
  });

  it("expires a week after it is due, and can be asked for again", async () => {
    const { operation } = await world.govern(enrol());
    const end = world.submit();
    const { dueAt } = await world.until(operation, "waiting");
    await end();
    const due = Date.parse(String(dueAt)) / 1000;
    await world.chain.mine(due + week + 1);
    await world.chain.mine();
    await world.chain.mine();
    world.submit();
    const act = await world.until(operation, "expired");
    expect(act.problem).to.include({ code: "governance/expired" });
    const again = await world.write((trx) => repeatAct(world.parts, trx, regionCaller, String(operation)));
    expect((await world.shown(again.operation)).againOf).to.equal(String(operation));
    expect((await world.until(again.operation, "waiting")).state).to.equal("waiting");
    expect((await world.shown(operation)).state).to.equal("expired");
  });

  it("is refused before it is announced when the registry would refuse it when due", async () => {
    const zero = `0x${"00".repeat(8)}`;
    expect(await rejection(world.govern(enrol(zero)))).to.include({ code: "chain/refused" });
    const accredit = {
      operation: "accredit",
      subject: body,
      arguments: [body, schemeBytes("DOP"), 1n, 4_000_000_000n],
    };
    expect(await rejection(world.govern(accredit))).to.include({ code: "actor/not-found" });
    expect(await world.store.selectFrom("outbox").selectAll().execute()).to.deep.equal([]);
  });

  it("waits once: the very same act is refused while it does, and may come again after", async () => {
    world.submit();
    const { operation } = await world.govern(enrol());
    expect(await rejection(world.govern(enrol()))).to.include({ code: "governance/already-scheduled" });
    await cancel(operation);
    await world.until(operation, "cancelled");
    const again = await world.govern(enrol());
    await world.until(again.operation, "done");
  });

  it("can be cancelled only while it waits, and repeated only when it came to nothing", async () => {
    world.submit();
    const { operation } = await world.govern(enrol());
    const repeat = () => world.write((trx) => repeatAct(world.parts, trx, regionCaller, String(operation)));
    expect(await rejection(repeat())).to.include({ code: "governance/not-over" });
    await world.until(operation, "done");
    expect(await rejection(cancel(operation))).to.include({ code: "governance/not-waiting" });
    expect(await rejection(cancel(999n))).to.include({ code: "governance/not-found" });
    expect(await rejection(repeat())).to.include({ code: "governance/not-over" });
  });

  it("does not wait where the chain asks for no delay: the emergency stop", async () => {
    world.submit();
    const stop = await world.govern({
      operation: "stop",
      subject: world.parts.domain.verifyingContract,
      arguments: [],
    });
    expect(stop.dueAt).to.equal(null);
    expect((await world.until(stop.operation, "done")).delaySeconds).to.equal(null);
    const resume = await world.govern({
      operation: "resume",
      subject: world.parts.domain.verifyingContract,
      arguments: [],
    });
    expect(resume.dueAt).not.to.equal(null);
    await world.until(resume.operation, "done");
  });
});
