import type { CallerRole } from "../../core/http/endpoint.ts";
import { type DeskPage, pages } from "./pages.ts";
import { type PersonalPage, personalPages } from "./personal-pages.ts";
import { matchPath, type Params } from "./url.ts";

/** A page that a path leads to, with what its names stand for. */
export type FoundPage = { readonly page: DeskPage; readonly params: Params };

/** Gives the page that `path` leads to, or null; of several patterns the first for this role, else the first at all. */
export function findPage(path: string, role: CallerRole): FoundPage | null {
  const found = pages.flatMap((page) => {
    const params = matchPath(page.path, path);
    return params === null ? [] : [{ page, params }];
  });
  return found.find(({ page }) => page.roles.includes(role)) ?? found[0] ?? null;
}

/** Gives the page about the person that `path` leads to, or null. */
export const findPersonalPage = (path: string): PersonalPage | null =>
  personalPages.find((page) => matchPath(page.path, path) !== null) ?? null;

/** The pages with a link in the navigation of a role. */
export const navigationOf = (role: CallerRole): (DeskPage & { nav: NonNullable<DeskPage["nav"]> })[] =>
  pages.flatMap((page) => (page.nav !== undefined && page.roles.includes(role) ? [{ ...page, nav: page.nav }] : []));

/** Of the navigation's pages the one that a page belongs to: itself, or the nearest above it. */
export function sectionOf(page: DeskPage, role: CallerRole): DeskPage | null {
  const above = navigationOf(role).filter(({ path }) => page.path === path || page.path.startsWith(`${path}/`));
  return above.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}
