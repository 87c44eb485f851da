import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { applicationAsks, whole, wine } from "../support/application-asks.ts";
import { ask, askUntil, demoProduct, type Who } from "../support/demo-product.ts";
import { expectRefusal } from "../support/refused.ts";

describe("an application for a certificate", () => {
  let url: string;
  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const { post, get, idOf, attach } = applicationAsks(() => url);

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
});
