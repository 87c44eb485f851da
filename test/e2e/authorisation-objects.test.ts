import { expect } from "chai";
import { scopeOf } from "../../core/http/authorisation.ts";
import { type EndpointSpec, pathNames } from "../../core/http/endpoint.ts";
import { endpoints } from "../../core/http/routes.ts";
import { ask, demoProduct } from "../support/demo-product.ts";
import { makeOthersObjects, type OthersObjects, strangers, yearly } from "../support/others-objects.ts";
import { whatIsThere } from "../support/refused.ts";

const reason = { code: "prova", it: "prova", en: "test" };
const because = "non è mio";

/** A right body for every endpoint with a path and a body: whoever asks gets past its form, and no further. */
const bodies: Readonly<Record<string, unknown>> = {
  amendCertificate: { until: "2036-01-01T00:00:00Z" },
  sendBackSeal: { because },
  measureBatch: { kind: "suspension", reason },
  measureSeal: { kind: "suspension", reason },
  measureCertificate: { kind: "suspension", reason },
  measureActor: { kind: "suspension", reason },
  writeBatchDraft: { version: 1, content: {} },
  writeProductLinks: { links: [] },
  writeBatchTemplate: { name: "mio", content: {} },
  orderLabels: { format: "zpl", width: 60, height: 40, count: 1, items: false },
  voidLabels: { from: 1, to: 1, because },
  changeApplication: { version: 1, notes: because },
  submitApplication: { version: 1 },
  withdrawApplication: { version: 1 },
  assignApplication: { version: 1 },
  requestCompletion: { version: 1, missing: because },
  decideApplication: { outcome: "refused", version: 1, reason: because },
  acceptImportProposals: { codes: ["column-missing"] },
  changeMember: { role: "viewer" },
  refuseHandover: { reason: because },
  createEpcisSubscription: yearly,
};

/**
 * What a measure is placed on stands in the public registers, whoever's it is: that it exists is no secret, and a body is
 * told that it is not competent.
 */
const publicSubjects = new Set(["measureActor", "measureCertificate", "measureSeal"]);

/** Names in paths that stand for nothing that anybody owns. */
const nobodys = new Set(["product", "scheme", "kind", "version", "eventType", "token"]);

/** What the path itself asks for behind the question mark. */
const queries: Readonly<Record<string, string>> = { testPrint: "?format=zpl&width=60&height=40" };

const ofActors = endpoints.filter(({ auth }) => auth === "actor");
const ownedNames = ({ path }: EndpointSpec) => pathNames(path).filter((name) => !nobodys.has(name));
const withObject = ofActors.filter((endpoint) => ownedNames(endpoint).length > 0);
const lists = ofActors.filter(({ method, path }) => method === "GET" && pathNames(path).length === 0);

/** Roles that reach only their own in this endpoint's cell, each with somebody who is no party. */
const strangersAt = ({ may }: EndpointSpec) =>
  Object.entries(strangers).filter(([role]) => may && scopeOf(role as keyof typeof strangers, may) === "own");

describe("another actor's object", () => {
  let url: string;
  let objects: OthersObjects;
  let there: Awaited<ReturnType<typeof whatIsThere>>;

  before(async function () {
    this.timeout(240_000);
    url = (await demoProduct()).url;
    objects = await makeOthersObjects(url);
    there = await whatIsThere(url);
  });

  const subject = () => ({ kind: "seal", id: objects["seal"] });

  const addressOf = (endpoint: EndpointSpec): string => {
    const filled = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = { ...objects, ...(endpoint.name === "readSubject" ? subject() : {}), actor: objects["operator"] }[
        name
      ];
      if (value === undefined)
        throw new Error(`no {${name}} is made for ${endpoint.name} (test/support/others-objects.ts)`);
      return encodeURIComponent(value);
    });
    return `${url}${filled}${queries[endpoint.name] ?? ""}`;
  };

  for (const endpoint of withObject)
    for (const [role, by] of strangersAt(endpoint))
      it(`looks to a ${role} as if it did not exist: ${endpoint.name}`, async () => {
        const { method } = endpoint;
        const json = method === "GET" || method === "DELETE" ? undefined : (bodies[endpoint.name] ?? {});
        const answer = await ask(addressOf(endpoint), { by, method, ...(json === undefined ? {} : { json }) });
        const told = String(answer.body["code"]);
        if (publicSubjects.has(endpoint.name)) return void expect(told).to.equal("measure/not-competent");
        expect(answer.status, `${endpoint.name}: ${JSON.stringify(answer.body)}`).to.equal(404);
        expect(told).to.match(/^(?!route\/)[a-z-]+\/(not-found|subject-unknown)$/);
      });

  for (const endpoint of lists)
    for (const [role, by] of strangersAt(endpoint)) {
      if (endpoint.name === "listenToEvents") continue;
      it(`is not in what a ${role} lists: ${endpoint.name}`, async () => {
        const answer = await ask(
          `${url}${endpoint.path}${endpoint.name === "searchSubjects" ? `?q=${objects["lot"]}` : ""}`,
          { by },
        );
        expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
        const told = JSON.stringify(answer.body);
        const { gtin: _, product: __, operation: ___, lot: ____, ...ids } = objects;
        for (const [name, id] of Object.entries(ids)) expect(told, `${name} ${id}`).not.to.contain(id);
      });
    }

  it("was not changed by any of these", async () => {
    const draft = await ask(`${url}/api/v1/batch-drafts/${objects["draft"]}`, { by: "maker" });
    expect([draft.status, draft.body["version"]]).to.deep.equal([200, 1]);
    const application = await ask(`${url}/api/v1/applications/${objects["application"]}`, { by: "maker" });
    expect([application.status, application.body["state"]]).to.deep.equal([200, "draft"]);
    const members = await ask(`${url}/api/v1/members`, { by: "maker" });
    expect(JSON.stringify(members.body)).to.contain(objects["person"]);
    expect(await whatIsThere(url)).to.deep.equal(there);
  });
});
