import { expect } from "chai";
import type { ErrorCode } from "../../core/errors/error-code.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { certificates } from "../../scripts/demo/story-certificates.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { certify, enrolNewcomer, type Newcomer, onRecord, suspend } from "../support/newcomer.ts";
import { expectRefusal } from "../support/refused.ts";

/** A GTIN of nobody yet, for a newcomer. */
const gtin = "09521234900009";

describe("an operator who may not register now", () => {
  let url: string;
  let newcomer: Newcomer;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    newcomer = await enrolNewcomer(url, "Standing");
  });

  const register = (certificate: string, lot: string, token = newcomer.token) =>
    ask(`${url}/api/v1/batches`, { token, json: { certificate, gtin, lot, quantity: "1", producedOn: "2026-03-02" } });
  const refuses = async (certificate: string, code: ErrorCode, says: string) =>
    expectRefusal(await register(certificate, "S-1"), { code, says });

  it("is told when the certificate has expired, and to have it renewed", async () => {
    const expired = await certify(url, newcomer, { from: "2024-01-01T00:00:00Z", until: "2025-01-01T00:00:00Z" });
    await refuses(expired, "certificate/not-in-force", "until 2025-01-01T00:00:00Z; ask your control body to renew it");
  });

  it("is told from when a certificate is in force", async () => {
    const later = await enrolNewcomer(url, "Later");
    const future = await certify(url, later, { from: "2035-01-01T00:00:00Z", until: "2036-01-01T00:00:00Z" });
    expectRefusal(await register(future, "S-1", later.token), {
      code: "certificate/not-in-force",
      says: "from 2035-01-01T00:00:00Z until 2036-01-01T00:00:00Z; register from then on",
    });
  });

  it("is told which measure stands on the certificate, and who can lift it", async () => {
    const json = {
      certificate: certificates.cheese.id,
      gtin: gtins.cheese,
      lot: "S-1",
      quantity: "1",
      producedOn: "2026-03-02",
    };
    expectRefusal(await ask(`${url}/api/v1/batches`, { by: "dairy", json }), {
      code: "certificate/suspended",
      says: "a suspension stands on certificate",
    });
  });

  it("is told when it is suspended itself, until the inspector lifts it", async () => {
    const certificate = await certify(url, newcomer);
    const first = await register(certificate, "S-2");
    expect(first.status, JSON.stringify(first.body)).to.equal(202);
    await suspend(url, `/api/v1/actors/${newcomer.id}`);
    await refuses(certificate, "actor/suspended", "cannot act until an inspector lifts it");
    const reason = { code: "test", it: "Prova", en: "Test" };
    const path = `${url}/api/v1/actors/${newcomer.id}/measures`;
    await onRecord(url, await ask(path, { by: "inspector", json: { kind: "reinstatement", reason } }));
    expect((await register(certificate, "S-3")).status).to.equal(202);
  });

  it("gives one product's GTIN to no other, nor mixes products in one seal", async () => {
    const product = "cereali-qm";
    await onRecord(url, await ask(`${url}/api/v1/products/${product}/rules`, { by: "region", json: {} }));
    const certificate = await certify(url, newcomer, { product });
    const csv = `gtin,lot,quantity,producedOn\n09521234900023,M-1,1,2026-03-02\n${gtin},M-2,1,2026-03-02\n`;
    expectRefusal(await ask(`${url}/api/v1/imports?certificate=${certificate}`, { token: newcomer.token, csv }), {
      code: "import/invalid",
      at: ["row/3/column/gtin"],
      value: gtin,
      says: "this one is of another product, and a seal is for one product",
    });
  });
});

describe("a token", () => {
  let url: string;
  let holder: Newcomer;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    holder = await enrolNewcomer(url, "Token");
  });

  it("is shown again to a repetition by who asked for it, and works", async () => {
    const options = { token: holder.token, json: { actor: holder.id, label: "second" }, key: "token-once" };
    const first = await ask(`${url}/api/v1/tokens`, options);
    const again = await ask(`${url}/api/v1/tokens`, options);
    expect([first.status, again.body]).to.deep.equal([201, first.body]);
    expect((await ask(`${url}/api/v1/seals`, { token: String(first.body["token"]) })).status).to.equal(200);
  });

  it("opens nothing once it is revoked, and looks like one that never was", async () => {
    const json = { actor: holder.id, label: "short" };
    const { body } = await ask(`${url}/api/v1/tokens`, { token: holder.token, json });
    const token = String(body["token"]);
    const revoked = await ask(`${url}/api/v1/tokens/${body["id"]}`, { token, method: "DELETE" });
    expect(revoked.status).to.equal(200);
    const never = `flg_${"A".repeat(43)}`;
    const answers = await Promise.all([token, never].map((one) => ask(`${url}/api/v1/seals`, { token: one })));
    for (const answer of answers) {
      expectRefusal(answer, { code: "identity/token-unknown", says: "unknown or was revoked" });
      expect(answer.headers.get("www-authenticate")).to.contain("Bearer");
    }
    expect(answers[0]?.body["detail"]).to.equal(answers[1]?.body["detail"]);
  });

  it("is asked for where it is missing", async () => {
    expectRefusal(await ask(`${url}/api/v1/seals`), { code: "identity/token-missing", says: "Authorization: Bearer" });
  });
});
