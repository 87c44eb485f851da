import { join } from "node:path";
import { z } from "zod";
import { demoClient } from "../../core/demo/sign-in.ts";

/** What the demo's OpenID provider goes by. */
export type IdentitySettings = {
  /** Where its keys are kept. */
  readonly folder: string;
  /** The port that it would like; 0 for any. */
  readonly port: number;
  /** Addresses that it listens on: this machine always, and what the product listens on. */
  readonly hosts: readonly string[];
  /** Base of the product's addresses: to where a person is sent back. */
  readonly publicUrl: string;
  readonly client: { readonly id: string; readonly secret: string };
};

const Environment = z.object({
  FILIGRANA_DATA: z.string().min(1).default("data"),
  FILIGRANA_IDENTITY_PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .default(0),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: z.url(),
});

/**
 * Reads the provider's settings.
 *
 * @throws ZodError naming the variable that is wrong.
 */
export function readIdentitySettings(environment: NodeJS.ProcessEnv): IdentitySettings {
  const read = Environment.parse(environment);
  return {
    folder: join(read.FILIGRANA_DATA, "identity"),
    port: read.FILIGRANA_IDENTITY_PORT,
    hosts: hostsOf(read.HOST),
    publicUrl: read.PUBLIC_URL.replace(/\/+$/, ""),
    client: demoClient,
  };
}

/** The API calls the provider on this machine, whoever else may. */
function hostsOf(host: string): string[] {
  const everywhere = host === "0.0.0.0" || host === "::";
  return everywhere || host === "127.0.0.1" ? [host] : ["127.0.0.1", host];
}
