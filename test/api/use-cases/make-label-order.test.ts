import { randomBytes } from "node:crypto";
import { expect } from "chai";
import type { Caller } from "../../../api/identity/caller.ts";
import { makeLabelFile } from "../../../api/jobs/make-label-file.ts";
import type { Store } from "../../../api/store/open-store.ts";
import { cancelLabelOrder, remakeLabels } from "../../../api/use-cases/change-label-order.ts";
import { labelWorkers } from "../../../api/use-cases/label-workers.ts";
import { letGo, makeLabelOrder } from "../../../api/use-cases/make-label-order.ts";
import { readLabelFile } from "../../../api/use-cases/read-label-file.ts";
import { FiligranaError } from "../../../core/errors/filigrana-error.ts";
import { drawSerial } from "../../../core/label/item-serial.ts";
import { giveUp } from "../../support/give-up.ts";
import { rejection } from "../../support/rejection.ts";
import { openTestStore } from "../http/support/open-test-store.ts";
import { labelSpec } from "../labels/support/label-spec.ts";

const operator = `0x${"2".repeat(16)}`;
const order = `0x${"7".repeat(16)}`;
const batchKey = `0x${"a".repeat(64)}`;
const caller: Caller = { actor: operator, role: "operator", token: "test", person: null, membership: "owner" };
const never = new AbortController().signal;

describe("the making of an order's file", () => {
  let store: Store;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ store, close } = await openTestStore());
    await store.insertInto("actorProfiles").values({ actor: operator, role: "operator", name: "Pastificio" }).execute();
    const plan = { batchKey, gtin: "09521234200017", lot: "L1", netContent: 500n, ceiling: 30n, issued: 25n };
    await store.insertInto("labelPlans").values(plan).execute();
    const placed = { labelOrder: order, batchKey, operator, gtin: plan.gtin, lot: plan.lot, count: 25, items: true };
    await store
      .insertInto("labelOrders")
      .values({ ...placed, spec: JSON.stringify(labelSpec) })
      .execute();
    const items = Array.from({ length: 25 }, (_, index) => ({
      labelOrder: order,
      number: index + 1,
      batchKey,
      serial: drawSerial(randomBytes),
    }));
    await store.insertInto("items").values(items).execute();
  });
  afterEach(() => close());

  const now = () => new Date("2026-03-01T10:00:05Z");
  const row = () =>
    store.selectFrom("labelOrders").selectAll().where("labelOrder", "=", order).executeTakeFirstOrThrow();
  const issued = async () => (await store.selectFrom("labelPlans").select("issued").executeTakeFirstOrThrow()).issued;
  const standing = async () =>
    (await store.selectFrom("items").select("number").where("voidedAt", "is", null).execute()).length;

  it("gives the same bytes again when the file was let go of, or a process died over it", async function () {
    this.timeout(60_000);
    await store.updateTable("labelOrders").set({ state: "making", made: 7 }).execute();
    await store
      .insertInto("labelFileParts")
      .values({ labelOrder: order, part: 0, bytes: Buffer.from("half") })
      .execute();
    await makeLabelOrder({ store, now }, order, never);
    const first = await row();
    expect(first).to.deep.include({ state: "ready", made: 25 });
    await letGo(store, { before: new Date("2026-03-08T10:00:04Z") });
    expect((await row()).state).to.equal("expired");
    expect((await rejection(readLabelFile(store, caller, order))).message).to.include("expired");
    const queued: unknown[] = [];
    const jobs = { enqueue: async (_trx: unknown, _job: unknown, data: unknown) => void queued.push(data) };
    await store.transaction().execute((trx) => remakeLabels({ jobs: jobs as never }, trx, caller, order));
    expect(queued).to.deep.equal([{ order }]);
    await makeLabelOrder({ store, now }, order, never);
    expect((await row()).sha256?.equals(first.sha256 ?? Buffer.alloc(0))).to.equal(true);
  });

  it("keeps a file for a week, and lets go of it then", async function () {
    this.timeout(60_000);
    await makeLabelOrder({ store, now }, order, never);
    await letGo(store, { before: now() });
    expect((await row()).state).to.equal("ready");
  });

  it("hands nothing out when a code does not read back: the order fails, and its labels are void", async () => {
    const runWorker = async function* () {
      yield { bytes: Buffer.from("%PDF"), made: 3 };
      throw new FiligranaError("label/unreadable", "reads back as nothing", { values: { found: "" } });
    };
    await makeLabelOrder({ store, now, runWorker }, order, never);
    expect(await row()).to.deep.include({ state: "failed", sha256: null });
    expect((await row()).problem).to.include({ code: "label/unreadable" });
    expect([await standing(), await issued()]).to.deep.equal([0, 0n]);
    expect(await store.selectFrom("labelFileParts").selectAll().execute()).to.deep.equal([]);
  });

  it("ends an order that could not be made, however often it was tried: its labels are void, and it says so", async () => {
    await store.updateTable("labelOrders").set({ state: "making", made: 3 }).execute();
    await giveUp(labelWorkers({ store, now }), makeLabelFile, { order });
    expect((await row()).state).to.equal("failed");
    expect((await row()).problem).to.include({ code: "server/unexpected" });
    expect([await standing(), await issued()]).to.deep.equal([0, 0n]);
  });

  it("stops when the order is cancelled meanwhile", async () => {
    const runWorker = async function* () {
      yield { bytes: Buffer.from("%PDF"), made: 3 };
      await store.transaction().execute((trx) => cancelLabelOrder(trx, caller, order));
      yield { bytes: Buffer.from("more"), made: 6 };
      throw new Error("nobody asks for the rest");
    };
    await makeLabelOrder({ store, now, runWorker }, order, never);
    expect((await row()).state).to.equal("cancelled");
    expect([await standing(), await issued()]).to.deep.equal([0, 0n]);
    expect(await store.selectFrom("labelFileParts").selectAll().execute()).to.deep.equal([]);
    expect((await rejection(readLabelFile(store, caller, order))).message).to.include("cancelled");
  });
});
