import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { applicationAsks, whole, wine } from "../support/application-asks.ts";
import { ask, demoProduct, type Who } from "../support/demo-product.ts";
import { certify } from "../support/newcomer.ts";
import { expectRefusal } from "../support/refused.ts";
import { expectSameAnswer } from "../support/same-answer.ts";
import { signIn } from "../support/sign-in.ts";

const noId = "0x0123456789abcdef";

describe("an application", () => {
  let url: string;
  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const { post, get, attach, opened, submitted, inReview } = applicationAsks(() => url);

  describe("in the hands of its parties", () => {
    it("does not give a certificate that the registry would refuse, and stays as it was", async () => {
      await certify(url, cast.pastaMaker, { product: wine });
      const id = await inReview();
      const terms = { from: "2027-01-01T00:00:00Z", until: "2029-01-01T00:00:00Z", quota: "1" };
      const answer = await post("body", `/${id}/decision`, { outcome: "granted", ...terms });
      expectRefusal(answer, { code: "certificate/overlaps", says: "" });
      expect((await get("body", `/${id}`)).body).to.deep.include({ state: "in-review", certificate: null });
      const refused = await post("body", `/${id}/decision`, { outcome: "refused", reason: "Ne ha già uno" });
      expect(refused.body).to.deep.include({ state: "refused", reason: "Ne ha già uno" });
    });

    it("is withdrawn by its operator until it is decided", async () => {
      const id = await inReview();
      const { body } = await post("pastaMaker", `/${id}/withdrawal`, { reason: "Ci ripenso" });
      expect(body).to.deep.include({ state: "withdrawn", reason: "Ci ripenso", acts: [] });
      expectRefusal(await post("body", `/${id}/decision`, { outcome: "refused", reason: "late" }), {
        code: "application/state-forbids",
        says: "is withdrawn",
      });
    });

    it("goes only to a body accredited for the product's scheme", async () => {
      const id = await opened({ ...whole, controlBody: cast.dairyBody.id });
      await attach("pastaMaker", id);
      expectRefusal(await post("pastaMaker", `/${id}/submission`), {
        code: "accreditation/not-in-force",
        says: "procedures",
      });
    });

    it("refuses every act of the body before it is assigned", async () => {
      const id = await submitted();
      const decision = { outcome: "refused", reason: "no" };
      for (const [path, json] of [
        ["decision", decision],
        ["completion-request", { missing: "x" }],
      ] as const)
        expectRefusal(await post("body", `/${id}/${path}`, json), {
          code: "application/state-forbids",
          says: "submitted",
        });
      const edit = { by: "pastaMaker", method: "PATCH", json: { notes: "n" } } as const;
      const answer = await ask(`${url}/api/v1/applications/${id}`, edit);
      expectRefusal(answer, { code: "application/state-forbids", says: "submitted" });
    });

    it("looks to another operator and another body like what there is not", async () => {
      const id = await inReview();
      const pair = [id, noId] as const;
      const notFound = "application/not-found";
      await expectSameAnswer(notFound, pair, (one) => get("maker", `/${one}`));
      await expectSameAnswer(notFound, pair, (one) => get("dairyBody", `/${one}`));
      await expectSameAnswer(notFound, pair, (one) => get("maker", `/${one}/history`));
      await expectSameAnswer(notFound, pair, (one) => post("maker", `/${one}/withdrawal`));
      await expectSameAnswer(notFound, pair, (one) => post("dairyBody", `/${one}/assignment`));
      await expectSameAnswer(notFound, pair, (one) =>
        post("dairyBody", `/${one}/completion-request`, { missing: "x" }),
      );
      const refusal = { outcome: "refused", reason: "x" };
      await expectSameAnswer(notFound, pair, (one) => post("dairyBody", `/${one}/decision`, refusal));
    });

    it("is seen by those who supervise, who can do nothing to it", async () => {
      const id = await inReview();
      for (const by of ["inspector", "region"] as const) {
        expect((await get(by, `/${id}`)).body).to.deep.include({ state: "in-review", acts: [] });
        expectRefusal(await post(by, `/${id}/assignment`), { code: "identity/not-permitted", says: "control-body" });
      }
    });
  });

  describe("in the hands of a person of the body", () => {
    it("is assigned to who is named, who finds it among their own", async () => {
      const id = await submitted();
      const [owner, colleague] = [await signIn(url, "body-owner"), await signIn(url, "body-level-1")];
      const json = { person: colleague.session.person.id };
      const { body } = await owner.ask(`/api/v1/applications/${id}/assignment`, { as: "body", json });
      expect(body["assignee"]).to.deep.equal({ person: json.person, name: colleague.session.person.name });
      const mine = await owner.ask("/api/v1/applications?assignee=me&limit=200", { as: "body" });
      expect(JSON.stringify(mine.body)).to.not.contain(id);
      await owner.ask(`/api/v1/applications/${id}/assignment`, { as: "body", json: {} });
      const now = await owner.ask("/api/v1/applications?assignee=me&limit=200", { as: "body" });
      expect(JSON.stringify(now.body)).to.contain(id);
      const history = await get("body", `/${id}/history`);
      const last = (history.body["events"] as { by: object; changes: object[] }[]).at(-1);
      const { id: person, name } = owner.session.person;
      expect(last?.by).to.deep.equal({ person, name });
      const change = { field: "assignee", before: colleague.session.person.name, after: name };
      expect(last?.changes).to.deep.equal([change]);
    });

    it("is assigned to nobody who may not work for the body", async () => {
      const id = await submitted();
      const stranger = await signIn(url, "dairy-body-owner");
      const answer = await post("body", `/${id}/assignment`, { person: stranger.session.person.id });
      expectRefusal(answer, { code: "membership/not-found", says: stranger.session.person.id });
    });
  });

  describe("the procedure of a body", () => {
    const set = (by: Who, scheme: string, json: object) =>
      ask(`${url}/api/v1/procedures/${scheme}`, { by, method: "PUT", json });
    const procedure = { decideDays: 30, completeDays: 10, remindDays: 5, requiredDocuments: ["self-control-plan"] };

    it("says who can be applied to for a product, and what is required", async () => {
      const { body } = await ask(`${url}/api/v1/procedures?product=${wine}`, { by: "pastaMaker" });
      const [first, ...others] = body["procedures"] as Record<string, unknown>[];
      expect(others).to.deep.equal([]);
      expect(first).to.deep.include({ controlBody: cast.body.id, scheme: "DOCG", accredited: true });
      expect(first?.["procedure"]).to.deep.include({ decideDays: 60, requiredDocuments: ["vineyard-register"] });
    });

    it("is set by the body for its own schemes, and then holds", async () => {
      const answer = await set("body", "QM", procedure);
      expect(answer.status).to.equal(200);
      expect(answer.body["procedure"]).to.deep.equal(procedure);
      const id = await opened({ ...whole, product: "pasta-all-uovo-qm", controlBody: cast.body.id });
      const refused = await post("pastaMaker", `/${id}/submission`);
      expectRefusal(refused, {
        code: "application/incomplete",
        at: ["/documents"],
        value: "self-control-plan",
        says: "",
      });
      await attach("pastaMaker", id, "self-control-plan");
      const { body } = await post("pastaMaker", `/${id}/submission`);
      const days = (Date.parse(String(body["dueAt"])) - Date.parse(String(body["submittedAt"]))) / 86_400_000;
      expect(Math.round(days)).to.equal(30);
    });

    it("is refused for a scheme that is not the body's", async () => {
      expectRefusal(await set("body", "DOP", procedure), { code: "accreditation/not-in-force", says: "DOP" });
      expectRefusal(await set("maker", "QM", procedure), { code: "identity/not-permitted", says: "control-body" });
      const never = await set("body", "QM", { ...procedure, decideDays: 0 });
      expectRefusal(never, { code: "request/invalid", at: ["/decideDays"], says: "" });
    });
  });
});
