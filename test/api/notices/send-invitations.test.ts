import { createSecretKey, randomBytes } from "node:crypto";
import { expect } from "chai";
import type { Caller } from "../../../api/identity/caller.ts";
import type { Jobs } from "../../../api/jobs/open-jobs.ts";
import { openInvitationBox } from "../../../api/keys/invitation-box.ts";
import { limits } from "../../../api/limits.ts";
import { mailInvitation } from "../../../api/notices/mail-invitation.ts";
import { invitationWorkers } from "../../../api/notices/send-invitations.ts";
import type { Store } from "../../../api/store/open-store.ts";
import {
  acceptInvitation,
  invite,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from "../../../api/use-cases/invitations.ts";
import { chooseNotices } from "../../../api/use-cases/notice-preferences.ts";
import type { MailServer } from "../../support/mail-server.ts";
import { mailText } from "../../support/mail-text.ts";
import { enter } from "../identity/support/people.ts";
import { maker, openMailWorld, publicUrl } from "./support/mail-world.ts";

const now = () => new Date();
const newId = () => `0x${randomBytes(8).toString("hex")}`;

describe("an invitation by e-mail", () => {
  let store: Store;
  let jobs: Jobs;
  let server: MailServer;
  let close: () => Promise<void>;
  let owner: Caller;
  const invitationBox = openInvitationBox(createSecretKey(randomBytes(32)));

  before(async () => {
    const world = await openMailWorld("Cantina dei Colli");
    ({ store, jobs, server, close } = world);
    const { session } = await enter(store, now, { name: "Ada Cantini" });
    owner = { actor: maker, role: "operator", token: session.session, person: session.person, membership: "owner" };
    await world.start(invitationWorkers({ ...world, invitationBox, publicUrl, now }));
  });
  after(() => close());

  const parts = () => ({ store, now, newId, publicUrl, jobs, invitationBox });
  const invited = (email: string, language?: "it" | "en") =>
    store.transaction().execute((trx) => invite(parts(), trx, owner, { email, role: "editor", language }));
  /** An invitation whose e-mail is not under way yet. */
  const unsent = (email: string, at = now) => {
    const held = { ...parts(), now: at, jobs: { enqueue: async () => {} } };
    return store.transaction().execute((trx) => invite(held, trx, owner, { email, role: "viewer" }));
  };
  const queue = (invitation: string) =>
    store.transaction().execute((trx) => jobs.enqueue(trx, mailInvitation, { invitation }));
  const to = (email: string) => server.mails.filter((mail) => mail.to.includes(email)).length;
  const mailRow = (invitation: string) =>
    store.selectFrom("invitationMails").selectAll().where("invitation", "=", invitation).executeTakeFirstOrThrow();
  const states = async () =>
    (await listInvitations(parts(), owner)).invitations.map(({ email, mail }) => [email, mail]);
  /** The sending writes it down after the server took the message. */
  const sent = async (invitation: string): Promise<void> => {
    while ((await mailRow(invitation)).sentAt === null) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  const forgotten = async (invitation: string): Promise<void> => {
    while ((await mailRow(invitation)).sealed !== null) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it("goes to the address, with the link that works once and says who invites, for whom and as what", async () => {
    const { code, link, mailed, invitation } = await invited("nuova@example.it");
    expect(mailed).to.equal(true);
    await server.received(1);
    const [mail] = server.mails;
    expect(mail?.to).to.deep.equal(["nuova@example.it"]);
    const text = mailText(mail?.source ?? "");
    expect(text).to.contain("Ada Cantini ti invita ad agire per Cantina dei Colli");
    expect(text).to.contain("Registra, controfirma e decide nel suo ruolo");
    expect(text.split(/\s/)).to.include(link);
    expect(await readInvitation(parts(), code)).to.include({ email: "nuova@example.it" });
    await sent(invitation);
    expect(await states()).to.deep.equal([["nuova@example.it", "sent"]]);
  });

  it("comes in the language that is asked for, or that the inviter chose", async () => {
    await invited("english@example.org", "en");
    await server.received(2);
    expect(mailText(server.mails[1]?.source ?? "")).to.contain("Ada Cantini invites you to act for Cantina dei Colli");
    await chooseNotices(store, owner.person?.id ?? "", { language: "en", mailed: {} }, now());
    await invited("chosen@example.org");
    await server.received(3);
    expect(mailText(server.mails[2]?.source ?? "")).to.contain("invites you to act");
  });

  it("keeps its code sealed until it is sent, and no longer", async () => {
    const { code, invitation } = await unsent("dopo@example.it");
    const { sealed } = await mailRow(invitation);
    expect(sealed?.includes(code)).to.equal(false);
    expect(invitationBox.open(invitation, sealed ?? Buffer.alloc(0))).to.equal(code);
    expect(() => invitationBox.open(newId(), sealed ?? Buffer.alloc(0))).to.throw();
    server.refuse(1);
    await queue(invitation);
    await sent(invitation);
    expect((await mailRow(invitation)).sealed).to.equal(null);
    expect(to("dopo@example.it"), "refused once, then sent once").to.equal(1);
  });

  it("is not sent once it was withdrawn or accepted, and its code is forgotten", async () => {
    const [withdrawn, accepted] = [await unsent("ritirata@example.it"), await unsent("accolta@example.it")];
    await revokeInvitation(parts(), owner, withdrawn.invitation);
    const { session } = await enter(store, now);
    await store.transaction().execute((trx) => acceptInvitation(parts(), trx, session, accepted.code));
    for (const { invitation } of [withdrawn, accepted]) {
      expect((await mailRow(invitation)).sealed).to.equal(null);
      await queue(invitation);
    }
    // Sent one after another: what comes out last was queued last.
    const { invitation } = await invited("fine@example.it");
    await sent(invitation);
    expect([to("ritirata@example.it"), to("accolta@example.it"), to("fine@example.it")]).to.deep.equal([0, 0, 1]);
  });

  it("is told as unsent, and keeps no code, once its sending was given up", async () => {
    const { invitation } = await unsent("rinuncia@example.it");
    expect(await states()).to.deep.include(["rinuncia@example.it", "waiting"]);
    const givenUp = { ...mailInvitation, queue: `${mailInvitation.queue}-given-up` };
    await store.transaction().execute((trx) => jobs.enqueue(trx, givenUp, { invitation }));
    await forgotten(invitation);
    expect(await states()).to.deep.include(["rinuncia@example.it", "unsent"]);
    expect(to("rinuncia@example.it")).to.equal(0);
  });

  it("is not sent once it has expired, and its code is forgotten", async () => {
    const { invitation } = await unsent("tardi@example.it", () => new Date(Date.now() - limits.invitationMs - 1000));
    await queue(invitation);
    await forgotten(invitation);
    expect(to("tardi@example.it")).to.equal(0);
  });

  it("is one of so many in a day; then the inviter is told to go on tomorrow, and nothing is made", async () => {
    const { count } = await store
      .selectFrom("invitations")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("createdAt", ">", new Date(Date.now() - 24 * 3_600_000))
      .executeTakeFirstOrThrow();
    const left = limits.invitationMailsPerDay - Number(count);
    const asked = Array.from({ length: left + 1 }, (_, at) => unsent(`molti${at}@example.it`));
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === "rejected");
    expect(refused).to.have.length(1);
    expect((refused[0] as PromiseRejectedResult).reason).to.include({ code: "invitation/too-many" });
    expect((await states()).filter(([email]) => email?.startsWith("molti"))).to.have.length(left);
    await store.deleteFrom("invitations").where("email", "like", "molti%").execute();
    expect(await unsent("ancora@example.it")).to.include({ mailed: true });
  });

  it("is left to the inviter where no mail server is configured", async () => {
    const none = { ...parts(), invitationBox: null };
    const made = await store
      .transaction()
      .execute((trx) => invite(none, trx, owner, { email: "solo@example.it", role: "viewer" }));
    expect(made).to.include({ mailed: false });
    expect(made.link).to.equal(`${publicUrl}/desk/invitation#${made.code}`);
    const [first] = await states();
    expect(first).to.deep.equal(["solo@example.it", "none"]);
  });
});
