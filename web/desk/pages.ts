import type { ComponentType } from "preact";
import type { CallerRole } from "../../core/http/endpoint.ts";
import type { NavText } from "../text/desk/nav-text.ts";
import { eventPages } from "./event-pages.ts";
import { regionPages } from "./region-pages.ts";
import type { Params } from "./url.ts";

/** What a page is given: what the names of its path stand for, and the query, which holds its filters, tab and place in lists. */
export type PageProps = { readonly params: Params; readonly query: URLSearchParams };

/** One page of the desk. */
export type DeskPage = {
  /** The pattern of its address (web/desk/url.ts). A page with fixed words comes before one with a name in their place. */
  readonly path: `/desk/{actor}` | `/desk/{actor}/${string}`;
  /** Whom it is for, by the role of the actor acted for. */
  readonly roles: readonly CallerRole[];
  /** The name of its link in the navigation (web/text/desk/nav-text.ts); none for a page that others lead to. */
  readonly nav?: keyof NavText;
  /** Loads its component; each page is a script of its own. */
  readonly load: () => Promise<ComponentType<PageProps>>;
};

const everyone: readonly CallerRole[] = ["operator", "control-body", "inspector", "region"];

/** Every page of the desk, in the order of the navigation. */
export const pages: readonly DeskPage[] = [
  {
    path: "/desk/{actor}",
    roles: everyone,
    nav: "home",
    load: async () => (await import("./pages/home/home-page.tsx")).HomePage,
  },
  {
    path: "/desk/{actor}/batches",
    roles: everyone,
    nav: "batches",
    load: async () => (await import("./pages/batches/batches-page.tsx")).BatchesPage,
  },
  {
    path: "/desk/{actor}/batches/new",
    roles: ["operator"],
    load: async () => (await import("./pages/batches/new-batch-page.tsx")).NewBatchPage,
  },
  {
    path: "/desk/{actor}/batches/{gtin}/{lot}",
    roles: everyone,
    load: async () => (await import("./pages/batches/batch-page.tsx")).BatchPage,
  },
  {
    path: "/desk/{actor}/countersigning",
    roles: ["control-body"],
    nav: "countersigning",
    load: async () => (await import("./pages/countersigning/countersigning-page.tsx")).CountersigningPage,
  },
  {
    path: "/desk/{actor}/countersigning/{seal}",
    roles: ["control-body"],
    load: async () => (await import("./pages/countersigning/seal-page.tsx")).SealPage,
  },
  {
    path: "/desk/{actor}/seals/{seal}",
    roles: everyone,
    load: async () => (await import("./pages/countersigning/seal-page.tsx")).SealPage,
  },
  {
    path: "/desk/{actor}/attestations",
    roles: ["operator", "control-body"],
    nav: "attestations",
    load: async () => (await import("./pages/attestations/attestations-page.tsx")).AttestationsPage,
  },
  ...regionPages,
  {
    path: "/desk/{actor}/subjects",
    roles: ["inspector", "control-body", "region"],
    nav: "subjects",
    load: async () => (await import("./pages/inspector/subjects-page.tsx")).SubjectsPage,
  },
  {
    path: "/desk/{actor}/subjects/{kind}/{id}",
    roles: ["inspector", "control-body", "region"],
    load: async () => (await import("./pages/inspector/subject-page.tsx")).SubjectPage,
  },
  {
    path: "/desk/{actor}/recalls",
    roles: ["inspector", "control-body", "region"],
    nav: "recalls",
    load: async () => (await import("./pages/recalls/recalls-page.tsx")).RecallsPage,
  },
  {
    path: "/desk/{actor}/recalls/new",
    roles: ["inspector", "control-body"],
    load: async () => (await import("./pages/recalls/new-recall-page.tsx")).NewRecallPage,
  },
  {
    path: "/desk/{actor}/recalls/{recall}",
    roles: ["inspector", "control-body", "region"],
    load: async () => (await import("./pages/recalls/recall-page.tsx")).RecallPage,
  },
  {
    path: "/desk/{actor}/applications",
    roles: everyone,
    nav: "applications",
    load: async () => (await import("./pages/applications/applications-page.tsx")).ApplicationsPage,
  },
  {
    path: "/desk/{actor}/applications/{application}",
    roles: everyone,
    load: async () => (await import("./pages/applications/application-page.tsx")).ApplicationPage,
  },
  {
    path: "/desk/{actor}/certificates",
    roles: everyone,
    nav: "certificates",
    load: async () => (await import("./pages/certificates/certificates-page.tsx")).CertificatesPage,
  },
  {
    path: "/desk/{actor}/certificates/{certificate}",
    roles: everyone,
    load: async () => (await import("./pages/certificates/certificate-page.tsx")).CertificatePage,
  },
  {
    path: "/desk/{actor}/procedures",
    roles: ["control-body"],
    nav: "procedures",
    load: async () => (await import("./pages/procedures/procedures-page.tsx")).ProceduresPage,
  },
  {
    path: "/desk/{actor}/imports",
    roles: ["operator"],
    nav: "imports",
    load: async () => (await import("./pages/imports/imports-page.tsx")).ImportsPage,
  },
  {
    path: "/desk/{actor}/imports/{import}",
    roles: ["operator"],
    load: async () => (await import("./pages/imports/import-page.tsx")).ImportPage,
  },
  {
    path: "/desk/{actor}/batches/{gtin}/{lot}/labels",
    roles: ["operator", "inspector", "region"],
    load: async () => (await import("./pages/labels/labels-page.tsx")).LabelsPage,
  },
  {
    path: "/desk/{actor}/label-orders",
    roles: ["operator", "inspector", "region"],
    nav: "labels",
    load: async () => (await import("./pages/labels/orders-page.tsx")).OrdersPage,
  },
  {
    path: "/desk/{actor}/label-orders/{order}",
    roles: ["operator", "inspector", "region"],
    load: async () => (await import("./pages/labels/order-page.tsx")).OrderPage,
  },
  {
    path: "/desk/{actor}/holdings",
    roles: ["operator", "inspector", "region"],
    nav: "holdings",
    load: async () => (await import("./pages/holdings/holdings-page.tsx")).HoldingsPage,
  },
  {
    path: "/desk/{actor}/holdings/{gtin}/{lot}",
    roles: ["operator", "inspector", "region"],
    load: async () => (await import("./pages/holdings/holding-page.tsx")).HoldingPage,
  },
  {
    path: "/desk/{actor}/handovers",
    roles: everyone,
    nav: "handovers",
    load: async () => (await import("./pages/handovers/handovers-page.tsx")).HandoversPage,
  },
  {
    path: "/desk/{actor}/handovers/new",
    roles: ["operator"],
    load: async () => (await import("./pages/handovers/propose-page.tsx")).ProposePage,
  },
  {
    path: "/desk/{actor}/handovers/{handover}",
    roles: everyone,
    load: async () => (await import("./pages/handovers/handover-page.tsx")).HandoverPage,
  },
  {
    path: "/desk/{actor}/transformations",
    roles: everyone,
    nav: "transformations",
    load: async () => (await import("./pages/transformations/transformations-page.tsx")).TransformationsPage,
  },
  {
    path: "/desk/{actor}/transformations/new",
    roles: ["operator"],
    load: async () => (await import("./pages/transformations/new-transformation-page.tsx")).NewTransformationPage,
  },
  {
    path: "/desk/{actor}/batches/{gtin}/{lot}/journey",
    roles: everyone,
    load: async () => (await import("./pages/journey/journey-page.tsx")).JourneyPage,
  },
  {
    path: "/desk/{actor}/links",
    roles: ["operator", "inspector", "region"],
    nav: "links",
    load: async () => (await import("./pages/links/links-page.tsx")).LinksPage,
  },
  {
    path: "/desk/{actor}/links/{gtin}",
    roles: ["operator", "inspector", "region"],
    load: async () => (await import("./pages/links/gtin-links-page.tsx")).GtinLinksPage,
  },
  ...eventPages,
  {
    path: "/desk/{actor}/scans",
    roles: ["operator", "region"],
    nav: "scans",
    load: async () => (await import("./pages/scans/scans-page.tsx")).ScansPage,
  },
  {
    path: "/desk/{actor}/notices",
    roles: everyone,
    nav: "notices",
    load: async () => (await import("./pages/notices/notices-page.tsx")).NoticesPage,
  },
  {
    path: "/desk/{actor}/team",
    roles: everyone,
    nav: "team",
    load: async () => (await import("./pages/team/team-page.tsx")).TeamPage,
  },
  {
    path: "/desk/{actor}/tokens",
    roles: everyone,
    nav: "tokens",
    load: async () => (await import("./pages/tokens/tokens-page.tsx")).TokensPage,
  },
];
