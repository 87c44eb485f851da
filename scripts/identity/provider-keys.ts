import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What the provider signs ID tokens and its cookies with. */
export type ProviderKeys = z.infer<typeof ProviderKeys>;

const ProviderKeys = z.object({
  jwks: z.object({ keys: z.array(z.record(z.string(), z.unknown())).min(1) }),
  cookies: z.array(z.string().min(32)).min(1),
});

/**
 * Gives the keys of a data folder, made at the first start: nobody else's demo has them.
 *
 * @throws ZodError when the file there is not one of ours.
 */
export function providerKeys(folder: string): ProviderKeys {
  const path = join(folder, "keys.json");
  const kept = readKept(path);
  if (kept !== null) return kept;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = {
    ...privateKey.export({ format: "jwk" }),
    use: "sig",
    alg: "RS256",
    kid: randomBytes(8).toString("hex"),
  };
  const made = { jwks: { keys: [jwk] }, cookies: [randomBytes(32).toString("base64url")] };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600 });
  renameSync(draft, path);
  return made;
}

function readKept(path: string): ProviderKeys | null {
  try {
    return ProviderKeys.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
