import { expect } from "chai";
import type { Store } from "../../../api/store/open-store.ts";
import { remindTerms } from "../../../api/use-cases/remind-terms.ts";
import { openTestStore } from "../http/support/open-test-store.ts";

const [operator, body, product] = ["0x00000000000000aa", "0x00000000000000bb", "0x00000000000000cc"];
const now = new Date("2026-05-01T08:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe("reminders", () => {
  let store: Store;
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ store, close } = await openTestStore());
    await store
      .insertInto("actorProfiles")
      .values([
        { actor: operator, role: "operator", name: "Cantina" },
        { actor: body, role: "control-body", name: "Organismo" },
      ])
      .execute();
    const row = { product, slug: "w-docg", name: "W DOCG", scheme: "DOCG", unit: "millilitre", countersigned: true };
    await store
      .insertInto("products")
      .values({ ...row, unit: "millilitre" as const })
      .execute();
  });
  afterEach(() => close());

  const remind = (at = now) => remindTerms({ store, now: () => at, jobs: { enqueue: async () => {} } });
  const told = async () => {
    const rows = await store.selectFrom("notices").select(["actor", "kind", "values"]).orderBy("id").execute();
    return rows.map(
      ({ actor, kind, values }) =>
        `${actor === body ? "body" : "operator"}: ${kind} ${values["due"] ?? values["until"]}`,
    );
  };
  const addApplication = (application: string, more: object) =>
    store
      .insertInto("applications")
      .values({
        ...{
          application,
          operator,
          controlBody: body,
          product,
          form: "{}",
          submittedAt: now,
          state: "in-review" as const,
        },
        ...more,
      })
      .execute();
  const addCertificate = (certificate: string, from: Date, until: Date, block: number) =>
    store
      .insertInto("chainCertificates")
      .values({
        ...{
          blockNumber: block,
          logIndex: 0,
          time: 0,
          transaction: `0x${"0".repeat(64)}`,
          certificate,
          operator,
          product,
        },
        ...{ controlBody: body, from: Math.floor(from.getTime() / 1000), until: Math.floor(until.getTime() / 1000) },
        ...{ quota: 1, version: 1, submitBefore: 0, signature: "0x" },
      })
      .execute();

  it("go to the body seven days before a decision is due, and once", async () => {
    await addApplication("0x0000000000000001", { dueAt: inDays(7) });
    await addApplication("0x0000000000000002", { dueAt: inDays(8) });
    await remind();
    await remind();
    expect(await told()).to.deep.equal(["body: application-due 2026-05-08"]);
    await remind(inDays(1));
    expect(await told()).to.deep.equal(["body: application-due 2026-05-08", "body: application-due 2026-05-09"]);
  });

  it("go to the operator before the end of what it was given to complete", async () => {
    const asked = { state: "completion-requested", missing: "Mappa", completionDueAt: inDays(3), secondsLeft: 5 };
    await addApplication("0x0000000000000001", asked);
    await remind();
    expect(await told()).to.deep.equal(["operator: application-completion-requested 2026-05-04"]);
  });

  it("come as many days before as the body says", async () => {
    const procedure = { decideDays: 60, completeDays: 30, remindDays: 20, requiredDocuments: "[]" };
    await store
      .insertInto("schemeProcedures")
      .values({ controlBody: body, scheme: "DOCG", ...procedure, byName: "x", updatedAt: now })
      .execute();
    await addApplication("0x0000000000000001", { dueAt: inDays(20) });
    await remind();
    expect(await told()).to.have.length(1);
  });

  it("go to both sixty days before a certificate ends, unless the next one is there", async () => {
    await addCertificate("0x0000000000000011", inDays(-100), inDays(59), 1);
    await remind();
    await remind();
    expect(await told()).to.deep.equal([
      "operator: certificate-expiring 2026-06-29",
      "body: certificate-expiring 2026-06-29",
    ]);
  });

  it("do not speak of a certificate that is followed by another, or that has ended", async () => {
    await addCertificate("0x0000000000000011", inDays(-100), inDays(-1), 1);
    await addCertificate("0x0000000000000012", inDays(-1), inDays(30), 2);
    await addCertificate("0x0000000000000013", inDays(30), inDays(400), 3);
    await remind();
    expect(await told()).to.deep.equal([]);
  });
});

describe("the history of applications", () => {
  it("is never changed, deleted or emptied, not even in the database", async () => {
    const { store, close } = await openTestStore();
    const application = "0x0000000000000001";
    await store.insertInto("actorProfiles").values({ actor: operator, role: "operator", name: "Cantina" }).execute();
    await store.insertInto("applications").values({ application, operator, state: "draft", form: "{}" }).execute();
    const line = {
      application,
      at: now,
      act: "open",
      toState: "draft",
      actor: operator,
      byName: "x",
      changes: "[]",
    } as const;
    await store.insertInto("applicationEvents").values(line).execute();
    const tries = [
      store.updateTable("applicationEvents").set({ reason: "other" }).execute(),
      store.deleteFrom("applicationEvents").execute(),
    ];
    for (const one of await Promise.allSettled(tries)) {
      expect(one.status).to.equal("rejected");
      expect(String(one.status === "rejected" && one.reason)).to.contain("is never changed");
    }
    expect(await store.selectFrom("applicationEvents").select("id").execute()).to.have.length(1);
    await close();
  });
});
