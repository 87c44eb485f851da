import { Interface } from "ethers";
import { accessManagerAbi } from "../contracts/abi/access-manager.ts";
import { registryAbi } from "../contracts/abi/registry.ts";

/** Role numbers in AccessManager: who governs the rules (0), who governs the registry, and who may stop writes. */
export const roles = { admin: 0n, region: 1n, guardian: 2n } as const;

/** The acts of governance; each waits for the delay. */
const regionFunctions = ["enrol", "replaceKey", "accredit", "setProduct", "setYield", "resume"] as const;

/** The emergency stop never waits. */
const guardianFunctions = ["stop"] as const;

/**
 * Gives the calls to AccessManager, in order, after which the region alone governs the Registry: its acts and changes of
 * the rules wait for `governanceDelayS` (AccessManager's schedule and execute), the emergency stop does not wait, and
 * the deployer has no power left.
 */
export function governanceCalls(setting: {
  registry: string;
  deployer: string;
  regionAddress: string;
  governanceDelayS?: number;
}): string[] {
  const { registry, deployer, regionAddress, governanceDelayS = 0 } = setting;
  const manager = new Interface(accessManagerAbi);
  const call = (name: string, args: readonly unknown[]) => manager.encodeFunctionData(name, args);
  const calls = [
    call("setTargetFunctionRole", [registry, selectors(regionFunctions), roles.region]),
    call("setTargetFunctionRole", [registry, selectors(guardianFunctions), roles.guardian]),
    call("grantRole", [roles.region, regionAddress, governanceDelayS]),
    call("grantRole", [roles.guardian, regionAddress, 0]),
    call("grantRole", [roles.admin, regionAddress, governanceDelayS]),
  ];
  if (deployer.toLowerCase() === regionAddress.toLowerCase()) return calls;
  return [...calls, call("renounceRole", [roles.admin, deployer])];
}

function selectors(names: readonly string[]): string[] {
  const registry = new Interface(registryAbi);
  return names.map((name) => {
    const found = registry.getFunction(name);
    if (found === null) throw new Error(`The Registry has no function ${name}.`);
    return found.selector;
  });
}
