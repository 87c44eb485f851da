import { expect } from "chai";
import type { Jobs } from "../../../api/jobs/open-jobs.ts";
import { noticeWorkers } from "../../../api/notices/send-notices.ts";
import { type Notice, tellPeople } from "../../../api/notices/tell-people.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { chooseNotices, readNoticePreferences } from "../../../api/use-cases/notice-preferences.ts";
import type { NoticeKind } from "../../../core/notice/notice-kind.ts";
import type { MailServer } from "../../support/mail-server.ts";
import { mailText } from "../../support/mail-text.ts";
import { maker, openMailWorld, publicUrl } from "./support/mail-world.ts";

const awaiting: Notice<"seal-sent-back"> = {
  actor: maker,
  kind: "seal-sent-back",
  path: "/seals/0xabc",
  values: { controlBody: "Organismo", product: "Offida DOCG", count: "3", reason: "manca l'analisi" },
};
const people = {
  anna: { person: "0x00000000000000b1", email: "anna@example.org" },
  bruno: { person: "0x00000000000000b2", email: "bruno@example.org" },
  carla: { person: "0x00000000000000b3", email: "carla@example.org" },
  dario: { person: "0x00000000000000b4", email: null },
} as const;

describe("a notice by e-mail", () => {
  let store: Store;
  let jobs: Jobs;
  let server: MailServer;
  let close: () => Promise<void>;

  before(async () => {
    const world = await openMailWorld("Cantina");
    ({ store, jobs, server, close } = world);
    for (const [name, { person, email }] of Object.entries(people)) {
      const identity = { issuer: "https://idp.example", subject: name, name, email, signedInAt: null };
      await store
        .insertInto("people")
        .values({ person, ...identity })
        .execute();
      const revoked = name === "carla" ? { revokedAt: new Date(), revokedBy: null } : {};
      await store
        .insertInto("memberships")
        .values({
          person,
          actor: maker,
          role: "viewer",
          grantedBy: null,
          grantedAt: new Date(),
          revokedAt: null,
          revokedBy: null,
          ...revoked,
        })
        .execute();
    }
    await world.start(noticeWorkers({ ...world, publicUrl, now: () => new Date() }));
  });
  after(() => close());

  const tell = <K extends NoticeKind>(notice: Notice<K>) =>
    store.transaction().execute((trx) => tellPeople({ jobs }, trx, notice));
  const to = (address: string) => server.mails.filter((mail) => mail.to.includes(address));

  it("goes to every member who has an address, and to nobody whose membership was revoked", async () => {
    await tell(awaiting);
    await server.received(2);
    expect(server.mails.map((mail) => mail.to[0]).sort()).to.deep.equal(["anna@example.org", "bruno@example.org"]);
  });

  it("says what happened, for whom, where to go and how to stop it", () => {
    const [mail] = to("anna@example.org");
    const text = mailText(mail?.source ?? "");
    expect(text).to.contain("Organismo ha rimandato indietro 3 lotti di Offida DOCG. Motivo: manca l'analisi.");
    expect(text).to.contain("Per Cantina");
    expect(text).to.contain(`https://filigrana.example/desk/${maker}/seals/0xabc`);
    expect(text).to.contain("https://filigrana.example/desk/account");
    expect(mail?.from).to.equal("avvisi@filigrana.example");
    expect(mail?.source).to.match(/^Auto-Submitted: auto-generated$/im);
  });

  it("comes in the person's language, and not at all when the person does not want its kind", async () => {
    await chooseNotices(store, people.anna.person, { language: "en", mailed: {} }, new Date());
    await chooseNotices(
      store,
      people.bruno.person,
      { language: "it", mailed: { "seal-sent-back": false } },
      new Date(),
    );
    await tell(awaiting);
    await server.received(3);
    expect(mailText(to("anna@example.org").at(-1)?.source ?? "")).to.contain("has sent back 3 batches of Offida DOCG");
    expect(to("bruno@example.org")).to.have.length(1);
    const chosen = await readNoticePreferences(store, people.bruno.person, true);
    expect(chosen.mailed).to.include({ "seal-sent-back": false, "seal-awaiting": true, "seal-countersigned": false });
  });

  it("is sent again when the server refuses it for now, and then once", async () => {
    server.refuse(1);
    await tell(awaiting);
    await server.received(4);
    const again = await store.selectFrom("noticeMails").select("notice").where("sentAt", "is", null).execute();
    expect(to("anna@example.org")).to.have.length(3);
    expect(again.length).to.be.at.most(1);
  });

  it("cannot smuggle a header in by its values", async () => {
    await chooseNotices(store, people.bruno.person, { language: "it", mailed: {} }, new Date());
    const values = { ...awaiting.values, reason: "no\r\nBcc: mallory@example.org" };
    await tell({ ...awaiting, values });
    await server.received(6);
    for (const mail of server.mails) expect(mail.to).not.to.contain("mallory@example.org");
    for (const mail of server.mails) expect(mail.source.split(/\r?\n\r?\n/, 1)[0]).not.to.match(/^Bcc:/im);
  });
});
