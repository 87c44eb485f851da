import { expect } from "chai";
import { cast } from "../../scripts/demo/cast.ts";
import { certificates, interval } from "../../scripts/demo/story-certificates.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";
import { expectRefusal } from "../support/refused.ts";

type Listed = { certificate: string; state: string; quota: string; used: string; left: string };

describe("the register of certificates", () => {
  let url: string;
  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const list = async (query: string): Promise<Listed[]> =>
    (await ask(`${url}/api/v1/certificates?limit=200${query}`)).body["certificates"] as Listed[];
  const ids = async (query: string) => (await list(query)).map(({ certificate }) => certificate);
  const amend = (json: object) =>
    ask(`${url}/api/v1/certificates/${certificates.cheese.id}/amendments`, { by: "dairyBody", json });
  const cheese = async () => (await ask(`${url}/api/v1/certificates/${certificates.cheese.id}`)).body;

  it("tells of each certificate what is used and what is left, with the names of its parties", async () => {
    const body = await cheese();
    const sum = BigInt(String(body["used"])) + BigInt(String(body["left"]));
    expect(sum).to.equal(BigInt(String(body["quota"])));
    expect(body).to.include({ operatorName: cast.dairy.name, controlBodyName: cast.dairyBody.name, unit: "gram" });
  });

  it("is narrowed by operator, body, product, state and end", async () => {
    const { wine, cheese: of } = certificates;
    expect(await ids(`&operator=${cast.maker.id}&product=${wine.product}`)).to.deep.equal([wine.id]);
    expect(await ids(`&controlBody=${cast.dairyBody.id}`))
      .to.include(of.id)
      .and.not.include(wine.id);
    expect(await ids(`&product=${of.product}&state=suspended`)).to.deep.equal([of.id]);
    expect(await ids(`&product=${of.product}&state=ended`)).to.deep.equal([]);
    expect(await ids(`&product=${of.product}&expiringBefore=${interval.until}`)).to.deep.equal([]);
    expect(await ids(`&product=${of.product}&expiringBefore=2036-01-01T00:00:01Z`)).to.deep.equal([of.id]);
  });

  it("agrees in every state with what a certificate says of itself", async () => {
    const all = await list("");
    expect(all.length).to.be.above(2);
    for (const state of ["upcoming", "in-force", "suspended", "withdrawn", "ended"])
      expect(await ids(`&state=${state}`), state).to.deep.equal(
        all.filter((one) => one.state === state).map(({ certificate }) => certificate),
      );
  });

  it("is not reduced below what is used, and says the number", async () => {
    const used = String((await cheese())["used"]);
    const below = await amend({ quota: String(BigInt(used) - 1n) });
    expectRefusal(below, { code: "certificate/quota-out-of-range", says: `${used} is the least` });
    expect(below.body["values"]).to.include({ used });
  });

  it("is reduced to what is used and raised again; its operator is told", async () => {
    const { used, quota } = (await cheese()) as Record<string, string>;
    for (const wanted of [String(used), String(quota)]) {
      expect((await amend({ quota: wanted })).status).to.equal(202);
      const path = `${url}/api/v1/certificates/${certificates.cheese.id}`;
      const { body } = await askUntil(path, (answer) => answer.body["quota"] === wanted);
      expect(body).to.include({ quota: wanted });
    }
    const notices = await ask(`${url}/api/v1/notices`, { by: "dairy" });
    expect(JSON.stringify(notices.body)).to.contain("certificate-amended").and.to.contain(`/certificates/`);
  }).timeout(60_000);

  it("is followed by a new certificate from its end on, and not before", async () => {
    const grant = { operator: cast.dairy.id, product: certificates.cheese.product, quota: "9000000" };
    const sooner = { ...grant, from: "2035-12-31T23:59:59Z", until: "2038-01-01T00:00:00Z" };
    expectRefusal(await ask(`${url}/api/v1/certificates`, { by: "dairyBody", json: sooner }), {
      code: "certificate/overlaps",
      says: "",
    });
    const next = await ask(`${url}/api/v1/certificates`, {
      by: "dairyBody",
      json: { ...sooner, from: interval.until },
    });
    const path = `${url}/api/v1/certificates/${next.body["certificate"]}`;
    const { body } = await askUntil(path, ({ status }) => status === 200);
    expect(body).to.include({ state: "upcoming", from: interval.until, used: "0" });
  });

  it("lists the seals under a certificate", async () => {
    const { body } = await ask(`${url}/api/v1/seals?certificate=${certificates.cheese.id}`, { by: "dairy" });
    const seals = body["seals"] as { certificate: string }[];
    expect(new Set(seals.map(({ certificate }) => certificate))).to.deep.equal(new Set([certificates.cheese.id]));
    const none = await ask(`${url}/api/v1/seals?certificate=${certificates.wine.id}`, { by: "dairy" });
    expect(none.body["seals"]).to.deep.equal([]);
  });

  it("derives a quota from hectares, and says what is missing", async () => {
    const ask4 = (query: string) => ask(`${url}/api/v1/specifications/offida-docg/quota?${query}`);
    const { body } = await ask4("hectares=2&variant=rosso&wineYield=70");
    expect(body).to.deep.include({ unit: "millilitre", quota: "11900000", missing: [] });
    expect((await ask4("hectares=2&wineYield=70")).body).to.deep.include({ quota: null, missing: ["variant"] });
    expectRefusal(await ask4("hectares=2,5"), {
      code: "request/invalid",
      at: ["query/hectares"],
      says: "decimal point",
    });
  });
});
