import { parseArgs } from "node:util";
import { openParts } from "./fsck/open-parts.ts";
import { rebuild } from "./fsck/rebuild.ts";
import { runChecks } from "./fsck/run-checks.ts";
import { showFindings } from "./fsck/show-findings.ts";

/**
 * `npm run fsck -- [--json] [--rebuild]`: derives every digest, root, proof, signature and standing anew from the chain
 * and the API's own tables, and compares. Ends with 0 when everything agrees, 1 on any difference, 64 for wrong usage.
 * `--rebuild` first throws the read model away and reads it from the chain again.
 */
const usage = "usage: npm run fsck -- [--json] [--rebuild]";

function readArguments() {
  try {
    const options = { json: { type: "boolean" }, rebuild: { type: "boolean" } } as const;
    return parseArgs({ args: process.argv.slice(2), options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return null;
  }
}

async function main({ json, rebuild: again }: { json?: boolean; rebuild?: boolean }): Promise<number> {
  const parts = await openParts(process.env);
  try {
    if (again) await rebuild(parts);
    const findings = await runChecks(parts);
    const different = findings.reduce((sum, finding) => sum + finding.different, 0);
    process.stdout.write(json ? `${JSON.stringify({ different, findings }, null, 2)}\n` : showFindings(findings));
    return different === 0 ? 0 : 1;
  } finally {
    await parts.close();
  }
}

const asked = readArguments();
try {
  process.exitCode = asked === null ? 64 : await main(asked);
} catch (error) {
  console.error(`fsck could not look: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
