import { expect } from "chai";
import { beginSession } from "../../../api/identity/begin-session.ts";
import { csrfTokenOf, makeSessionSecret } from "../../../api/identity/session-secret.ts";
import { openSessions } from "../../../api/identity/sessions.ts";
import { limits } from "../../../api/limits.ts";
import type { Store } from "../../../api/store/open-store.ts";
import type { CallerRole } from "../../../core/http/endpoint.ts";
import { rejection } from "../../support/rejection.ts";
import { maker, openTestStore } from "../http/support/open-test-store.ts";
import { enter, makeMember, newId, signedIn, testClock } from "./support/people.ts";

const minute = 60_000;

describe("a session", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
  });
  after(() => close());

  const codeOf = async (work: Promise<unknown>) => (await rejection(work)) as Error & { code: string };

  it("names its person, and a token for writes that only the secret gives", async () => {
    const { now } = testClock();
    const { secret, session } = await enter(store, now, { name: "Ada", assurance: 3 });
    expect(session.person).to.include({ name: "Ada", assurance: 3 });
    expect(session.csrf).to.equal(csrfTokenOf(secret)).and.not.equal(secret);
    expect(session.session).to.match(/^ses_/).and.not.contain(secret);
  });

  it("is stored only as the SHA-256 of its secret", async () => {
    const { secret, session } = await enter(store, testClock().now);
    const row = await store
      .selectFrom("sessions")
      .selectAll()
      .where("session", "=", session.session)
      .executeTakeFirstOrThrow();
    expect(row.hash).to.have.length(32);
    expect(JSON.stringify({ ...row, hash: row.hash.toString("base64url") })).not.to.contain(secret);
  });

  it("gives one person one id, with the name of the latest sign-in", async () => {
    const { now } = testClock();
    const first = await enter(store, now, { subject: "s-1", name: "Prima" });
    const second = await enter(store, now, { subject: "s-1", name: "Seconda" });
    const other = await enter(store, now, { subject: "s-1", issuer: "https://other.example" });
    expect(second.session.person).to.deep.include({ id: first.session.person.id, name: "Seconda" });
    expect(other.session.person.id).not.to.equal(first.session.person.id);
  });

  for (const secret of [makeSessionSecret(), "", "x", `${makeSessionSecret()}=`, "ä".repeat(43)])
    it(`is over for the secret ${secret.slice(0, 6)}… that nobody was given`, async () => {
      expect(await codeOf(openSessions(store, testClock().now).find(secret))).to.include({
        code: "identity/session-ended",
      });
    });

  it("lasts while it is used, and ends after half an hour without", async () => {
    const clock = testClock();
    const { secret } = await enter(store, clock.now);
    const { find } = openSessions(store, clock.now);
    for (let used = 0; used < 5; used += 1) {
      clock.pass(limits.sessionIdleMs - minute);
      await find(secret);
    }
    clock.pass(limits.sessionIdleMs);
    expect(await codeOf(find(secret))).to.include({ code: "identity/session-ended" });
  });

  it("is not kept alive by what a page asks by itself", async () => {
    const clock = testClock();
    const { secret } = await enter(store, clock.now);
    const { find } = openSessions(store, clock.now);
    for (let passed = 0; passed < limits.sessionIdleMs - 10 * minute; passed += 10 * minute) {
      clock.pass(10 * minute);
      await find(secret, { isUse: false });
    }
    clock.pass(10 * minute);
    expect(await codeOf(find(secret, { isUse: false }))).to.include({ code: "identity/session-ended" });
    expect(await codeOf(find(secret))).to.include({ code: "identity/session-ended" });
  });

  it("ends twelve hours after the sign-in however much it is used", async () => {
    const clock = testClock();
    const { secret } = await enter(store, clock.now);
    const { find } = openSessions(store, clock.now);
    const step = limits.sessionIdleMs / 2;
    for (let passed = step; passed < limits.sessionMs; passed += step) {
      clock.pass(step);
      await find(secret);
    }
    clock.pass(step);
    expect(await codeOf(find(secret))).to.include({ code: "identity/session-ended" });
  });

  it("notes its last use once a minute, not at every request", async () => {
    const clock = testClock();
    const { secret, session } = await enter(store, clock.now);
    const { find } = openSessions(store, clock.now);
    const lastUse = async () =>
      (
        await store
          .selectFrom("sessions")
          .select("lastUsedAt")
          .where("session", "=", session.session)
          .executeTakeFirstOrThrow()
      ).lastUsedAt.getTime();
    const begun = await lastUse();
    clock.pass(minute - 1);
    await find(secret);
    expect(await lastUse()).to.equal(begun);
    clock.pass(1);
    await find(secret);
    expect(await lastUse()).to.equal(begun + minute);
  });

  it("that was planted before the sign-in is worth nothing after it", async () => {
    const clock = testClock();
    const planted = await enter(store, clock.now);
    const { secret } = await beginSession(store, signedIn(), { now: clock.now(), newId, before: planted.secret });
    expect(secret).not.to.equal(planted.secret);
    const { find } = openSessions(store, clock.now);
    expect(await codeOf(find(planted.secret))).to.include({ code: "identity/session-ended" });
    expect(await find(secret)).to.have.property("session");
  });

  describe("acting for an actor", () => {
    it("is a caller of the actor's role with the person's membership", async () => {
      const clock = testClock();
      const { session } = await enter(store, clock.now);
      await makeMember(store, session.person.id, maker, "editor");
      expect(await openSessions(store, clock.now).actFor(session, maker)).to.deep.equal({
        actor: maker,
        role: "operator",
        token: session.session,
        person: session.person,
        membership: "editor",
      });
    });

    it("looks for another's actor as for one that does not exist", async () => {
      const clock = testClock();
      const { session } = await enter(store, clock.now);
      const { actFor } = openSessions(store, clock.now);
      const [foreign, unknown] = [await codeOf(actFor(session, maker)), await codeOf(actFor(session, newId()))];
      expect(foreign.code).to.equal("actor/not-found").and.equal(unknown.code);
      const without = (text: string) => text.replace(/0x[0-9a-f]{16}/, "");
      expect(without(foreign.message)).to.equal(without(unknown.message));
    });

    it("ends with the membership, at once", async () => {
      const clock = testClock();
      const { session } = await enter(store, clock.now);
      await makeMember(store, session.person.id, maker, "owner");
      const { actFor } = openSessions(store, clock.now);
      await actFor(session, maker);
      await store
        .updateTable("memberships")
        .set({ revokedAt: clock.now(), revokedBy: null })
        .where("person", "=", session.person.id)
        .execute();
      expect(await codeOf(actFor(session, maker))).to.include({ code: "actor/not-found" });
    });

    const levels: { role: CallerRole; assurance: 1 | 2 | 3; allowed: boolean }[] = [
      { role: "operator", assurance: 1, allowed: true },
      ...(["control-body", "inspector", "region"] as const).flatMap((role) => [
        { role, assurance: 1 as const, allowed: false },
        { role, assurance: 2 as const, allowed: true },
        { role, assurance: 3 as const, allowed: true },
      ]),
    ];
    for (const { role, assurance, allowed } of levels)
      it(`${allowed ? "is allowed" : "is refused with what to do"} in the role ${role} at level ${assurance}`, async () => {
        const clock = testClock();
        const actor = newId();
        await store.insertInto("actorProfiles").values({ actor, role, name: "Prova", municipality: null }).execute();
        const { session } = await enter(store, clock.now, { assurance });
        await makeMember(store, session.person.id, actor, "owner");
        const acting = openSessions(store, clock.now).actFor(session, actor);
        if (allowed) return expect(await acting).to.include({ role });
        const refused = await codeOf(acting);
        expect(refused).to.include({ code: "identity/assurance-too-low" });
        expect(refused.message).to.contain("sign in again");
        return undefined;
      });
  });
});
