import type { DeskPage } from "./pages.ts";

/** The pages on which the region governs the registry, in the order of the navigation. */
export const regionPages: readonly DeskPage[] = [
  {
    path: "/desk/{actor}/governance",
    roles: ["region"],
    nav: "governance",
    load: async () => (await import("./pages/region/governance-page.tsx")).GovernancePage,
  },
  {
    path: "/desk/{actor}/control-bodies",
    roles: ["region"],
    nav: "controlBodies",
    load: async () => (await import("./pages/region/control-bodies-page.tsx")).ControlBodiesPage,
  },
  {
    path: "/desk/{actor}/inspectors",
    roles: ["region"],
    nav: "inspectors",
    load: async () => (await import("./pages/region/inspectors-page.tsx")).InspectorsPage,
  },
  {
    path: "/desk/{actor}/operators",
    roles: ["region"],
    nav: "operators",
    load: async () => (await import("./pages/region/operators-page.tsx")).OperatorsPage,
  },
  {
    path: "/desk/{actor}/products",
    roles: ["region"],
    nav: "products",
    load: async () => (await import("./pages/region/products-page.tsx")).ProductsPage,
  },
  {
    path: "/desk/{actor}/products/{product}",
    roles: ["region"],
    load: async () => (await import("./pages/region/specification-page.tsx")).SpecificationPage,
  },
];
