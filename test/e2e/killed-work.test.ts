import { createHash } from "node:crypto";
import { expect } from "chai";
import { digitalLink } from "../../core/label/digital-link.ts";
import { gtins } from "../../scripts/demo/gtins.ts";
import { storyBatches } from "../../scripts/demo/story-batches.ts";
import { type CrashProduct, openCrashProduct } from "../support/crash-product.ts";
import { ask, askUntil, tokenOf } from "../support/demo-product.ts";
import { type InsistentClient, insistentClient } from "../support/insistent-client.ts";
import { readQrCode } from "../support/read-qr-code.ts";
import { unzip } from "../support/unzip.ts";

const by = "pastaMaker";
const batch = { gtin: gtins.eggPasta, lot: storyBatches.sound.lot };
/** Enough that they are still being made when the kill comes. */
const count = 1200;

describe("labels whose making was killed with the API", function () {
  this.timeout(240_000);
  let product: CrashProduct;
  let client: InsistentClient;

  before(async () => {
    product = await openCrashProduct();
    client = insistentClient(product.url, product.lost);
    await product.ready();
  });

  after(() => product.remove());

  it("are taken up again once it has started anew, and are all there with their serials", async () => {
    const design = { format: "png-zip", dpi: 300, width: 63.5, height: 38.1, count, items: true };
    const orders = `/api/v1/batches/${batch.gtin}/${batch.lot}/label-orders`;
    const placed = await client.send({ by, path: orders, key: "killed-work", json: design });
    const path = `/api/v1/label-orders/${placed.body["order"]}`;
    const begun = await client.readUntil(path, by, ({ body }) => Number(body["made"]) > 0);
    expect(begun.body, JSON.stringify(begun.body)).to.include({ state: "making" });
    await product.kill("api");
    const left = await client.read(path, by);
    expect(left.body["state"], "nobody makes them now").to.equal("making");
    const done = await askUntil(`${product.url}${path}`, ({ body }) => body["state"] !== "making", {
      by,
      patienceMs: 90_000,
    });
    expect(done.body).to.include({ state: "ready", made: count, problem: null });

    const file = await fetch(`${product.url}${path}/file`, { headers: { authorization: `Bearer ${tokenOf(by)}` } });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(createHash("sha256").update(bytes).digest("hex")).to.equal(done.body["sha256"]);
    const serials = await serialsOf(path);
    const pictures = [...unzip(bytes)].filter(([name]) => name.endsWith(".png"));
    expect(serials).to.have.length(count);
    expect(pictures.map(([name]) => name.slice(6, -4))).to.deep.equal(serials);
    for (const index of [0, count / 2, count - 1]) {
      const link = digitalLink({ baseUrl: product.url, ...batch, serial: serials[index] ?? null });
      expect(await readQrCode(pictures[index]?.[1] ?? new Uint8Array())).to.equal(link);
    }
  });

  async function serialsOf(order: string): Promise<string[]> {
    const found: string[] = [];
    for (let after = ""; ; ) {
      const { body } = await ask(`${product.url}${order}/items?limit=200${after}`, { by });
      found.push(...(body["items"] as { serial: string }[]).map(({ serial }) => serial));
      if (body["next"] === null || body["next"] === undefined) return found;
      after = `&after=${body["next"]}`;
    }
  }
});
