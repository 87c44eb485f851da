/**
 * The desk's addresses: the one place that takes them apart and puts them together. The address is the state: which page,
 * for whom, with which filters. `{name}` in a pattern stands for one segment of the path.
 */

/** What a pattern's names stand for in an address. */
export type Params = Readonly<Record<string, string>>;

/** The query of an address; what is empty or absent is left out of it. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

type NamesIn<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** Gives the address of a page: `addressOf("/desk/{actor}/seals", { actor }, { state: "queued" })`. */
export function addressOf<Pattern extends string>(
  pattern: Pattern,
  params: Readonly<Record<NamesIn<Pattern>, string>>,
  query: Query = {},
): string {
  const values: Params = params;
  const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  return path + queryText(new URLSearchParams(), query);
}

/** Gives an address with some of its query changed; null or an empty text takes an entry out. */
export function withQuery({ path, query }: Place, changes: Query): string {
  return path + queryText(query, changes);
}

function queryText(query: URLSearchParams, changes: Query): string {
  const changed = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "" || value === false) changed.delete(name);
    else changed.set(name, String(value));
  }
  return changed.size === 0 ? "" : `?${changed.toString()}`;
}

/** Where the desk is. */
export type Place = { readonly path: string; readonly query: URLSearchParams };

/** Takes an address apart. A slash at the end means nothing. */
export function placeOf({ pathname, search }: { readonly pathname: string; readonly search: string }): Place {
  return { path: pathname.replace(/(.)\/+$/, "$1"), query: new URLSearchParams(search) };
}

/** Gives what the pattern's names stand for in `path`, or null when the path is not of this pattern. */
export function matchPath(pattern: string, path: string): Params | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const segment = decoded(given[i] ?? "");
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (segment === null || (name === undefined ? part !== segment : segment === "")) return null;
    if (name !== undefined) params[name] = segment;
  }
  return params;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** Gives the actor that an address acts for, or null. */
export const actorIn = (path: string): string | null => /^\/desk\/(0x[0-9a-f]{16})(?:\/|$)/.exec(path)?.[1] ?? null;

/** Gives the address where a person signs in, and is brought from to `back` afterwards. */
export const signInAddress = (back: string, language: string): string =>
  `/sign-in?return=${encodeURIComponent(back)}&lang=${language}`;
