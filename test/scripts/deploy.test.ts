import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { Contract, computeAddress, JsonRpcProvider, Wallet } from "ethers";
import { accessManagerAbi } from "../../contracts/abi/access-manager.ts";
import { registryAbi } from "../../contracts/abi/registry.ts";
import { deploy, ensureDeployment } from "../../scripts/deploy.ts";
import { roles } from "../../scripts/governance-calls.ts";
import { startTestChain, type TestChain, testAccounts } from "../support/chain.ts";
import { signTransfer } from "../support/sent-transactions.ts";

const [deployerKey = "", regionKey = ""] = testAccounts;
const regionAddress = computeAddress(regionKey);

describe("deploy", () => {
  let chain: TestChain;
  let provider: JsonRpcProvider;
  let folder: string;

  before(async () => {
    chain = await startTestChain();
    provider = new JsonRpcProvider(chain.url, undefined, { cacheTimeout: -1 });
    folder = mkdtempSync(join(tmpdir(), "filigrana-deploy-"));
  });

  after(async () => {
    provider.destroy();
    await chain.stop();
    rmSync(folder, { recursive: true });
  });

  it("waits for what a run that was cut short has left under way", async () => {
    const slow = await startTestChain({ blockMs: 1000 });
    const raws = [await signTransfer(deployerKey, 0), await signTransfer(deployerKey, 1)];
    // The first has its block at once, the second a second later.
    for (const raw of raws) await slow.request({ method: "eth_sendRawTransaction", params: [raw] });
    const { block } = await deploy({ rpcUrl: slow.url, deployerKey, regionAddress }).finally(slow.stop);
    expect(block).to.be.greaterThan(2);
  });

  it("leaves the region in charge and the deployer without power", async () => {
    const { registry, accessManager } = await deploy({ rpcUrl: chain.url, deployerKey, regionAddress });
    const manager = new Contract(accessManager, accessManagerAbi, provider);
    const enrol = new Contract(registry, registryAbi).interface.getFunction("enrol")?.selector;
    expect([...(await manager.getFunction("canCall")(regionAddress, registry, enrol))]).to.deep.equal([true, 0n]);
    expect((await manager.getFunction("hasRole")(roles.admin, computeAddress(deployerKey)))[0]).to.equal(false);
    expect((await manager.getFunction("hasRole")(roles.admin, regionAddress))[0]).to.equal(true);
  });

  it("makes governance wait but not the emergency stop, given a delay", async () => {
    const options = { rpcUrl: chain.url, deployerKey, regionAddress, governanceDelayS: 86_400 };
    const { registry, accessManager } = await deploy(options);
    const manager = new Contract(accessManager, accessManagerAbi, provider);
    const face = new Contract(registry, registryAbi).interface;
    const canCall = async (name: string) => [
      ...(await manager.getFunction("canCall")(regionAddress, registry, face.getFunction(name)?.selector)),
    ];
    expect(await canCall("accredit")).to.deep.equal([false, 86_400n]);
    expect(await canCall("stop")).to.deep.equal([true, 0n]);
    expect((await manager.getFunction("hasRole")(roles.admin, regionAddress))[1]).to.equal(86_400n);
  });

  it("lets the region govern at once without a delay", async () => {
    const { registry } = await deploy({ rpcUrl: chain.url, deployerKey, regionAddress });
    const face = new Contract(registry, registryAbi, new Wallet(regionKey, provider));
    await (await face.getFunction("stop")()).wait();
    expect(await face.getFunction("stopped")()).to.equal(true);
    await (await face.getFunction("resume")()).wait();
    expect(await face.getFunction("stopped")()).to.equal(false);
  });

  it("deploys once for one deployment file", async () => {
    const path = join(folder, "deployment.json");
    const options = { rpcUrl: chain.url, deployerKey, regionAddress };
    const first = await ensureDeployment(path, options);
    const before = await provider.getBlockNumber();
    expect(await ensureDeployment(path, options)).to.deep.equal(first);
    expect(await provider.getBlockNumber()).to.equal(before);
  });

  it("refuses a deployment file that the chain does not bear out", async () => {
    const path = join(folder, "other.json");
    const options = { rpcUrl: chain.url, deployerKey, regionAddress };
    const first = await ensureDeployment(path, options);
    writeFileSync(path, JSON.stringify({ ...first, registry: `0x${"12".repeat(20)}` }));
    let message = "";
    await ensureDeployment(path, options).catch((error: Error) => {
      message = error.message;
    });
    expect(message).to.contain(path).and.to.contain("does not have its code");
  });
});
