import { expect } from "chai";
import { readClaims } from "../../../api/identity/read-claims.ts";

const levels = new Map<string, 1 | 2 | 3>([
  ["https://www.spid.gov.it/SpidL2", 2],
  ["urn:cie:3", 3],
]);
const least = { iss: "https://provider.example", sub: "abc" };
const read = (claims: object, realm: string | null = null) => readClaims({ ...least, ...claims }, { levels, realm });

describe("what a provider says of a person", () => {
  const acrs = [
    { acr: "https://www.spid.gov.it/SpidL2", level: 2 },
    { acr: "urn:cie:3", level: 3 },
    { acr: "https://www.spid.gov.it/SpidL3", level: 1 },
    { acr: "https://www.spid.gov.it/spidl2", level: 1 },
    { acr: "2", level: 1 },
    { acr: 2, level: 1 },
    { acr: null, level: 1 },
    { acr: undefined, level: 1 },
  ];
  for (const { acr, level } of acrs)
    it(`is of level ${level} when acr is ${JSON.stringify(acr)}`, () => {
      expect(read({ acr }).assurance).to.equal(level);
    });

  const names = [
    { claims: { name: " Ada  " }, name: "Ada" },
    { claims: { name: "", given_name: "Ada", family_name: "Cantini" }, name: "Ada Cantini" },
    { claims: { family_name: "Cantini" }, name: "Cantini" },
    { claims: { preferred_username: "ada" }, name: "ada" },
    { claims: { email: "Ada@Example.it" }, name: "ada@example.it" },
    { claims: { name: "a".repeat(500) }, name: "a".repeat(200) },
    { claims: { name: 7 }, name: "—" },
    { claims: {}, name: "—" },
  ];
  for (const { claims, name } of names)
    it(`has the name ${name.slice(0, 20)} from ${JSON.stringify(claims).slice(0, 60)}`, () => {
      expect(read(claims).name.toLowerCase()).to.equal(name.toLowerCase());
    });

  it("has no e-mail address unless it is one, and then in lower case", () => {
    expect(read({ email: "Ada@Example.it" }).email).to.equal("ada@example.it");
    for (const email of ["ada", "", null, 7, `${"a".repeat(320)}@example.it`])
      expect(read({ email }).email).to.equal(null);
  });

  it("is kept under the issuer, in a demo under the demo's name", () => {
    expect(read({}).issuer).to.equal("https://provider.example");
    expect(read({}, "urn:demo").issuer).to.equal("urn:demo");
  });

  it("is refused without a subject", () => {
    for (const sub of ["", undefined, "a".repeat(256)]) expect(() => read({ sub })).to.throw();
  });
});
