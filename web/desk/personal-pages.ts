import type { ComponentType } from "preact";
import type { NavText } from "../text/desk/nav-text.ts";
import type { PageProps } from "./pages.ts";

/** A page about the signed-in person, whoever they act for. */
export type PersonalPage = {
  /** Its address: `/desk/account`. */
  readonly path: `/desk/${string}`;
  /** The name of its link in the menu behind the person's name; none for a page that others lead to. */
  readonly nav?: keyof NavText;
  readonly load: () => Promise<ComponentType<PageProps>>;
};

/** Every page about the person, in the order of the menu behind their name. */
export const personalPages: readonly PersonalPage[] = [
  {
    path: "/desk/account",
    nav: "account",
    load: async () => (await import("./pages/account/account-page.tsx")).AccountPage,
  },
  {
    path: "/desk/invitation",
    nav: "invitation",
    load: async () => (await import("./pages/account/invitation-page.tsx")).InvitationPage,
  },
  {
    path: "/desk/events",
    load: async () => (await import("./pages/epcis/code-events-page.tsx")).CodeEventsPage,
  },
  {
    path: "/desk/account/notices",
    nav: "noticePreferences",
    load: async () => (await import("./pages/notices/notice-preferences-page.tsx")).NoticePreferencesPage,
  },
];
