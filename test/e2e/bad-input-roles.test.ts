import { expect } from "chai";
import { rolesOf } from "../../core/http/authorisation.ts";
import type { CallerRole, EndpointSpec } from "../../core/http/endpoint.ts";
import { endpoints } from "../../core/http/routes.ts";
import { ask, demoProduct, type Who } from "../support/demo-product.ts";
import { expectRefusal, whatIsThere } from "../support/refused.ts";

const people: Readonly<Record<CallerRole, Who>> = {
  region: "region",
  operator: "maker",
  "control-body": "body",
  inspector: "inspector",
};

const writes = endpoints.filter(({ method, auth }) => method !== "GET" && auth === "actor");

/** An address of the endpoint; what it names is not looked at before the caller's role. */
const addressOf = ({ path }: EndpointSpec): string => path.replaceAll(/\{\w+\}/g, "0x00");

describe("an endpoint that changes something", () => {
  let url: string;
  let there: Awaited<ReturnType<typeof whatIsThere>>;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
    there = await whatIsThere(url);
  });

  for (const endpoint of writes) {
    const { name, method } = endpoint;
    const roles = endpoint.may === undefined ? [] : rolesOf(endpoint.may);
    it(`refuses who has no token: ${name}`, async () => {
      const answer = await ask(url + addressOf(endpoint), { method, json: {} });
      expectRefusal(answer, { code: "identity/token-missing", says: "Authorization: Bearer" });
    });
    for (const [role, by] of Object.entries(people)) {
      if (roles.some((one) => one === role)) continue;
      it(`refuses a ${role} before anything else is looked at: ${name}`, async () => {
        const answer = await ask(url + addressOf(endpoint), { by, method, json: { anything: "at all" } });
        expectRefusal(answer, { code: "identity/not-permitted", says: `this token is of the role ${role}` });
        expect(answer.body["values"]).to.deep.equal({ role, permitted: roles.join(", ") });
      });
    }
  }

  it("has changed nothing", async () => {
    expect(await whatIsThere(url)).to.deep.equal(there);
  });
});
