import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { signIn } from "../support/sign-in.ts";

describe("a signed-in person", () => {
  let url: string;

  before(async function () {
    this.timeout(180_000);
    ({ url } = await demoProduct());
  });

  it("acts for whom it is a member of, and for nobody else", async () => {
    const owner = await signIn(url, "maker-owner");
    expect((await owner.ask("/api/v1/seals", { as: "maker" })).status).to.equal(200);
    for (const as of ["dairy", "body", "region", "0x00000000000000ff"] as const)
      expect((await owner.ask("/api/v1/seals", { as })).body, as).to.include({ code: "actor/not-found" });
  });

  it("of a control body is refused at level 1, with what to do, and still sees who it is", async () => {
    const weak = await signIn(url, "body-level-1");
    const refused = await weak.ask("/api/v1/seals", { as: "body" });
    expect(refused.status).to.equal(403);
    expect(refused.body).to.deep.include({
      code: "identity/assurance-too-low",
      values: { role: "control-body", assurance: 1, least: 2 },
    });
    expect(weak.session.memberships[0]).to.include({ role: "control-body", leastAssurance: 2 });
  });

  it("reads what everybody may, with the cookie alone, as everybody", async () => {
    const owner = await signIn(url, "maker-owner");
    const plain = await fetch(`${url}/api/v1/products`);
    const withCookie = await owner.ask("/api/v1/products");
    expect(withCookie.body).to.deep.equal(await plain.json());
  });

  it("says in a link to a file for whom it acts", async () => {
    const owner = await signIn(url, "maker-owner");
    const { id } = cast.maker;
    expect((await owner.ask(`/api/v1/seals?limit=1&acting-for=${id}`)).status).to.equal(200);
    const stranger = await signIn(url, "nobody");
    expect((await stranger.ask(`/api/v1/seals?acting-for=${id}`)).body).to.include({ code: "actor/not-found" });
  });

  it("signs out: this session at once, and is told where to sign out at the provider", async () => {
    const [here, there] = [await signIn(url, "inspector"), await signIn(url, "inspector")];
    const { body, headers } = await here.ask("/api/v1/session/sign-out", { json: {} });
    expect(body).to.include({ ended: 1 });
    expect(body["next"]).to.match(/^http:\/\/127\.0\.0\.1:\d+\/session\/end\?/);
    expect(headers.getSetCookie().join()).to.contain("Max-Age=0");
    expect((await here.ask("/api/v1/session")).body).to.include({ code: "identity/session-ended" });
    expect((await there.ask("/api/v1/session")).status).to.equal(200);
  });

  it("signs out everywhere", async () => {
    const sessions = [await signIn(url, "dairy-body-owner"), await signIn(url, "dairy-body-owner")];
    const other = await signIn(url, "pasta-maker-owner");
    await sessions[0]?.ask("/api/v1/session/sign-out", { json: { everywhere: true } });
    for (const { ask: asAny } of sessions)
      expect((await asAny("/api/v1/session")).body).to.include({ code: "identity/session-ended" });
    expect((await other.ask("/api/v1/session")).status).to.equal(200);
  });

  it("ends one of its sessions, and none of another's", async () => {
    const [one, two, stranger] = [
      await signIn(url, "region"),
      await signIn(url, "region"),
      await signIn(url, "nobody"),
    ];
    const path = `/api/v1/sessions/${two.session.session}`;
    expect((await stranger.ask(path, { method: "DELETE" })).body).to.include({ code: "session/not-found" });
    expect((await one.ask(path, { method: "DELETE" })).status).to.equal(200);
    expect((await two.ask("/api/v1/session")).status).to.equal(401);
    const { body } = await one.ask("/api/v1/sessions");
    const list = body["sessions"] as { session: string; current: boolean }[];
    expect(list.filter(({ current }) => current).map(({ session }) => session)).to.deep.equal([one.session.session]);
    expect(list.map(({ session }) => session)).not.to.contain(two.session.session);
  });

  it("comes in by invitation, is listed with who let it in, and is shut out at once", async () => {
    const [owner, guest] = [await signIn(url, "pasta-maker-owner"), await signIn(url, "nobody")];
    const { id } = cast.pastaMaker;
    const asked = { email: "Nino@Posta.example ", role: "editor" };
    const { status, body } = await owner.ask("/api/v1/invitations", { as: "pastaMaker", json: asked });
    expect({ status, email: body["email"] }).to.deep.equal({ status: 201, email: "nino@posta.example" });
    const code = String(body["code"]);
    expect(body["link"]).to.equal(`${url}/desk/invitation#${code}`);
    const read = await guest.ask("/api/v1/invitations/read", { json: { code } });
    expect(read.body).to.include({ actor: id, role: "editor" });
    expect((await guest.ask("/api/v1/invitations/accept", { json: { code } })).status).to.equal(201);
    expect((await guest.ask("/api/v1/seals", { as: "pastaMaker" })).status).to.equal(200);
    const { body: team } = await owner.ask("/api/v1/members", { as: "pastaMaker" });
    const member = (team["members"] as { person: string; grantedBy: { name: string } | null }[]).find(
      ({ person }) => person === guest.session.person.id,
    );
    expect(member?.grantedBy?.name).to.equal("Egidio Semola (dimostrazione)");
    const path = `/api/v1/members/${guest.session.person.id}`;
    expect((await owner.ask(path, { as: "pastaMaker", method: "DELETE" })).status).to.equal(200);
    expect((await guest.ask("/api/v1/seals", { as: "pastaMaker" })).body).to.include({ code: "actor/not-found" });
  });

  it("writes as a viewer nothing, and as an editor decides nothing about people", async () => {
    const [viewer, editor] = [await signIn(url, "maker-viewer"), await signIn(url, "maker-editor")];
    const json = { email: "a@b.example", role: "owner" };
    for (const one of [viewer, editor]) {
      expect((await one.ask("/api/v1/members", { as: "maker" })).status).to.equal(200);
      const refused = await one.ask("/api/v1/invitations", { as: "maker", json });
      expect(refused.body).to.include({ code: "identity/not-permitted" });
      expect((await one.ask("/api/v1/tokens", { as: "maker" })).status).to.equal(403);
    }
  });

  it("cannot leave an actor without an owner", async () => {
    const owner = await signIn(url, "maker-owner");
    const actor = owner.session.memberships[0]?.actor;
    const left = await owner.ask(`/api/v1/memberships/${actor}`, { method: "DELETE" });
    expect({ status: left.status, code: left.body["code"] }).to.deep.equal({
      status: 409,
      code: "membership/last-owner",
    });
  });

  it("issues a service token that says who issued it, is shown once, and works until it is revoked", async () => {
    const owner = await signIn(url, "pasta-maker-owner");
    const { id: actor } = cast.pastaMaker;
    const { body } = await owner.ask("/api/v1/tokens", { as: "pastaMaker", json: { actor, label: "Gestionale" } });
    const [id, token] = [String(body["id"]), String(body["token"])];
    expect((await ask(`${url}/api/v1/seals`, { token })).status).to.equal(200);
    const listed = await owner.ask("/api/v1/tokens", { as: "pastaMaker" });
    expect(JSON.stringify(listed.body)).not.to.contain(token);
    const row = (listed.body["tokens"] as { id: string; createdBy: { name: string } | null }[]).find(
      (t) => t.id === id,
    );
    expect(row?.createdBy?.name).to.equal("Egidio Semola (dimostrazione)");
    await owner.ask(`/api/v1/tokens/${id}`, { as: "pastaMaker", method: "DELETE" });
    expect((await ask(`${url}/api/v1/seals`, { token })).body).to.include({ code: "identity/token-unknown" });
  });

  it("of the region enrols an actor and invites its first owner, who then decides alone", async () => {
    const [official, newcomer] = [await signIn(url, "region"), await signIn(url, "nobody")];
    const json = { role: "operator", name: "Frantoio di prova", ownerEmail: "titolare@frantoio.example" };
    const { status, body } = await official.ask("/api/v1/actors", { as: "region", json });
    expect(status, JSON.stringify(body)).to.equal(202);
    const { code } = body["invitation"] as { code: string };
    await newcomer.ask("/api/v1/invitations/accept", { json: { code } });
    const { body: now } = await newcomer.ask("/api/v1/session");
    const held = now["memberships"] as { actor: string; membership: string }[];
    expect(held.find(({ actor }) => actor === body["actor"])).to.include({ membership: "owner" });
  });
});
