import { expect } from "chai";
import { ask, demoProduct } from "../support/demo-product.ts";
import { expectRefusal } from "../support/refused.ts";
import { signIn } from "../support/sign-in.ts";

type Notice = { id: string; kind: string; path: string; values: Record<string, string>; read: boolean };

describe("notices", () => {
  let url: string;

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const noticesOf = async (by: "maker" | "body" | "dairy", query = "") => {
    const { body } = await ask(`${url}/api/v1/notices${query}`, { by });
    return body as { notices: Notice[]; unread: number; next: string | null };
  };

  it("tell a control body of every seal that waits for it", async () => {
    const { notices } = await noticesOf("body");
    const awaiting = notices.find(({ kind }) => kind === "seal-awaiting");
    expect(awaiting?.path).to.match(/^\/countersigning\/0x[0-9a-f]{64}$/);
    expect(awaiting?.values["operator"]).to.contain("dimostrativ");
  });

  it("tell an operator that its seal was countersigned, and of the measures on its batches", async () => {
    const kinds = new Set((await noticesOf("maker")).notices.map(({ kind }) => kind));
    expect([...kinds]).to.include.members(["seal-countersigned", "measure-placed"]);
  });

  it("come page by page without a gap or a repetition", async () => {
    const whole = (await noticesOf("maker", "?limit=200")).notices.map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: Awaited<ReturnType<typeof noticesOf>> = await noticesOf(
        "maker",
        `?limit=1${after && `&after=${after}`}`,
      );
      paged.push(...page.notices.map(({ id }) => id));
      after = page.next;
    }
    expect(paged).to.deep.equal(whole);
  });

  it("are read by a person and not by a machine", async () => {
    const upTo = (await noticesOf("maker")).notices[0]?.id ?? "0";
    const machine = await ask(`${url}/api/v1/notices/reading`, { by: "maker", method: "PUT", json: { upTo } });
    expectRefusal(machine, { code: "identity/not-permitted", says: "a service token reads nothing" });
    const owner = await signIn(url, "maker-owner");
    const marked = await owner.ask("/api/v1/notices/reading", { as: "maker", method: "PUT", json: { upTo } });
    expect([marked.status, marked.body]).to.deep.equal([200, { unread: 0 }]);
    expect((await noticesOf("maker")).unread).to.be.greaterThan(0);
  });
});
