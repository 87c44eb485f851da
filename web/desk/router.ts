import { useEffect, useState } from "preact/hooks";
import { type Place, placeOf } from "./url.ts";

type Listener = () => void;

const listeners = new Set<Listener>();
const guards = new Set<() => boolean>();
let place = placeOf(location);
let address = location.href;
let arrivals = 0;

function arrive(): void {
  const before = place;
  place = placeOf(location);
  address = location.href;
  if (before.path !== place.path) arrivals++;
  for (const listener of listeners) listener();
}

/** Where the desk is now; a component that asks is drawn again when it changes. */
export function usePlace(): Place {
  const [seen, setSeen] = useState(place);
  useEffect(() => {
    const listener = () => setSeen(place);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return seen;
}

/** How many times the reader came to another page since the desk was opened; 0 on the first. */
export const arrivalsSoFar = (): number => arrivals;

/**
 * Goes to an address of the desk without loading it anew; any other address is loaded.
 *
 * @param options - `replace`: the present address is not kept in the history, as for a filter while it is typed.
 */
export function goTo(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const target = new URL(href, location.href);
  const elsewhere = target.pathname !== location.pathname;
  if (target.origin !== location.origin || !isOfDesk(target.pathname)) {
    location.assign(target);
    return;
  }
  history[replace ? "replaceState" : "pushState"](null, "", target);
  arrive();
  if (elsewhere) scrollTo(0, 0);
}

/**
 * Asks `mayLeave` before the reader follows a link to another page or goes back or forward to one, until what it gives is
 * called. What a page does by itself, as after an act, is not asked about.
 */
export function guardLeaving(mayLeave: () => boolean): () => void {
  guards.add(mayLeave);
  return () => void guards.delete(mayLeave);
}

const mayLeaveFor = (path: string): boolean => path === place.path || [...guards].every((mayLeave) => mayLeave());

/** The browser has gone there already: whoever stays is brought back. */
function comeBack(): void {
  if (mayLeaveFor(placeOf(location).path)) arrive();
  else history.pushState(null, "", address);
}

const isOfDesk = (path: string): boolean => path === "/desk" || path.startsWith("/desk/");

/** Follows links within the desk without loading, and the browser's back and forward. Called once. */
export function followLinks(): void {
  addEventListener("popstate", comeBack);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event) || !staysHere(link)) return;
    event.preventDefault();
    if (mayLeaveFor(placeOf(link).path)) goTo(link.href);
  });
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

const staysHere = (link: HTMLAnchorElement): boolean =>
  link.origin === location.origin &&
  isOfDesk(link.pathname) &&
  !link.hash &&
  !link.hasAttribute("download") &&
  (link.target === "" || link.target === "_self");
