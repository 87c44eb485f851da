import { exitCodes } from "./exit-codes.ts";
import { openProvider } from "./identity/open-provider.ts";
import { providerKeys } from "./identity/provider-keys.ts";
import { answerWith, listen } from "./identity/serve-provider.ts";
import { readIdentitySettings } from "./identity/settings.ts";
import { jsonLog } from "./json-log.ts";

/**
 * The demo's OpenID provider as a program: `node scripts/identity.ts`. It knows the demo's people and asks for no password;
 * it ends on SIGTERM or SIGINT. docs/env.md has its settings.
 */
const log = jsonLog("identity", (line) => process.stdout.write(line));

/** Until it listens, whatever goes wrong needs a person; a port that was just taken does not. */
let exitCode: number = exitCodes.configuration;

async function main(): Promise<void> {
  const { folder, port: wanted, hosts, publicUrl, client } = readIdentitySettings(process.env);
  const keys = providerKeys(folder);
  exitCode = exitCodes.failure;
  const { port, servers, close } = await listen(hosts, wanted);
  const issuer = `http://${new URL(publicUrl).hostname}:${port}`;
  const answer = answerWith(openProvider({ issuer, publicUrl, client, keys }), publicUrl);
  for (const server of servers) server.on("request", answer);
  log("info", "the demo's OpenID provider is ready", { issuer });
  process.send?.({ ready: issuer });
  await stopAsked();
  await close();
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}

try {
  await main();
  process.exit(0);
} catch (error) {
  log("error", error instanceof Error ? error.message : String(error));
  process.exit(exitCode);
}
