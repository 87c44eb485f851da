import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { expect } from "chai";
import { openToken, sealToken } from "../../../api/epcis/subscriptions/token-box.ts";
import { openInvitationBox } from "../../../api/keys/invitation-box.ts";
import { type KeyVault, kekOf, openKeyVault } from "../../../api/keys/key-vault.ts";
import { recoverSignerNative } from "../../../api/keys/recover-native.ts";
import { openReplyBox, type SealedReply } from "../../../api/keys/reply-box.ts";
import { rewrapKeys } from "../../../api/keys/rewrap-keys.ts";
import { sealKey, withOpenKey } from "../../../api/keys/seal-key.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { recoverSigner } from "../../../core/seal/recover-signer.ts";
import { rejection } from "../../support/rejection.ts";
import { inspector, maker, openTestStore } from "../http/support/open-test-store.ts";

const digest = `0x${"5a".repeat(32)}`;

describe("the key vault", () => {
  let store: Store;
  let close: () => Promise<void>;
  let vault: KeyVault;
  const kek = kekOf(randomBytes(32));

  beforeEach(async () => {
    ({ store, close } = await openTestStore());
    vault = openKeyVault({ store, kek });
  });
  afterEach(() => close());

  it("signs so that anyone finds the signer that it gave", async () => {
    const { signer } = await vault.create(maker);
    const signature = await vault.sign(maker, digest);
    expect(signature).to.match(/^0x[0-9a-f]{128}(1b|1c)$/);
    expect([recoverSigner(digest, signature), recoverSignerNative(digest, signature)]).to.deep.equal([signer, signer]);
    expect(await vault.signerOf(maker)).to.equal(signer);
  });

  it("signs the same digest with the same bytes (RFC 6979), two actors with different ones", async () => {
    await vault.create(maker);
    await vault.create(inspector);
    const signed = await Promise.all([maker, maker, inspector].map((actor) => vault.sign(actor, digest)));
    expect(signed[0]).to.equal(signed[1]);
    expect(signed[0]).not.to.equal(signed[2]);
  });

  it("makes a key and signs with it inside one transaction", async () => {
    const undone = store.transaction().execute(async (trx) => {
      const { signer } = await vault.create(maker, trx);
      expect(recoverSigner(digest, await vault.sign(maker, digest, trx))).to.equal(signer);
      throw new Error("undo");
    });
    expect((await rejection(undone)).message).to.equal("undo");
    expect(await rejection(vault.sign(maker, digest))).to.include({ code: "key/not-found" });
  });

  it("stores the key sealed: 61 bytes that are new for the same key each time", async () => {
    const key = randomBytes(32);
    const name = { actor: maker, version: 1 };
    const [one, two] = [sealKey(kek, name, key), sealKey(kek, name, key)];
    expect([one.length, two.length]).to.deep.equal([61, 61]);
    expect(one.equals(two)).to.equal(false);
    expect(one.includes(key)).to.equal(false);
  });

  it("overwrites an opened key after its use, also when the use fails", () => {
    const sealed = sealKey(kek, { actor: maker, version: 1 }, Buffer.alloc(32, 9));
    let seen: Buffer | undefined;
    const use = (key: Buffer) => {
      seen = key;
      expect(key.equals(Buffer.alloc(32, 9))).to.equal(true);
      throw new Error("the use failed");
    };
    expect(() => withOpenKey(kek, { actor: maker, version: 1 }, sealed, use)).to.throw("the use failed");
    expect(seen?.equals(Buffer.alloc(32))).to.equal(true);
  });

  it("refuses a wrong key-encryption key with what to look at", async () => {
    await vault.create(maker);
    const other = openKeyVault({ store, kek: kekOf(randomBytes(32)) });
    for (const error of [await rejection(other.sign(maker, digest)), await rejection(other.check())]) {
      expect(error).to.include({ code: "key/unreadable" });
      expect(error.message).to.contain("FILIGRANA_KEK").and.contain(maker);
    }
    await vault.check();
  });

  it("refuses a sealed key that was put into another actor's row, or changed by one bit", async () => {
    await vault.create(maker);
    await vault.create(inspector);
    const { sealedKey } = await store
      .selectFrom("signingKeys")
      .select("sealedKey")
      .where("actor", "=", maker)
      .executeTakeFirstOrThrow();
    const put = (bytes: Buffer) =>
      store.updateTable("signingKeys").set({ sealedKey: bytes }).where("actor", "=", inspector).execute();
    await put(sealedKey);
    expect(await rejection(vault.sign(inspector, digest))).to.include({ code: "key/unreadable" });
    for (const at of [0, 5, 20, 60]) {
      const changed = Buffer.from(sealedKey);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      await store.updateTable("signingKeys").set({ sealedKey: changed }).where("actor", "=", maker).execute();
      expect(await rejection(vault.sign(maker, digest))).to.include({ code: "key/unreadable" });
    }
  });

  it("shows no key to whoever prints it, turns it into JSON or walks over it", async () => {
    const key = Buffer.alloc(32, 0xab);
    const secret = Buffer.alloc(32, 0xcd);
    const open = openKeyVault({ store, kek: kekOf(secret), drawKey: () => Buffer.from(key) });
    await open.create(maker);
    const shown = inspect(open, { depth: 9, showHidden: true }) + JSON.stringify(open);
    for (const bytes of [key, secret])
      for (const encoding of ["hex", "base64"] as const)
        expect(shown).not.to.contain(bytes.toString(encoding).slice(0, 20));
    expect(Object.values(open).every((value) => typeof value === "function")).to.equal(true);
  });

  it("moves every key to a new key-encryption key, or none", async () => {
    const { signer } = await vault.create(maker);
    await vault.create(inspector);
    const next = kekOf(randomBytes(32));
    expect(await rejection(rewrapKeys(store, { from: next, to: kek }))).to.include({ code: "key/unreadable" });
    expect(await rewrapKeys(store, { from: kek, to: next })).to.equal(2);
    const moved = openKeyVault({ store, kek: next });
    expect(recoverSigner(digest, await moved.sign(maker, digest))).to.equal(signer);
    expect(await rejection(vault.sign(maker, digest))).to.include({ code: "key/unreadable" });
  });

  it("moves sealed replies along, and leaves the others as they are", async () => {
    const next = kekOf(randomBytes(32));
    const name = (key: string) => ({ actor: maker, key });
    const stored = { requestHash: Buffer.alloc(32), status: 201 };
    const sealed = openReplyBox(kek).seal(name("secret"), { body: { token: "flg_" } });
    for (const [key, reply] of [["secret", sealed] as const, ["plain", { body: 1 }] as const])
      await store
        .insertInto("idempotencyKeys")
        .values({ ...name(key), ...stored, reply: JSON.stringify(reply) })
        .execute();
    await rewrapKeys(store, { from: kek, to: next });
    const rows = await store.selectFrom("idempotencyKeys").select(["key", "reply"]).orderBy("key").execute();
    expect(rows[0]?.reply).to.deep.equal({ body: 1 });
    const moved = rows[1]?.reply as SealedReply;
    expect(openReplyBox(next).open(name("secret"), moved)).to.deep.equal({ body: { token: "flg_" } });
    expect(() => openReplyBox(next).open(name("other"), moved)).to.throw("sealed under another");
    expect(() => openReplyBox(kek).open(name("secret"), moved)).to.throw("sealed under another");
  });

  it("moves the secrets of subscriptions along, and the codes of invitations that were not sent yet", async () => {
    const next = kekOf(randomBytes(32));
    const [subscription, invitation] = ["0x00000000000000e1", "0x00000000000000e2"];
    const now = new Date("2026-03-01T10:00:00Z");
    await store.insertInto("epcisQueries").values({ actor: maker, name: "q", query: "{}", createdAt: now }).execute();
    await store
      .insertInto("epcisSubscriptions")
      .values({
        subscription,
        actor: maker,
        query: "q",
        dest: "https://client.example/",
        epcFormat: "No_Preference",
        sealedToken: sealToken(kek, subscription, "0123456789abcdef"),
        schedule: null,
        reportIfEmpty: false,
        initialRecordTime: now,
        minRecordTime: now,
        position: 0n,
        createdAt: now,
      })
      .execute();
    await store
      .insertInto("invitations")
      .values({
        invitation,
        actor: maker,
        email: "ada@maker.example",
        role: "owner",
        hash: randomBytes(32),
        invitedBy: null,
        createdAt: now,
        expiresAt: new Date("2026-03-15T10:00:00Z"),
      })
      .execute();
    const sealed = openInvitationBox(kek).seal(invitation, "code");
    await store.insertInto("invitationMails").values({ invitation, sealed, language: "it", byName: "Ada" }).execute();
    await rewrapKeys(store, { from: kek, to: next });
    const { sealedToken } = await store.selectFrom("epcisSubscriptions").selectAll().executeTakeFirstOrThrow();
    expect(openToken(next, subscription, sealedToken)).to.equal("0123456789abcdef");
    const mail = await store.selectFrom("invitationMails").selectAll().executeTakeFirstOrThrow();
    expect(openInvitationBox(next).open(invitation, mail.sealed ?? Buffer.alloc(0))).to.equal("code");
  });
});
