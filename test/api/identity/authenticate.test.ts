import { expect } from "chai";
import { authenticateWith } from "../../../api/identity/authenticate.ts";
import { createToken } from "../../../api/identity/create-token.ts";
import { hashServiceToken, makeServiceToken } from "../../../api/identity/service-token.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { rejection } from "../../support/rejection.ts";
import { maker, openTestStore } from "../http/support/open-test-store.ts";

describe("a service token", () => {
  let store: Store;
  let close: () => Promise<void>;

  before(async () => {
    ({ store, close } = await openTestStore());
  });
  after(() => close());

  const rowOf = (id: string) =>
    store.selectFrom("serviceTokens").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

  it("is flg_ and 43 characters, new every time", () => {
    const tokens = new Set(Array.from({ length: 100 }, makeServiceToken));
    expect(tokens.size).to.equal(100);
    for (const token of tokens) expect(token).to.match(/^flg_[A-Za-z0-9_-]{43}$/);
  });

  it("tells who calls, in which role", async () => {
    const { id, token } = await createToken(store, maker, { label: "ERP" });
    expect(await authenticateWith(store)(`Bearer ${token}`)).to.deep.equal({
      actor: maker,
      role: "operator",
      token: id,
      person: null,
      membership: "owner",
    });
  });

  it("is stored only as its SHA-256", async () => {
    const { id, token } = await createToken(store, maker, { label: "ERP" });
    const row = await rowOf(id);
    expect(row.hash.equals(hashServiceToken(token))).to.equal(true);
    expect(JSON.stringify(row)).not.to.contain(token.slice(4));
  });

  it("notes its last use, but not every use", async () => {
    const { id, token } = await createToken(store, maker, { label: "ERP" });
    const authenticate = authenticateWith(store);
    await authenticate(`Bearer ${token}`);
    const first = (await rowOf(id)).lastUsedAt;
    await authenticate(`Bearer ${token}`);
    expect(first).to.be.instanceOf(Date);
    expect((await rowOf(id)).lastUsedAt).to.deep.equal(first);
  });

  it("is unknown once it is revoked, in the words of one that never was", async () => {
    const { id, token } = await createToken(store, maker, { label: "ERP" });
    await store.updateTable("serviceTokens").set({ revokedAt: new Date() }).where("id", "=", id).execute();
    const revoked = await rejection(authenticateWith(store)(`Bearer ${token}`));
    const never = await rejection(authenticateWith(store)(`Bearer ${makeServiceToken()}`));
    expect(revoked).to.include({ code: "identity/token-unknown" });
    expect(revoked.message).to.equal(never.message);
  });

  const refused = [
    { header: undefined, code: "identity/token-missing" },
    { header: "Basic dXNlcjpwYXNz", code: "identity/token-missing" },
    { header: "Bearer ", code: "identity/token-missing" },
    { header: "Bearer flg_short", code: "identity/token-unknown" },
    { header: `Bearer flg_${"ä".repeat(43)}`, code: "identity/token-unknown" },
  ];
  for (const { header, code } of refused)
    it(`is refused as ${code} when the header is ${header}`, async () => {
      expect(await rejection(authenticateWith(store)(header))).to.include({ code });
    });
});
