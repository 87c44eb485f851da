import { checkAcknowledged } from "./check-acknowledged.ts";
import { checkDossiers } from "./check-dossiers.ts";
import { checkOutbox } from "./check-outbox.ts";
import { checkReadModel } from "./check-read-model.ts";
import { checkStanding } from "./check-standing.ts";
import { checkStatements } from "./check-statements.ts";
import type { Finding } from "./finding.ts";
import type { FsckParts } from "./fsck-parts.ts";

/** Derives everything anew from chain and own tables, and says where what is stored differs. */
export async function runChecks(parts: FsckParts): Promise<Finding[]> {
  const checks = [checkDossiers, checkStatements, checkReadModel, checkOutbox, checkAcknowledged, checkStanding];
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...(await check(parts)));
  return findings;
}
