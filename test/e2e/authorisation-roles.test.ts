import { expect } from "chai";
import { isAtLeast, type MembershipRole, rolesOf, ruleOf } from "../../core/http/authorisation.ts";
import type { CallerRole, EndpointSpec } from "../../core/http/endpoint.ts";
import { endpoints } from "../../core/http/routes.ts";
import { ask, demoProduct, type Who } from "../support/demo-product.ts";
import { expectRefusal, whatIsThere } from "../support/refused.ts";
import { type SignedIn, signIn } from "../support/sign-in.ts";

const people: Readonly<Record<CallerRole, Who>> = {
  operator: "maker",
  "control-body": "body",
  inspector: "inspector",
  region: "region",
};

const ofActors = endpoints.filter(({ auth }) => auth === "actor");
const ofPersons = endpoints.filter(({ auth }) => auth === "person");

/** An address of the endpoint; what it names is not looked at before who asks. */
const pathOf = ({ path }: EndpointSpec): string => path.replaceAll(/\{\w+\}/g, "0x00");

/** Sends what no endpoint takes: whoever may not ask is told so before it is looked at. */
const sent = ({ method }: EndpointSpec) => (method === "GET" ? { method } : { method, json: { anything: "at all" } });

/** Each endpoint with what it lets in, or undefined where the declaration forgot it. */
const cells = ofActors.map((endpoint) => ({ endpoint, may: endpoint.may }));

describe("who may call an endpoint at all", () => {
  let url: string;
  let there: Awaited<ReturnType<typeof whatIsThere>>;
  const members = new Map<MembershipRole, SignedIn>();

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    there = await whatIsThere(url);
    members.set("viewer", await signIn(url, "maker-viewer"));
    members.set("editor", await signIn(url, "maker-editor"));
  });

  it("stands in the table for every endpoint that acts for an actor", () => {
    expect(cells.filter(({ may }) => may === undefined).map(({ endpoint }) => endpoint.name)).to.deep.equal([]);
    expect(cells.length).to.be.greaterThan(90);
  });

  for (const endpoint of [...ofActors, ...ofPersons])
    it(`refuses whoever says nothing about himself: ${endpoint.name}`, async () => {
      const answer = await ask(url + pathOf(endpoint), sent(endpoint));
      const missing = endpoint.auth === "person" ? "identity/sign-in-needed" : "identity/token-missing";
      expect([answer.status, String(answer.body["code"])]).to.deep.equal([401, missing]);
    });

  for (const endpoint of ofPersons)
    it(`refuses a machine where a person is asked for: ${endpoint.name}`, async () => {
      const answer = await ask(url + pathOf(endpoint), { by: "maker", ...sent(endpoint) });
      expect(answer.status).to.equal(401);
    });

  for (const { endpoint, may } of cells) {
    if (may === undefined) continue;
    const roles = rolesOf(may);
    const { least } = ruleOf(may);
    for (const [role, by] of Object.entries(people)) {
      if (roles.some((one) => one === role)) continue;
      it(`refuses a ${role} before anything else is looked at: ${endpoint.name}`, async () => {
        const answer = await ask(url + pathOf(endpoint), { by, ...sent(endpoint) });
        expectRefusal(answer, { code: "identity/not-permitted", says: `of the role ${role}` });
        expect(answer.body["values"]).to.include({ role, permitted: roles.join(", ") });
      });
    }
    for (const membership of ["viewer", "editor"] as const) {
      if (!roles.includes("operator")) continue;
      const answers = isAtLeast(membership, least) ? "lets" : "refuses";
      it(`${answers} a ${membership} of an operator: ${endpoint.name}`, async () => {
        if (endpoint.name === "listenToEvents" && answers === "lets")
          return void (await expectStream(url, members.get(membership)));
        const answer = await members.get(membership)?.ask(pathOf(endpoint), { as: "maker", ...sent(endpoint) });
        const refused = answer?.body["code"] === "identity/not-permitted";
        expect(refused, JSON.stringify(answer?.body)).to.equal(answers === "refuses");
        if (refused) expect(answer?.body["values"]).to.include({ membership, least });
      });
    }
  }

  it("has let nobody change anything by asking", async () => {
    expect(await whatIsThere(url)).to.deep.equal(there);
  });
});

/** Events never end by themselves: that they begin is enough. */
async function expectStream(url: string, member: SignedIn | undefined): Promise<void> {
  const over = new AbortController();
  const answer = await fetch(`${url}/api/v1/events`, {
    headers: { cookie: member?.cookie ?? "", "filigrana-acting-for": member?.session.memberships[0]?.actor ?? "" },
    signal: over.signal,
  });
  over.abort();
  expect(answer.status).to.equal(200);
}
