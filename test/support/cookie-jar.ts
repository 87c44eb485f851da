type Cookie = { readonly value: string; readonly path: string };

/** Cookies as a browser keeps them, as far as the sign-in needs: by host and port, name and path. */
export type CookieJar = {
  /** The `Cookie` header for an address; undefined when there is none. */
  readonly header: (address: string) => string | undefined;
  /** Takes what an answer sets. */
  readonly take: (address: string, answer: Response) => void;
  /** A cookie's value at an address. */
  readonly value: (address: string, name: string) => string | undefined;
  /** Plants a cookie. */
  readonly plant: (address: string, name: string, value: string) => void;
};

/** Makes an empty jar. */
export function cookieJar(): CookieJar {
  const hosts = new Map<string, Map<string, Cookie>>();
  const of = (address: string): Map<string, Cookie> => {
    const { host } = new URL(address);
    const found = hosts.get(host) ?? new Map<string, Cookie>();
    hosts.set(host, found);
    return found;
  };
  return {
    header(address) {
      const { pathname } = new URL(address);
      const fitting = [...of(address)].filter(([, { path }]) => pathname.startsWith(path));
      return fitting.length === 0
        ? undefined
        : fitting.map(([key, { value }]) => `${key.split(" ")[0]}=${value}`).join("; ");
    },
    take(address, answer) {
      for (const line of answer.headers.getSetCookie()) {
        const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
        const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
        const said = (key: string) =>
          attributes.find((text) => text.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
        const path = said("path") ?? "/";
        const gone = said("max-age") === "0" || Date.parse(said("expires") ?? "9999-01-01") < Date.now();
        if (gone) of(address).delete(`${name} ${path}`);
        else of(address).set(`${name} ${path}`, { value, path });
      }
    },
    value: (address, name) => [...of(address)].find(([key]) => key.split(" ")[0] === name)?.[1].value,
    plant: (address, name, value) => void of(address).set(`${name} /`, { value, path: "/" }),
  };
}
