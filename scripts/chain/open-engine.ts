import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import type { Genesis } from "./genesis.ts";

/** A JSON-RPC call as EIP-1193 has it. */
export type Call = { readonly method: string; readonly params?: readonly unknown[] };

/** The simulated chain in this process: deterministic, in memory, mining only when told. */
export type Engine = { readonly request: (call: Call) => Promise<unknown>; readonly close: () => Promise<void> };

/** Money of a funded account, in wei: ten million units, so that a wallet that offers a price never runs dry. */
const balance = `0x${(10n ** 25n).toString(16)}`;

/** Starts Hardhat's chain at block 0 of `genesis`. Two engines that are given the same calls have the same blocks. */
export async function openEngine(genesis: Genesis): Promise<Engine> {
  const hre = await createEnvironment({
    node: {
      type: "edr-simulated",
      chainType: "l1",
      hardfork: "osaka",
      chainId: genesis.chainId,
      accounts: [],
      initialDate: new Date(genesis.time * 1000),
      initialBaseFeePerGas: 0,
      allowBlocksWithSameTimestamp: true,
      mining: { auto: false, mempool: { order: "fifo" } },
    },
  });
  const { provider, close } = await hre.network.create({ network: "node" });
  const request = (call: Call): Promise<unknown> =>
    provider.request({ method: call.method, ...(call.params === undefined ? {} : { params: [...call.params] }) });
  for (const address of genesis.funded) await request({ method: "hardhat_setBalance", params: [address, balance] });
  return { request, close };
}

/** Names the engine and its version, as a journal notes it. */
export async function engineVersion(): Promise<string> {
  const { versions } = await createEnvironment({});
  return `hardhat ${versions.hardhat}, edr ${versions.edr}`;
}

type Networks = NonNullable<Parameters<typeof createHardhatRuntimeEnvironment>[0]["networks"]>;

/** The configuration is given here and not read from hardhat.config.ts: the chain needs no compiler and no plugin. */
function createEnvironment(networks: Networks) {
  process.env["HARDHAT_DISABLE_TELEMETRY"] = "true";
  return createHardhatRuntimeEnvironment({ networks });
}
