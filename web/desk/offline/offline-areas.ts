/**
 * The areas that work without a connection: the pages below `/desk/{actor}/{area}`, whose components lie in `pages/{area}`
 * (`scripts/build-web.ts` has the service worker keep them).
 */
export const offlineAreas = ["handovers", "holdings"] as const;

const offline = new RegExp(`^/desk/[^/]+/(${offlineAreas.join("|")})(/|$)`);

/** Tells whether the page at this path, or of this pattern, works without a connection. */
export const worksOffline = (path: string): boolean => offline.test(path);
