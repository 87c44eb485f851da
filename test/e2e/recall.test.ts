import { expect } from "chai";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { cast } from "../../scripts/demo/cast.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { type Answer, ask, askUntil, demoProduct, type Who } from "../support/demo-product.ts";
import { expectRefusal } from "../support/refused.ts";
import { along, keepClaims, plot } from "../support/trace-claims.ts";
import { watchBlocks } from "../support/watch-blocks.ts";

type Preview = {
  digest: string;
  beyond: number;
  affected: {
    gtin: string;
    lot: string;
    steps: number;
    recorded: boolean;
    onRecord: boolean;
    quantity: string | null;
    holders: { holder: string; quantity: string | null }[];
  }[];
};

const reason = { code: "metal", it: "Frammenti di metallo", en: "Metal fragments" };
const notice = {
  productName: "Pasta all'uovo <prova>",
  trademark: "Conero",
  plantMark: "IT 9-1234 CE",
  producer: "Pastificio dimostrativo del Conero",
  seat: "Osimo (AN)",
  useBy: "02/08/2027",
  weight: "500 g",
  warnings: { it: "Non consumare e riportare al punto vendita.", en: "Do not eat it; take it back to the shop." },
  photo: null,
};
const verdictIn = (html: string): string | undefined => /<main[^>]* data-verdict="([a-z-]+)"/.exec(html)?.[1];

