import type { CallerRole } from "../../core/http/endpoint.ts";
import type { DeskPage } from "./pages.ts";

const everyone: readonly CallerRole[] = ["operator", "control-body", "inspector", "region"];

/** The pages about EPCIS events: what happened, what was sent, and to whom it is forwarded. */
export const eventPages: readonly DeskPage[] = [
  {
    path: "/desk/{actor}/events",
    roles: everyone,
    nav: "events",
    load: async () => (await import("./pages/epcis/events-page.tsx")).EventsPage,
  },
  {
    path: "/desk/{actor}/events/captures",
    roles: everyone,
    load: async () => (await import("./pages/epcis/captures-page.tsx")).CapturesPage,
  },
  {
    path: "/desk/{actor}/events/captures/{capture}",
    roles: everyone,
    load: async () => (await import("./pages/epcis/capture-page.tsx")).CapturePage,
  },
  {
    path: "/desk/{actor}/events/subscriptions",
    roles: everyone,
    load: async () => (await import("./pages/epcis/subscriptions-page.tsx")).SubscriptionsPage,
  },
  {
    path: "/desk/{actor}/events/subscriptions/{query}",
    roles: everyone,
    load: async () => (await import("./pages/epcis/query-page.tsx")).QueryPage,
  },
  {
    path: "/desk/{actor}/events/subscriptions/{query}/{subscription}",
    roles: everyone,
    load: async () => (await import("./pages/epcis/deliveries-page.tsx")).DeliveriesPage,
  },
  {
    path: "/desk/{actor}/events/{event}",
    roles: everyone,
    load: async () => (await import("./pages/epcis/event-page.tsx")).EventPage,
  },
];
