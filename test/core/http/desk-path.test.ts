import { expect } from "chai";
import { deskPath } from "../../../core/http/desk-path.ts";

describe("deskPath", () => {
  const taken = [
    "/desk",
    "/desk/",
    "/desk/0xdecaf113a1fc5cda/seals?state=final&after=a%20b",
    "/desk/account#sessions",
    "/desk?lang=it",
    "/desk/invitation#inv_AAAA-_0",
  ];
  for (const path of taken)
    it(`takes ${path}`, () => {
      expect(deskPath(path)).to.equal(path);
    });

  const refused = [
    "https://evil.example/desk",
    "//evil.example/desk",
    "/\\evil.example",
    "/desk\\..\\..\\evil.example",
    "/desk/../../evil",
    "/desk/%2e%2e/sign-in",
    "/desk/./x",
    "/desk//evil.example",
    "/desk/%2f%2fevil.example",
    "/desk/%5cevil.example",
    "/desk\r\nset-cookie: a=b",
    "/desk/%0d%0aset-cookie:%20a=b",
    "\t/desk",
    " /desk",
    "/desk /x",
    "javascript:alert(1)",
    "/deskevil.example",
    "/desk@evil.example",
    "/sign-in",
    "/",
    "",
    "desk",
    `/desk/${"a".repeat(1000)}`,
    null,
    undefined,
  ];
  for (const path of refused)
    it(`goes to the desk's first page instead of ${JSON.stringify(path)?.slice(0, 60)}`, () => {
      expect(deskPath(path)).to.equal("/desk");
    });

  it("leads, as a browser understands it, to our own host whatever was asked", () => {
    for (const path of [...taken, ...refused])
      expect(new URL(deskPath(path), "https://ours.example").origin).to.equal("https://ours.example");
  });
});