describe("a recall in one action", () => {
  let url: string;
  before(async function () {
    this.timeout(180_000);
    const product = await demoProduct();
    url = product.url;
    await keepClaims(product.data);
  });

  const preview = (json: object, by: Who = "inspector") => ask(`${url}/api/v1/recalls/preview`, { by, json });
  const previewed = async (json: object, by: Who = "inspector") => {
    const answer = await preview(json, by);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body as unknown as Preview;
  };
  const declare = (json: object, by: Who = "inspector", key?: string) =>
    ask(`${url}/api/v1/recalls`, {
      by,
      json: { kind: "recall", reason, notice, ...json },
      ...(key === undefined ? {} : { key }),
    });
  const lotsOf = ({ affected }: Preview) => affected.map(({ lot }) => lot).sort();
  const pastaLots = ["PU26-031", "PU26-033", "PU26-034", "PU26-035", "PU26/032-B"];
  const page = async (batch: { gtin: string; lot: string }) =>
    (await ask(`${url}${digitalLinkPath(batch)}`)).body["text"] as string;
  const noticesOf = async (by: Who) =>
    (
      (await ask(`${url}/api/v1/notices?limit=200`, { by })).body["notices"] as {
        kind: string;
        values: Record<string, string>;
      }[]
    ).filter(({ kind }) => kind === "recall-declared");

  it("shows from a batch everything made of it, with quantities and holders", async () => {
    const { affected, beyond } = await previewed({ batch: along.pasta });
    expect(affected.map(({ lot, steps, onRecord, recorded }) => [lot, steps, onRecord, recorded])).to.deep.equal([
      ["PU26-031", 0, true, true],
      ["PU26/032-B", 1, true, false],
      ["LAS/7", 2, false, false],
    ]);
    expect(affected[0]).to.deep.include({ quantity: "600000" });
    expect(affected[1]?.holders).to.deep.include({ holder: cast.dairy.id, unit: "gram", quantity: "30000" });
    expect(beyond).to.equal(0);
  });

  it("leaves out what only claims lead to, when asked for", async () => {
    expect(lotsOf(await previewed({ batch: along.pasta, claims: false }))).to.deep.equal(["PU26-031"]);
  });

  it("begins with the lot of an ingredient, as a dossier or an event names it", async () => {
    expect(lotsOf(await previewed({ ingredient: { lot: "sr-0226" } }))).to.deep.equal(["LAS/7", ...pastaLots]);
    expect(lotsOf(await previewed({ ingredient: { lot: "SR-0226" } }))).to.deep.equal([
      "LAS/7",
      ...pastaLots,
      "SR-0226",
    ]);
    expectRefusal(await preview({ ingredient: { lot: "R-022" } }), { code: "recall/nothing-affected", says: "origin" });
  });

  it("begins with a plot", async () => {
    expect(lotsOf(await previewed({ plot }))).to.deep.equal(["LAS/7", "PU26-031", "PU26/032-B", "SR-0226"]);
    expectRefusal(await preview({ plot: "nowhere" }), { code: "recall/nothing-affected", says: "origin" });
  });

  it("shows a control body what it certified, and how much more there is", async () => {
    const { affected, beyond } = await previewed({ batch: along.pasta }, "body");
    expect(affected.map(({ lot }) => lot)).to.deep.equal(["PU26-031", "PU26/032-B"]);
    expect(beyond).to.equal(1);
    expectRefusal(await preview({ batch: along.pasta }, "dairyBody"), {
      code: "recall/nothing-affected",
      says: "competent",
    });
  });

  it("asks for exactly one origin, and for the recall that was shown", async () => {
    expect((await preview({ batch: along.pasta, plot })).status).to.equal(422);
    expect((await preview({})).status).to.equal(422);
    const stale = { batch: along.pasta, digest: `0x${"0".repeat(64)}` };
    expectRefusal(await declare(stale), { code: "recall/changed", says: "look at it again" });
    const { digest } = await previewed({ batch: along.lasagne });
    expectRefusal(await declare({ batch: along.lasagne, digest }), {
      code: "recall/nothing-affected",
      says: "on record",
    });
    const unknown = { batch: { gtin: gtins.unused, lot: "NONE" } };
    expectRefusal(await preview(unknown), { code: "recall/nothing-affected", says: "origin" });
  });

  describe("when it is declared", () => {
    let declared: Answer;
    let body: object;
    let seen: { lot: string; isRed: boolean; at: number }[];
    let made: Awaited<ReturnType<typeof watchBlocks>>;

    const red = async (batch: { gtin: string; lot: string }) => {
      const isRed = ({ body }: Answer) => verdictIn(String(body["text"])) === "recalled";
      const page = await askUntil(`${url}${digitalLinkPath(batch)}`, isRed);
      return { lot: batch.lot, isRed: isRed(page), at: Date.now() };
    };

    before(async function () {
      this.timeout(60_000);
      const { digest } = await previewed({ batch: along.pasta });
      body = { batch: along.pasta, digest };
      const over = new AbortController();
      const blocks = watchBlocks(url, over.signal);
      declared = await declare(body, "inspector", "recall-once");
      expect(declared.status, JSON.stringify(declared.body)).to.equal(202);
      seen = await Promise.all([along.pasta, along.small].map(red));
      over.abort();
      made = await blocks;
    });

    it("places a measure on every batch on record, and only on those", () => {
      const measures = declared.body["measures"] as { lot: string; measure: string | null }[];
      expect(measures.map(({ lot }) => lot)).to.deep.equal(["PU26-031", "PU26/032-B"]);
      for (const { measure } of measures) expect(measure).to.match(/^0x[0-9a-f]{64}$/);
    });

    it("makes the consumers' pages red within two seconds of the block, and leaves other pages as they were", async () => {
      const { body } = await ask(`${url}/api/v1/measures?limit=50`);
      const measures = body["measures"] as { lot: string | null; kind: string; placedAt: string }[];
      for (const { lot, isRed, at } of seen) {
        expect(isRed, lot).to.equal(true);
        const placed = measures.find((one) => one.lot === lot && one.kind === "recall");
        const stamp = Date.parse(placed?.placedAt ?? "") / 1000;
        const block = made.find(({ timestamp }) => timestamp >= stamp);
        expect(made[0]?.timestamp, "watched from before").to.be.lessThan(stamp);
        expect(at - (block?.seenAt ?? Number.NEGATIVE_INFINITY), lot).to.be.lessThan(2_000);
      }
      expect(verdictIn(await page(along.cheese))).not.to.equal("recalled");
      expect(verdictIn(await page(storyBatches.reinstated))).to.equal("in-good-standing");
    });

    it("tells every holder once, by name and lot", async () => {
      for (const by of ["pastaMaker", "dairy"] as const) {
        const told = await noticesOf(by);
        expect(told, by).to.have.length(1);
        expect(told[0]?.values).to.include({ author: cast.inspector.name, measure: "recall", reasonIt: reason.it });
        expect(told[0]?.values["lots"]).to.contain(along.small.lot);
      }
      expect(await noticesOf("maker")).to.deep.equal([]);
    });

    it("tells the public all that the Ministry's form asks for, on a page and as open data, and escapes it", async () => {
      const id = String(declared.body["recall"]);
      const json = await askUntil(`${url}/api/v1/recalls/${id}`, ({ status }) => status === 200);
      expect(json.body).to.deep.include({ recall: id, kind: "recall", authority: cast.inspector.name, notice });
      expect((json.body["batches"] as { lot: string }[]).map(({ lot }) => lot)).to.deep.equal([
        "PU26-031",
        "PU26/032-B",
      ]);
      const html = (await ask(String(declared.body["page"]))).body["text"] as string;
      const { productName: _, photo: __, warnings, ...shown } = notice;
      for (const text of [...Object.values(shown), warnings.it, reason.it, "PU26-031", "PU26/032-B"])
        expect(html).to.contain(text);
      expect(html).to.contain("&lt;prova&gt;").and.not.to.contain("<prova>");
      expect((await ask(`${url}/recalls`)).body["text"]).to.contain(id);
      const csv = (await ask(`${url}/api/v1/recalls.csv`)).body["text"] as string;
      expect(csv.split("\r\n").filter((line) => line.startsWith(id))).to.have.length(2);
      for (const secret of [cast.dairy.id, "30000"])
        expect(JSON.stringify(json.body) + html + csv).not.to.contain(secret);
    });

    it("happens once for its key, and a second one places no measure on what is recalled", async () => {
      const again = await declare(body, "inspector", "recall-once");
      expect(again.body).to.deep.equal(declared.body);
      const second = await declare(body);
      expect(second.status).to.equal(202);
      for (const { measure } of second.body["measures"] as { measure: unknown }[]) expect(measure).to.equal(null);
    });
  });

  it("is 404 for a notice that does not exist", async () => {
    for (const id of ["0x00000000000000ff"])
      expectRefusal(await ask(`${url}/api/v1/recalls/${id}`), { code: "recall/not-found", says: "public" });
    expect((await ask(`${url}/recalls/anything`)).status).to.equal(404);
  });
});
