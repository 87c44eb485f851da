import { setTimeout as pause } from "node:timers/promises";
import { ContractFactory, getCreateAddress, JsonRpcProvider, keccak256, Wallet } from "ethers";
import { accessManagerAbi } from "../contracts/abi/access-manager.ts";
import { accessManagerBytecode } from "../contracts/abi/access-manager-bytecode.ts";
import { registryAbi } from "../contracts/abi/registry.ts";
import { registryBytecode } from "../contracts/abi/registry-bytecode.ts";
import { type Deployment, readDeployment, writeDeployment } from "./deployment.ts";
import { governanceCalls } from "./governance-calls.ts";

export type DeployOptions = {
  readonly rpcUrl: string;
  /** Private key of an account that pays; it keeps no power. */
  readonly deployerKey: string;
  /** The account of the region: the one that may accredit and set product rules. */
  readonly regionAddress: string;
  /** Seconds that an act of governance waits before it can be done; 0 for at once. */
  readonly governanceDelayS?: number;
};

/**
 * Puts AccessManager and Registry on the chain and gives the region its roles.
 *
 * @returns Where they stand, once the chain has mined them (not yet final).
 * @throws Error when the chain refuses a transaction.
 */
export async function deploy(options: DeployOptions): Promise<Deployment> {
  const provider = connect(options.rpcUrl);
  try {
    return await deployFrom(new Wallet(options.deployerKey, provider), provider, options);
  } finally {
    provider.destroy();
  }
}

async function deployFrom(deployer: Wallet, provider: JsonRpcProvider, options: DeployOptions): Promise<Deployment> {
  const { chainId } = await provider.getNetwork();
  const start = await settledCount(provider, deployer.address);
  const accessManager = getCreateAddress({ from: deployer.address, nonce: start });
  const registry = getCreateAddress({ from: deployer.address, nonce: start + 1 });
  const creations = [
    await new ContractFactory(accessManagerAbi, accessManagerBytecode).getDeployTransaction(deployer.address),
    await new ContractFactory(registryAbi, registryBytecode).getDeployTransaction(accessManager),
  ];
  const calls = governanceCalls({ ...options, registry, deployer: deployer.address });
  // Sent together, in nonce order, so that they can share a block; each gets the gas that such a call needs at most.
  const sent = [];
  for (const [index, request] of [...creations, ...calls.map((data) => ({ to: accessManager, data }))].entries()) {
    const gasLimit =
      index < creations.length ? await provider.estimateGas({ from: deployer.address, ...request }) : 250_000;
    sent.push(await deployer.sendTransaction({ ...request, nonce: start + index, gasLimit }));
  }
  const receipts = await Promise.all(sent.map((transaction) => transaction.wait()));
  const block = receipts[1]?.blockNumber;
  if (block === undefined) throw new Error("The chain gave no receipt for the Registry.");
  return { chainId: Number(chainId), registry, accessManager, block, codeHash: await codeHash(provider, registry) };
}

/**
 * Gives the deployment that `path` tells of, if the chain agrees, or deploys and writes it. Two runs leave one deployment.
 *
 * @throws Error when the file speaks of another chain or of code that is not there: a second Registry would leave all that
 * is on record under the first behind, so a person decides.
 */
export async function ensureDeployment(path: string, options: DeployOptions): Promise<Deployment> {
  const known = readDeployment(path);
  if (known === null) {
    const deployment = await deploy(options);
    writeDeployment(path, deployment);
    return deployment;
  }
  const provider = connect(options.rpcUrl);
  try {
    const { chainId } = await provider.getNetwork();
    if (Number(chainId) === known.chainId && (await codeHash(provider, known.registry)) === known.codeHash)
      return known;
    throw new Error(
      `${path} says that the Registry stands at ${known.registry} on the chain ${known.chainId}; the chain ${chainId} at ` +
        `${options.rpcUrl} does not have its code there. Point CHAIN_RPC_URL at the right chain, put the chain's journal ` +
        "back from the same backup as this file, or remove the file to begin with an empty Registry.",
    );
  } finally {
    provider.destroy();
  }
}

/** How long transactions of an earlier run, cut short, may take to be mined; milliseconds. */
const underWayMs = 60_000;

/** How many transactions the account has made, once none of them is under way any more. */
async function settledCount(provider: JsonRpcProvider, address: string): Promise<number> {
  const until = performance.now() + underWayMs;
  for (;;) {
    const mined = await provider.getTransactionCount(address, "latest");
    if (mined === (await provider.getTransactionCount(address, "pending"))) return mined;
    if (performance.now() > until) throw new Error(`Transactions of the deployer ${address} wait and are not mined.`);
    await pause(100);
  }
}

function connect(rpcUrl: string): JsonRpcProvider {
  return new JsonRpcProvider(rpcUrl, undefined, { pollingInterval: 100, cacheTimeout: -1, staticNetwork: true });
}

async function codeHash(provider: JsonRpcProvider, address: string): Promise<string> {
  return keccak256(await provider.getCode(address));
}

if (import.meta.main) {
  const { settings } = await import("./deploy-settings.ts");
  const { path, options } = settings(process.env);
  process.stdout.write(`${JSON.stringify(await ensureDeployment(path, options), null, 2)}\n`);
}
