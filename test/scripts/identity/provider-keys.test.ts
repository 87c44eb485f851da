import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { providerKeys } from "../../../scripts/identity/provider-keys.ts";

describe("the demo provider's keys", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "filigrana-identity-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are made once for a data folder, and nobody else reads them", () => {
    const made = providerKeys(join(folder, "identity"));
    expect(providerKeys(join(folder, "identity"))).to.deep.equal(made);
    expect(statSync(join(folder, "identity", "keys.json")).mode & 0o777).to.equal(0o600);
  });

  it("are others in another folder", () => {
    const [one, two] = [providerKeys(join(folder, "1")), providerKeys(join(folder, "2"))];
    expect(one.jwks.keys[0]?.["n"]).to.be.a("string").and.not.equal(two.jwks.keys[0]?.["n"]);
    expect(one.cookies).not.to.deep.equal(two.cookies);
  });

  it("are not made anew over a file that is damaged: a person has to look", () => {
    writeFileSync(join(folder, "keys.json"), '{"jwks":{}}');
    expect(() => providerKeys(folder)).to.throw();
  });
});
