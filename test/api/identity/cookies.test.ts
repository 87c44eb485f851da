import { expect } from "chai";
import { attemptCookie, sessionCookie } from "../../../api/identity/cookies.ts";

describe("the session's cookie", () => {
  it("is for scripts invisible, for other sites' requests absent, and over https bound to the host", () => {
    const { set, clear } = sessionCookie({ https: true });
    expect(set("abc")).to.equal("__Host-filigrana-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
    expect(clear()).to.equal("__Host-filigrana-session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
  });

  it("has no Secure without https, where a browser would drop it", () => {
    expect(sessionCookie({ https: false }).set("abc")).to.equal(
      "filigrana-session=abc; Path=/; HttpOnly; SameSite=Lax",
    );
  });

  const headers = [
    { header: undefined, read: null },
    { header: "", read: null },
    { header: "filigrana-session=abc", read: "abc" },
    { header: "a=b; filigrana-session=abc; c=d", read: "abc" },
    { header: "filigrana-session=", read: "" },
    { header: "xfiligrana-session=abc", read: null },
    { header: "__Host-filigrana-session=abc", read: null },
    { header: "filigrana-session=abc; filigrana-session=def", read: null },
  ];
  for (const { header, read } of headers)
    it(`is ${JSON.stringify(read)} in ${JSON.stringify(header)}`, () => {
      expect(sessionCookie({ https: false }).read(header)).to.equal(read);
    });

  it("is not the cookie of a sign-in under way", () => {
    const header = "filigrana-sign-in=abc";
    expect(attemptCookie({ https: false }).read(header)).to.equal("abc");
    expect(sessionCookie({ https: false }).read(header)).to.equal(null);
  });
});
