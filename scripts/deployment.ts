import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as z from "zod";

const Address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);

/** Where the contracts stand: the deployment file of a data folder. */
export const Deployment = z.strictObject({
  chainId: z.int().positive(),
  registry: Address,
  accessManager: Address,
  /** The block that holds the Registry's creation: nothing of it is on the chain before. */
  block: z.int().nonnegative(),
  /** keccak256 of the Registry's runtime code, which holds its immutable values. */
  codeHash: z.string().regex(/^0x[0-9a-f]{64}$/),
});
export type Deployment = z.infer<typeof Deployment>;

/** Reads a deployment file; `null` when there is none. */
export function readDeployment(path: string): Deployment | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return Deployment.parse(JSON.parse(text));
}

/** Writes a deployment file, whole or not at all. */
export function writeDeployment(path: string, deployment: Deployment): void {
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(deployment, null, 2)}\n`, { flush: true });
  renameSync(draft, path);
}
