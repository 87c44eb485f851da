import type { EndpointSpec } from "./endpoint.ts";
import * as actors from "./endpoints/actors.ts";
import * as applications from "./endpoints/applications.ts";
import * as attestations from "./endpoints/attestations.ts";
import * as batchDrafts from "./endpoints/batch-drafts.ts";
import * as batchImports from "./endpoints/batch-imports.ts";
import * as batchTemplates from "./endpoints/batch-templates.ts";
import * as batches from "./endpoints/batches.ts";
import * as certificates from "./endpoints/certificates.ts";
import * as countersignatures from "./endpoints/countersignatures.ts";
import * as directory from "./endpoints/directory.ts";
import * as documents from "./endpoints/documents.ts";
import * as epcisCapture from "./endpoints/epcis-capture.ts";
import * as epcisDiscovery from "./endpoints/epcis-discovery.ts";
import * as epcisEventList from "./endpoints/epcis-event-list.ts";
import * as epcisEvents from "./endpoints/epcis-events.ts";
import * as epcisProofs from "./endpoints/epcis-proofs.ts";
import * as epcisQueries from "./endpoints/epcis-queries.ts";
import * as epcisResources from "./endpoints/epcis-resources.ts";
import * as epcisSubscriptions from "./endpoints/epcis-subscriptions.ts";
import * as events from "./endpoints/events.ts";
import * as governance from "./endpoints/governance.ts";
import * as items from "./endpoints/items.ts";
import * as labels from "./endpoints/labels.ts";
import * as measures from "./endpoints/measures.ts";
import * as memberships from "./endpoints/memberships.ts";
import * as movementsHandovers from "./endpoints/movements-handovers.ts";
import * as movementsHoldings from "./endpoints/movements-holdings.ts";
import * as movementsLosses from "./endpoints/movements-losses.ts";
import * as movementsTransformations from "./endpoints/movements-transformations.ts";
import * as movementsYields from "./endpoints/movements-yields.ts";
import * as notices from "./endpoints/notices.ts";
import * as ownBatches from "./endpoints/own-batches.ts";
import * as probes from "./endpoints/probes.ts";
import * as procedures from "./endpoints/procedures.ts";
import * as productLinks from "./endpoints/product-links.ts";
import * as recalls from "./endpoints/recalls.ts";
import * as registers from "./endpoints/registers.ts";
import * as reports from "./endpoints/reports.ts";
import * as resolver from "./endpoints/resolver.ts";
import * as scans from "./endpoints/scans.ts";
import * as seals from "./endpoints/seals.ts";
import * as sensorSeries from "./endpoints/sensor-series.ts";
import * as session from "./endpoints/session.ts";
import * as specifications from "./endpoints/specifications.ts";
import * as subjects from "./endpoints/subjects.ts";
import * as traces from "./endpoints/traces.ts";

const isEndpoint = (value: unknown): value is EndpointSpec =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "replies" in value;

/** Every endpoint of the API, in the order in which the OpenAPI document lists them. */
export const endpoints: readonly EndpointSpec[] = [
  registers,
  specifications,
  batches,
  ownBatches,
  batchDrafts,
  batchTemplates,
  labels,
  items,
  scans,
  resolver,
  productLinks,
  directory,
  seals,
  countersignatures,
  certificates,
  attestations,
  applications,
  documents,
  procedures,
  measures,
  movementsHoldings,
  movementsHandovers,
  movementsTransformations,
  movementsLosses,
  movementsYields,
  subjects,
  traces,
  recalls,
  reports,
  actors,
  session,
  memberships,
  governance,
  notices,
  batchImports,
  epcisCapture,
  epcisEvents,
  epcisResources,
  epcisQueries,
  epcisSubscriptions,
  epcisDiscovery,
  epcisEventList,
  epcisProofs,
  sensorSeries,
  events,
  probes,
].flatMap((resource) => Object.values(resource).flat().filter(isEndpoint));
