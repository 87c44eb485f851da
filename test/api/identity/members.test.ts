import { expect } from "chai";
import type { Caller } from "../../../api/identity/caller.ts";
import { limits } from "../../../api/limits.ts";
import type { Store } from "../../../api/store/open-store.ts";
import {
  acceptInvitation,
  invite,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from "../../../api/use-cases/invitations.ts";
import { changeMember, leaveActor, listMembers, revokeMember } from "../../../api/use-cases/members.ts";
import { rejection } from "../../support/rejection.ts";
import { inspector, openTestStore } from "../http/support/open-test-store.ts";
import { enter, memberOf, newId, sessionOf, testClock } from "./support/people.ts";

const publicUrl = "https://filigrana.example";

describe("the members of an actor", () => {
  let store: Store;
  let close: () => Promise<void>;
  let actor: string;
  const clock = testClock();
  const jobs = { enqueue: async () => {} };
  const parts = () => ({ store, now: clock.now, newId, publicUrl, jobs, invitationBox: null });

  before(async () => {
    ({ store, close } = await openTestStore());
  });
  after(() => close());
  beforeEach(async () => {
    actor = newId();
    await store
      .insertInto("actorProfiles")
      .values({ actor, role: "operator", name: "Cantina di prova", municipality: null })
      .execute();
  });

  const member = (role: "viewer" | "editor" | "owner") => memberOf(store, clock.now, actor, role);
  const idOf = ({ person }: Caller) => person?.id ?? "";
  const codeOf = async (work: Promise<unknown>) => ((await rejection(work)) as Error & { code: string }).code;
  const inTrx = <T>(work: (trx: Parameters<typeof acceptInvitation>[1]) => Promise<T>) =>
    store.transaction().execute(work);
  const invited = (by: Caller, role: "viewer" | "owner" = "viewer") =>
    inTrx((trx) => invite(parts(), trx, by, { email: "nuova@example.it", role }));
  const accept = async (code: string) => {
    const { session } = await enter(store, clock.now);
    return inTrx((trx) => acceptInvitation(parts(), trx, session, code));
  };

  it("are listed with their role and who decided it", async () => {
    const owner = await member("owner");
    const { code } = await invited(owner);
    await accept(code);
    const { members } = await listMembers(store, owner);
    expect(members.map(({ role, you }) => ({ role, you }))).to.deep.equal([
      { role: "owner", you: true },
      { role: "viewer", you: false },
    ]);
    expect(members[0]?.grantedBy).to.equal(null);
    expect(members[1]?.grantedBy).to.deep.equal({ id: idOf(owner), name: "Persona di prova" });
  });

  it("change their role, and what they were stays on record", async () => {
    const [owner, other] = [await member("owner"), await member("viewer")];
    await changeMember(parts(), owner, { person: idOf(other), role: "editor" });
    const rows = await store
      .selectFrom("memberships")
      .select(["role", "revokedBy"])
      .where("person", "=", idOf(other))
      .orderBy("id")
      .execute();
    expect(rows).to.deep.equal([
      { role: "viewer", revokedBy: idOf(owner) },
      { role: "editor", revokedBy: null },
    ]);
  });

  it("include an owner, whoever leaves, is shut out or steps down", async () => {
    const [owner, other] = [await member("owner"), await member("editor")];
    const [session, person] = [sessionOf(owner), idOf(owner)];
    expect(await codeOf(leaveActor(parts(), session, actor))).to.equal("membership/last-owner");
    expect(await codeOf(revokeMember(parts(), owner, person))).to.equal("membership/last-owner");
    expect(await codeOf(changeMember(parts(), owner, { person, role: "viewer" }))).to.equal("membership/last-owner");
    await changeMember(parts(), owner, { person: idOf(other), role: "owner" });
    await leaveActor(parts(), session, actor);
    expect((await listMembers(store, other)).members).to.have.length(1);
  });

  it("include an owner when the last two leave at the same time", async () => {
    const owners = [await member("owner"), await member("owner")];
    const left = await Promise.allSettled(owners.map((owner) => leaveActor(parts(), sessionOf(owner), actor)));
    expect(left.map(({ status }) => status).sort()).to.deep.equal(["fulfilled", "rejected"]);
  });

  it("of another actor look as if they were nobody", async () => {
    const [owner, other] = [await member("owner"), await memberOf(store, clock.now, inspector, "owner")];
    for (const work of [
      () => revokeMember(parts(), owner, idOf(other)),
      () => changeMember(parts(), owner, { person: idOf(other), role: "viewer" }),
      () => revokeMember(parts(), owner, newId()),
    ])
      expect(await codeOf(work())).to.equal("membership/not-found");
  });

  describe("come by invitation,", () => {
    it("whose code is shown once, works once, and says for whom it is", async () => {
      const owner = await member("owner");
      const { code, link } = await invited(owner, "owner");
      expect(link).to.equal(`${publicUrl}/desk/invitation#${code}`);
      expect(await readInvitation(parts(), code)).to.include({ actor, name: "Cantina di prova", role: "owner" });
      expect(JSON.stringify(await listInvitations(parts(), owner))).not.to.contain(code);
      await accept(code);
      expect(await codeOf(accept(code))).to.equal("invitation/over");
      expect((await listInvitations(parts(), owner)).invitations.map(({ state }) => state)).to.deep.equal(["accepted"]);
    });

    it("which two people cannot both use", async () => {
      const { code } = await invited(await member("owner"));
      const outcomes = await Promise.allSettled([accept(code), accept(code)]);
      expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(["fulfilled", "rejected"]);
    });

    it("which ends after two weeks, or when it is withdrawn", async () => {
      const owner = await member("owner");
      const [late, withdrawn] = [await invited(owner), await invited(owner)];
      await revokeInvitation(parts(), owner, withdrawn.invitation);
      expect(await codeOf(accept(withdrawn.code))).to.equal("invitation/over");
      clock.pass(limits.invitationMs);
      expect(await codeOf(accept(late.code))).to.equal("invitation/over");
      expect(await codeOf(readInvitation(parts(), late.code))).to.equal("invitation/over");
    });

    it("which nobody withdraws but the actor's own people, and nobody after it was accepted", async () => {
      const owner = await member("owner");
      const { code, invitation } = await invited(owner);
      const stranger = await memberOf(store, clock.now, inspector, "owner");
      expect(await codeOf(revokeInvitation(parts(), stranger, invitation))).to.equal("invitation/not-found");
      await accept(code);
      expect(await codeOf(revokeInvitation(parts(), owner, invitation))).to.equal("invitation/over");
    });

    it("which does not make a member again of who is one", async () => {
      const owner = await member("owner");
      const { code } = await invited(owner);
      const again = inTrx((trx) => acceptInvitation(parts(), trx, sessionOf(owner), code));
      expect(await codeOf(again)).to.equal("membership/already-held");
      await accept(code);
    });

    it("of which a wrong code is none", async () => {
      for (const code of ["inv_", "", `inv_${"A".repeat(43)}`])
        expect(await codeOf(accept(code))).to.equal("invitation/not-found");
    });
  });
});
