import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { Config } from "../config.ts";

/** Where the registry stands: its address in lower case, and the block that holds its creation. */
export type RegistryPlace = { readonly registry: string; readonly deployedAt: bigint };

const Deployment = z.object({
  registry: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/)
    .toLowerCase(),
  block: z.int().nonnegative(),
});

/**
 * Finds the registry: by the configuration, else by the deployment file in the data folder.
 *
 * @throws FiligranaError `server/unavailable` when neither says where it is.
 */
export const findRegistry = (config: Pick<Config, "registry" | "registryBlock" | "dataFolder">): RegistryPlace => {
  if (config.registry !== null) return { registry: config.registry, deployedAt: BigInt(config.registryBlock) };
  const path = join(config.dataFolder, "deployment.json");
  try {
    const { registry, block } = Deployment.parse(JSON.parse(readFileSync(path, "utf8")));
    return { registry, deployedAt: BigInt(block) };
  } catch (cause) {
    throw new FiligranaError(
      "server/unavailable",
      `${path} does not say where the Registry stands; deploy it (node scripts/deploy.ts), or give FILIGRANA_REGISTRY`,
      { cause },
    );
  }
};
