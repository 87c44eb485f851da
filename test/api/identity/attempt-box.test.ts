import { expect } from "chai";
import { openAttemptBox } from "../../../api/identity/attempt-box.ts";
import { kekOf } from "../../../api/keys/key-vault.ts";

describe("a sign-in under way", () => {
  const box = openAttemptBox(kekOf(Buffer.alloc(32, 1)));
  const attempt = { state: "s", nonce: "n", verifier: "v", returnTo: "/desk/x", until: 1_000_000 };
  const [before, after] = [new Date(999_999), new Date(1_000_000)];

  it("comes back from the browser as it was", () => {
    expect(box.open(box.seal(attempt), before)).to.deep.equal(attempt);
  });

  it("shows nothing of itself to who has the cookie", () => {
    expect(Buffer.from(box.seal(attempt), "base64url").toString("latin1")).not.to.contain("/desk/x");
  });

  it("is over when its time is over", () => {
    expect(box.open(box.seal(attempt), after)).to.equal(null);
  });

  it("is nothing once a bit of it was changed", () => {
    const bytes = Buffer.from(box.seal(attempt), "base64url");
    for (const at of [0, 5, 13, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(box.open(changed.toString("base64url"), before), `byte ${at}`).to.equal(null);
    }
  });

  it("is nothing under another installation's key", () => {
    expect(openAttemptBox(kekOf(Buffer.alloc(32, 2))).open(box.seal(attempt), before)).to.equal(null);
  });

  for (const text of ["", "x", "%%%", "A".repeat(200)])
    it(`is nothing when the cookie says ${text.slice(0, 10)}`, () => {
      expect(box.open(text, before)).to.equal(null);
    });
});
