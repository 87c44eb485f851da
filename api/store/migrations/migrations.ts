import { firstTables } from "./0001-first-tables.ts";
import { outboxAndUsage } from "./0002-outbox-and-usage.ts";
import { whoseBusiness } from "./0003-whose-business.ts";
import { peopleTables } from "./0004-people.ts";
import { applicationTables } from "./0005-applications.ts";
import { deskTables } from "./0006-desk.ts";
import { importTables } from "./0007-imports.ts";
import { labelTables } from "./0008-labels.ts";
import { governanceTables } from "./0009-governance.ts";
import { noticeTables } from "./0010-notices.ts";
import { scanTables } from "./0011-scans.ts";
import { attestationTables } from "./0012-attestations.ts";
import { movementTables } from "./0013-movements.ts";
import { traceTables } from "./0014-trace.ts";
import { epcisTables } from "./0015-epcis.ts";
import { subscriptionTables } from "./0016-subscriptions.ts";
import { linkTables } from "./0017-links.ts";
import { eventAnchorTables } from "./0018-event-anchors.ts";
import { sealDocumentTables } from "./0019-seal-documents.ts";
import { importWarnings } from "./0020-import-warnings.ts";
import { invitationMailTables } from "./0021-invitation-mails.ts";
import { traceItems } from "./0022-trace-items.ts";
import { untoldEnds } from "./0023-untold-ends.ts";
import { putOffSubscriptions } from "./0024-put-off-subscriptions.ts";

/** A step of the database's shape: plain SQL, applied once, in order, never edited after a release. */
export type Migration = { readonly name: string; readonly sql: string };

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  { name: "0001-first-tables", sql: firstTables },
  { name: "0002-outbox-and-usage", sql: outboxAndUsage },
  { name: "0003-whose-business", sql: whoseBusiness },
  { name: "0004-people", sql: peopleTables },
  { name: "0005-applications", sql: applicationTables },
  { name: "0006-desk", sql: deskTables },
  { name: "0007-imports", sql: importTables },
  { name: "0008-labels", sql: labelTables },
  { name: "0009-governance", sql: governanceTables },
  { name: "0010-notices", sql: noticeTables },
  { name: "0011-scans", sql: scanTables },
  { name: "0012-attestations", sql: attestationTables },
  { name: "0013-movements", sql: movementTables },
  { name: "0014-trace", sql: traceTables },
  { name: "0015-epcis", sql: epcisTables },
  { name: "0016-subscriptions", sql: subscriptionTables },
  { name: "0017-links", sql: linkTables },
  { name: "0018-event-anchors", sql: eventAnchorTables },
  { name: "0019-seal-documents", sql: sealDocumentTables },
  { name: "0020-import-warnings", sql: importWarnings },
  { name: "0021-invitation-mails", sql: invitationMailTables },
  { name: "0022-trace-items", sql: traceItems },
  { name: "0023-untold-ends", sql: untoldEnds },
  { name: "0024-put-off-subscriptions", sql: putOffSubscriptions },
];
