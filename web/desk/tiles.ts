import type { ComponentType } from "preact";
import type { CallerRole } from "../../core/http/endpoint.ts";
import { OpenApplications } from "./pages/applications/open-applications.tsx";
import { RecentSeals } from "./pages/home/recent-seals.tsx";
import { NewNotices } from "./pages/notices/new-notices.tsx";
import { OpenActs } from "./pages/region/open-acts.tsx";

/** A part of an actor's home that says what waits and who must act: a Section with a list or an emptiness of its own. */
export type Tile = { readonly key: string; readonly roles: readonly CallerRole[]; readonly component: ComponentType };

/** The parts of the home, from the most to the least urgent. */
export const tiles: readonly Tile[] = [
  { key: "acts", roles: ["region"], component: OpenActs },
  { key: "notices", roles: ["operator", "control-body", "inspector", "region"], component: NewNotices },
  { key: "applications", roles: ["operator", "control-body"], component: OpenApplications },
  { key: "seals", roles: ["operator", "control-body", "inspector", "region"], component: RecentSeals },
];
