import { expect } from "chai";
import { forgetDrafts } from "../../../api/use-cases/forget-drafts.ts";
import { maker, openTestStore } from "../http/support/open-test-store.ts";

describe("forgetting drafts", () => {
  const now = new Date("2026-11-22T03:30:00Z");
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const drafts = [
    ["0x0000000000000001", null],
    ["0x0000000000000002", daysAgo(29)],
    ["0x0000000000000003", daysAgo(30)],
    ["0x0000000000000004", daysAgo(31)],
  ] as const;

  it("leaves what is open, and what was put away in the last 30 days", async () => {
    const { store, close } = await openTestStore();
    try {
      const rows = drafts.map(([draft, endedAt]) => ({ draft, endedAt, actor: maker, version: 1, content: "{}" }));
      await store.insertInto("batchDrafts").values(rows).execute();
      await forgetDrafts({ store, now: () => now });
      const left = await store.selectFrom("batchDrafts").select("draft").orderBy("draft").execute();
      expect(left.map(({ draft }) => draft)).to.deep.equal(drafts.slice(0, 3).map(([draft]) => draft));
    } finally {
      await close();
    }
  });
});
