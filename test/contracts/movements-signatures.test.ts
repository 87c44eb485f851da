import { expect } from "chai";
import { concat, id, keccak256, TypedDataEncoder } from "ethers";
import { encodeType } from "../../core/seal/statement-hash.ts";
import { cast, shortId } from "./support/cast.ts";
import { useHandovers } from "./support/movement-suites.ts";
import { handing, handoverOf, type Sealed } from "./support/movements.ts";
import { digestOf, sign } from "./support/sign.ts";
import { NOW, type Stage, some } from "./support/stage.ts";

describe("Signatures over a handover", () => {
  let stage: Stage;
  let batch: Sealed;
  const { refusal, idOf } = useHandovers((opened, sealed) => {
    [stage, batch] = [opened, sealed];
  });

  it("refuses what either party did not sign", async () => {
    for (const by of ["carrier", "body", "stranger"] as const) {
      expect(await refusal({}, [batch.opening], by)).to.deep.equal(["StatementNotSigned", cast.maker.id, idOf()]);
    }
    for (const by of ["maker", "trader", "stranger"] as const) {
      const expected = ["StatementNotSigned", cast.carrier.id, idOf()];
      expect(await refusal({}, [batch.opening], "maker", by)).to.deep.equal(expected);
    }
  });

  it("refuses signatures over any other words, and for another chain or contract", async () => {
    const signed = handoverOf(batch);
    const digest = stage.digest("Handover", signed);
    const signatures = (["maker", "carrier"] as const).map((by) => sign(cast[by].key, digest));
    for (const changes of [
      { handover: shortId("another") },
      { to: cast.trader.id },
      { quantity: 101n },
      { document: some(0) },
      { submitBefore: NOW + 1001n },
    ]) {
      const altered = handoverOf(batch, changes);
      const [error] = await stage.registry.refusal("handOver", [altered, [batch.opening], ...signatures]);
      expect(error).to.equal("StatementNotSigned");
    }
    for (const domain of [
      { ...stage.domain, chainId: 1n },
      { ...stage.domain, verifyingContract: cast.maker.address },
    ]) {
      const elsewhere = (["maker", "carrier"] as const).map((by) =>
        sign(cast[by].key, digestOf("Handover", signed, domain)),
      );
      const refused = await stage.registry.refusal("handOver", [signed, [batch.opening], ...elsewhere]);
      expect(refused).to.deep.equal(["StatementNotSigned", cast.maker.id, digest]);
    }
  });

  it("takes no word with bits outside its type, though both parties signed just that", async () => {
    const args = handing(stage, handoverOf(batch), [batch.opening]);
    const data = stage.registry.encode("handOver", args);
    // The statement's words: handover, seal, batch, from, to, quantity, document, submitBefore.
    for (const [word, byte] of [
      [0, 31],
      [3, 31],
      [4, 31],
      [5, 0],
      [7, 0],
    ] as const) {
      const at = 2 + 2 * (4 + 32 * word + byte);
      const dirty = `${data.slice(0, at)}01${data.slice(at + 2)}`;
      const struct = concat([id(encodeType("Handover")), `0x${dirty.slice(10, 10 + 64 * 8)}`]);
      const domain = TypedDataEncoder.hashDomain({ name: "Filigrana", version: "1", ...stage.domain });
      const digest = keccak256(concat(["0x1901", domain, keccak256(struct)]));
      const signatures = (["maker", "carrier"] as const).map((by) => sign(cast[by].key, digest).slice(2));
      const given = [args[2], args[3]].map((signature) => String(signature).slice(2));
      const signed = dirty.replace(given[0] ?? "", signatures[0] ?? "").replace(given[1] ?? "", signatures[1] ?? "");
      expect(await stage.ledger.call(stage.registry.address, signed)).to.deep.equal({ ok: false, data: "0x" });
    }
    await stage.registry.send("handOver", args);
  });
});
