import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { type Answer, ask, askUntil, demoProduct, type Who } from "../support/demo-product.ts";
import { smallPdf, upload } from "../support/documents.ts";
import { expectRefusal } from "../support/refused.ts";
import { expectSameAnswer } from "../support/same-answer.ts";
import { signIn } from "../support/sign-in.ts";

const wine = "castelli-di-jesi-verdicchio-riserva-docg";
const whole = {
  controlBody: cast.body.id,
  product: wine,
  quantity: "5000000",
  hectares: "3.2",
  variant: "classico",
  plots: "Foglio 12, particelle 3 e 4",
  from: "2026-01-01",
  until: "2028-01-01",
  notes: "Prima domanda",
};
const noId = "0x0123456789abcdef";

describe("an application for a certificate", () => {
  let url: string;
  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const post = (by: Who, path: string, json: object = {}) => ask(`${url}/api/v1/applications${path}`, { by, json });
  const get = (by: Who, path: string) => ask(`${url}/api/v1/applications${path}`, { by });
  const idOf = ({ body }: Answer): string => String(body["application"]);
  const attach = (by: "pastaMaker" | "body", application: string, kind = "vineyard-register") =>
    upload(url, { by, type: "application/pdf", bytes: smallPdf, query: { name: "schedario.pdf", kind, application } });
  const opened = async (json: object = whole) => idOf(await post("pastaMaker", "", json));
  const submitted = async () => {
    const id = await opened();
    await attach("pastaMaker", id);
    expect((await post("pastaMaker", `/${id}/submission`)).status).to.equal(200);
    return id;
  };
  const inReview = async () => {
    const id = await submitted();
    expect((await post("body", `/${id}/assignment`)).status).to.equal(200);
    return id;
  };

  describe("from the draft to the certificate on record", () => {
    let id: string;

    it("begins as a draft that only its operator sees", async () => {
      const answer = await post("pastaMaker", "", {});
      id = idOf(answer);
      expect(answer.status).to.equal(201);
      expect(answer.headers.get("location")).to.equal(`/api/v1/applications/${id}`);
      expect(answer.body).to.deep.include({ state: "draft", version: 1, acts: ["edit", "submit", "withdraw"] });
      for (const by of ["body", "inspector", "region", "maker"] as const)
        expect((await get(by, `/${id}`)).status, by).to.equal(404);
    });

    it("is not submitted before it is complete, and says all that is missing", async () => {
      const path = `${url}/api/v1/applications/${id}`;
      const part = { controlBody: whole.controlBody, product: wine, version: 1 };
      const changed = await ask(path, { by: "pastaMaker", method: "PATCH", json: part });
      expect(changed.body).to.deep.include({ version: 2 });
      expectRefusal(await post("pastaMaker", `/${id}/submission`), {
        code: "application/incomplete",
        at: ["/from", "/until", "/quantity", "/documents"],
        says: "missing",
      });
    });

    it("refuses a change that rests on an older version", async () => {
      const path = `${url}/api/v1/applications/${id}`;
      const stale = await ask(path, { by: "pastaMaker", method: "PATCH", json: { notes: "old", version: 1 } });
      expectRefusal(stale, { code: "application/version-mismatch", says: "read it again" });
      const fresh = await ask(path, { by: "pastaMaker", method: "PATCH", json: { ...whole, version: 2 } });
      expect(fresh.body["form"]).to.deep.include({ hectares: "3.2", renews: null });
    });

    it("is submitted once complete, and its clock runs", async () => {
      await attach("pastaMaker", id);
      const { body } = await post("pastaMaker", `/${id}/submission`);
      expect(body).to.deep.include({ state: "submitted", acts: ["withdraw"] });
      const days = (Date.parse(String(body["dueAt"])) - Date.parse(String(body["submittedAt"]))) / 86_400_000;
      expect(Math.round(days)).to.equal(60);
    });

    it("is in the body's queue, and nobody else's", async () => {
      const listed = async (by: Who) => {
        const { body } = await get(by, "?open=true&assignee=nobody&limit=200");
        return (body["applications"] as { application: string }[]).some(({ application }) => application === id);
      };
      expect(await Promise.all((["body", "region", "pastaMaker"] as const).map(listed))).to.deep.equal([
        true,
        true,
        true,
      ]);
      expect(await Promise.all((["dairyBody", "maker"] as const).map(listed))).to.deep.equal([false, false]);
    });

    it("is sent back for completion; the clock stands still until the answer", async () => {
      await post("body", `/${id}/assignment`);
      const missing = "Manca la mappa delle particelle";
      const asked = await post("body", `/${id}/completion-request`, { missing });
      expect(asked.body).to.deep.include({ state: "completion-requested", dueAt: null });
      expect(asked.body["secondsLeft"]).to.be.within(59 * 86_400, 60 * 86_400);
      expectRefusal(await post("body", `/${id}/decision`, { outcome: "refused", reason: "no" }), {
        code: "application/completion-pending",
        says: "to complete",
      });
      await attach("pastaMaker", id, "plot-map");
      const answered = await post("pastaMaker", `/${id}/submission`);
      expect(answered.body).to.deep.include({ state: "in-review", secondsLeft: null, completion: null });
      expect(answered.body["documents"]).to.have.length(2);
    });

    it("is granted with a certificate that comes on record", async () => {
      const terms = { from: "2026-01-01T00:00:00Z", until: "2028-01-01T00:00:00Z", quota: "4500000" };
      const { body } = await post("body", `/${id}/decision`, { outcome: "granted", ...terms, reason: "3,2 ha" });
      expect(body).to.deep.include({ state: "granted", acts: [], dueAt: null });
      const path = `${url}/api/v1/certificates/${body["certificate"]}`;
      const { body: certificate } = await askUntil(path, ({ status }) => status === 200);
      expect(certificate).to.deep.include({ operator: cast.pastaMaker.id, controlBody: cast.body.id, ...terms });
      const mined = await askUntil(
        `${url}/api/v1/applications/${id}`,
        (answer) => (answer.body["operation"] as { state: string }).state === "final",
        { by: "pastaMaker" },
      );
      expect(mined.body["operation"]).to.include({ state: "final" });
    }).timeout(60_000);

    it("is where a seal under its certificate leads its parties, and nobody else", async () => {
      const { body } = await get("pastaMaker", `/${id}`);
      const batch = { gtin: "09521234900023", lot: "DOMANDA-1", quantity: "750", producedOn: "2026-03-02", fields: {} };
      const json = { certificate: body["certificate"], ...batch };
      const registered = await ask(`${url}/api/v1/batches`, { by: "pastaMaker", json });
      expect(registered.status, JSON.stringify(registered.body)).to.equal(202);
      const path = `${url}/api/v1/seals/${registered.body["seal"]}/documents`;
      for (const by of ["pastaMaker", "body"] as const)
        expect((await ask(path, { by })).body["application"], by).to.deep.equal({ application: id, documents: 2 });
      expect((await ask(path, { by: "dairyBody" })).status).to.equal(404);
    });

    it("has told every act with its author, its states, and what changed and why", async () => {
      const { body } = await get("pastaMaker", `/${id}/history`);
      const events = body["events"] as Record<string, unknown>[];
      expect(events.map(({ act, from, to }) => `${act}: ${from} → ${to}`)).to.deep.equal([
        "open: null → draft",
        "edit: draft → draft",
        "edit: draft → draft",
        "attach: draft → draft",
        "submit: draft → submitted",
        "assign: submitted → in-review",
        "request-completion: in-review → completion-requested",
        "attach: completion-requested → completion-requested",
        "submit: completion-requested → in-review",
        "grant: in-review → granted",
      ]);
      expect(events[1]?.["changes"]).to.deep.include({ field: "controlBody", before: null, after: cast.body.id });
      expect(events[6]).to.include({ reason: "Manca la mappa delle particelle", actorName: cast.body.name });
      expect(events.at(-1)?.["changes"]).to.deep.include({ field: "quota", before: "5000000", after: "4500000" });
      for (const { by } of events)
        expect((by as { name: string }).name)
          .to.be.a("string")
          .and.not.equal("");
    });

    it("shows its body the history from the submission on, and tells its draft to nobody else", async () => {
      const { body } = await get("body", `/${id}/history`);
      expect((body["events"] as { to: string }[]).some(({ to }) => to === "draft")).to.equal(false);
      expect((await get("dairyBody", `/${id}/history`)).status).to.equal(404);
    });
  });

  describe("in the hands of its parties", () => {
    it("does not give a certificate that the registry would refuse, and stays as it was", async () => {
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
