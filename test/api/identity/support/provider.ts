import { generateKeyPairSync } from "node:crypto";
import { demoClient } from "../../../../core/demo/sign-in.ts";
import { openProvider } from "../../../../scripts/identity/open-provider.ts";
import { answerWith, listen } from "../../../../scripts/identity/serve-provider.ts";

/** The demo's OpenID provider in this process. */
export type TestProvider = { readonly issuer: string; readonly close: () => Promise<void> };

/** Starts the demo's provider for a product at `publicUrl`, which nobody needs to serve. */
export async function startProvider(publicUrl: string, wanted = 0): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwks = { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] };
  const { port, servers, close } = await listen(["127.0.0.1"], wanted);
  const issuer = `http://127.0.0.1:${port}`;
  const keys = { jwks, cookies: ["a key of thirty-two characters or more"] };
  const provider = openProvider({ issuer, publicUrl, client: demoClient, keys });
  for (const server of servers) server.on("request", answerWith(provider, publicUrl));
  return { issuer, close };
}
