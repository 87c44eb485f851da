import { expect } from "chai";
import { getCreateAddress, Interface, type InterfaceAbi } from "ethers";
import { registryAbi } from "../../contracts/abi/registry.ts";
import { abiOf, creationCode } from "./support/artifact.ts";
import { cast, products, shortId } from "./support/cast.ts";
import { contractAt } from "./support/ledger.ts";
import { type Stage, useStage } from "./support/stage.ts";

/** What every contract under an AccessManager with EIP-712 has by itself; the Registry's own is the one that answers. */
const inherited = ["authority", "eip712Domain", "isConsumingScheduledOp", "setAuthority"];

const namesOf = (abi: InterfaceAbi): string[] => {
  const names: string[] = [];
  new Interface(abi).forEachFunction(({ name }) => {
    names.push(name);
  });
  return names.filter((name) => !inherited.includes(name)).sort();
};

describe("Annex", () => {
  let stage: Stage;
  useStage((opened) => {
    stage = opened;
  });

  it("shares every function of the interface with the Registry, so that each is in one of the two", async () => {
    await creationCode("Registry");
    const [face, registry, annex] = await Promise.all(["IRegistry", "Registry", "RegistryAnnex"].map(abiOf));
    const both = [...namesOf(registry as InterfaceAbi), ...namesOf(annex as InterfaceAbi)].sort();
    expect(both).to.deep.equal(namesOf(face as InterfaceAbi));
    expect(namesOf(registryAbi)).to.deep.equal(both);
  }).timeout(300_000);

  it("stands where the Registry's first creation stands, and has nothing and nobody there", async () => {
    const address = getCreateAddress({ from: stage.registry.address, nonce: 1 });
    const annex = contractAt(stage.ledger, address, registryAbi);
    expect(await stage.ledger.request("eth_getCode", [address, "latest"])).to.have.length.above(20_000);
    expect((await annex.read("actorOf", [cast.maker.id]))[0].since).to.equal(0n);
    expect((await annex.read("productOf", [products.wheat.id]))[0].unit).to.equal(0n);
    for (const [method, args] of [
      ["enrol", [shortId("actor: new"), 1, cast.stranger.address]],
      ["stop", []],
    ] as const) {
      const refusal = await annex.refusal(method, args, stage.region);
      expect(refusal[0]).to.equal("AccessManagedUnauthorized");
    }
  });

  it("passes over in silence what nobody answers", async () => {
    const { address } = stage.registry;
    for (const data of ["0x", "0x12345678", `0x12345678${"00".repeat(64)}`]) {
      expect(await stage.ledger.call(address, data)).to.deep.equal({ ok: false, data: "0x" });
    }
  });
});
