import { join } from "node:path";
import { computeAddress, isAddress } from "ethers";
import type { DeployOptions } from "./deploy.ts";

/**
 * Reads what `node scripts/deploy.ts` needs from the environment: CHAIN_RPC_URL, FILIGRANA_DEPLOYER_KEY, the region's
 * account (FILIGRANA_REGION_ADDRESS or FILIGRANA_REGION_KEY), FILIGRANA_DATA and FILIGRANA_GOVERNANCE_DELAY_S.
 *
 * @throws Error naming what is missing.
 */
export function settings(environment: NodeJS.ProcessEnv): { path: string; options: DeployOptions } {
  const required = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === "") throw new Error(`${name} is not set.`);
    return value;
  };
  const regionKey = environment["FILIGRANA_REGION_KEY"];
  const regionAddress = regionKey === undefined ? required("FILIGRANA_REGION_ADDRESS") : computeAddress(regionKey);
  if (!isAddress(regionAddress)) throw new Error("FILIGRANA_REGION_ADDRESS is not an address.");
  const governanceDelayS = Number(environment["FILIGRANA_GOVERNANCE_DELAY_S"] ?? "0");
  if (!Number.isInteger(governanceDelayS) || governanceDelayS < 0 || governanceDelayS >= 2 ** 32) {
    throw new Error("FILIGRANA_GOVERNANCE_DELAY_S is not a number of seconds from 0 to 4294967295.");
  }
  return {
    path: join(environment["FILIGRANA_DATA"] ?? "data", "deployment.json"),
    options: {
      rpcUrl: required("CHAIN_RPC_URL"),
      deployerKey: required("FILIGRANA_DEPLOYER_KEY"),
      regionAddress,
      governanceDelayS,
    },
  };
}
