import type { ComponentType } from "preact";
import type { CallerRole } from "../../core/http/endpoint.ts";
import type { NavText } from "../text/desk/nav-text.ts";
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

/** A page about the signed-in person, whoever they act for. */
export type PersonalPage = {
  /** Its address: `/desk/account`. */
  readonly path: `/desk/${string}`;
  /** The name of its link in the menu behind the person's name; none for a page that others lead to. */
  readonly nav?: keyof NavText;
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
    path: "/desk/{actor}/notices",
    roles: everyone,
    nav: "notices",
    load: async () => (await import("./pages/notices/notices-page.tsx")).NoticesPage,
  },
];

/** Every page about the person, in the order of the menu behind their name. */
export const personalPages: readonly PersonalPage[] = [
  {
    path: "/desk/account/notices",
    nav: "noticePreferences",
    load: async () => (await import("./pages/notices/notice-preferences-page.tsx")).NoticePreferencesPage,
  },
];
