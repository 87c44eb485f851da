import { expect } from "chai";
import { digitalLinkPath } from "../../core/label/digital-link.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { ask, askUntil, demoProduct } from "../support/demo-product.ts";

const phone =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36";

describe("counts of scans", () => {
  let url: string;
  const batch = { gtin: gtins.eggPasta, lot: storyBatches.reinstated.lot };

  before(async function () {
    this.timeout(180_000);
    url = (await demoProduct()).url;
  });

  const open = (query = "", headers: Record<string, string> = { "user-agent": phone }, method = "GET") =>
    fetch(`${url}${digitalLinkPath(batch)}${query}`, { method, headers: { accept: "text/html", ...headers } });
  const scans = `/api/v1/scans?gtin=${batch.gtin}&lot=${batch.lot}`;
  const counted = (total: string) =>
    askUntil(url + scans, ({ body }) => body["total"] === total, { by: "pastaMaker" }).then(({ body }) => body);

  it("tell the operator how often people opened a batch's page, and nothing of programs", async function () {
    this.timeout(60_000);
    await Promise.all([
      ...["", "?lang=en", "?m=042002", "?m=042002", "?m=042002", "?m=042002", "?m=042002", "?m=041044"].map((q) =>
        open(q),
      ),
      open("?m=999999"),
      open("", { "user-agent": "curl/8.7.1" }),
      open("", { "user-agent": phone, "sec-purpose": "prefetch" }),
      open("", { "user-agent": phone }, "HEAD"),
      open("", { "user-agent": phone, accept: "application/linkset+json" }),
    ]);
    const body = await counted("9");
    expect(body).to.deep.include({ total: "9", fewer: 1, batches: [{ ...batch, count: "9" }] });
    expect(body["municipalities"]).to.deep.equal([{ municipality: "042002", name: "Ancona", count: "5" }]);
    const days = body["days"] as { day: string; count: string }[];
    expect(days).to.have.length(30);
    expect(days.at(-1)).to.deep.equal({ day: body["to"], count: "9" });
  });

  it("are each operator's own", async () => {
    const asked = await Promise.all([
      ask(url + scans, { by: "maker" }),
      ask(url + scans, { by: "region" }),
      ask(url + scans, { by: "body" }),
      ask(url + scans),
    ]);
    expect(asked.map(({ status, body }) => [status, body["total"]])).to.deep.equal([
      [200, "0"],
      [200, "9"],
      [403, undefined],
      [401, undefined],
    ]);
  });

  it("refuse an interval of more than a year", async () => {
    const answer = await ask(`${url}/api/v1/scans?from=2020-01-01&to=2026-01-01`, { by: "pastaMaker" });
    expect([answer.status, answer.body["code"]]).to.deep.equal([422, "request/invalid"]);
  });
});
