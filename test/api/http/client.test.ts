import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { createToken } from "../../../api/identity/create-token.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { type Client, makeClient } from "../../../core/http/client.ts";
import { rejection } from "../../support/rejection.ts";
import { maker, openTestStore } from "./support/open-test-store.ts";
import { addNote, importNotes, readPage, readThing, sampleRoutes } from "./support/sample-routes.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

describe("the typed client", () => {
  let store: Store;
  let close: () => Promise<void>;
  let app: TestApp;
  let client: Client;

  before(async () => {
    ({ store, close } = await openTestStore());
    app = await startApp(store, sampleRoutes());
    client = makeClient(fetch, app.url, { token: (await createToken(store, maker, { label: "client" })).token });
  });
  after(async () => {
    await app.stop();
    await close();
  });

  it("fills path and query so that any text arrives as it was", async () => {
    const lot = "A/B%&=?#+;";
    const reply = await client(readThing, { params: { gtin: "08001234567890", lot }, query: { limit: 3 } });
    expect(reply).to.deep.equal({ status: 200, body: { gtin: "08001234567890", lot, limit: 3 } });
  });

  it("posts JSON and files with their key", async () => {
    const note = await client(addNote, { body: { name: "by client", count: 1 }, idempotencyKey: randomUUID() });
    expect(note).to.deep.equal({ status: 201, body: { zebra: "by client", actor: maker } });
    const file = { type: "text/csv", content: "a;b\n" } as const;
    const imported = await client(importNotes, { body: file, idempotencyKey: randomUUID() });
    expect(imported.body.bytes).to.equal(4);
  });

  it("gives what is not JSON as bytes with its type", async () => {
    const page = await client(readPage, { accept: "text/html" });
    expect(page).to.include({ status: 200, type: "text/html" });
    expect(Buffer.from(page.content).toString()).to.equal("text/html it");
  });

  it("throws the server's problem as the error that it was", async () => {
    const error = await rejection(client(addNote, { body: { name: "", count: 1 }, idempotencyKey: randomUUID() }));
    expect(error).to.include({ code: "request/invalid", retry: false });
    expect(error).to.have.deep.property("flaws", [
      { pointer: "/name", value: "", expected: "expected at least 1 character" },
    ]);
  });
});
