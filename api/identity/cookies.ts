/** What a cookie of ours is called and how it is kept. */
export type CookieSettings = {
  /** Whether people reach us over https: then only so is the cookie sent. */
  readonly https: boolean;
};

const sessionName = "filigrana-session";
const attemptName = "filigrana-sign-in";

/** `__Host-` tells the browser to take the cookie from exactly this host and over TLS only (RFC 6265bis §4.1.3.2). */
const named = (name: string, { https }: CookieSettings): string => (https ? `__Host-${name}` : name);

const setCookie = (name: string, value: string, settings: CookieSettings, seconds?: number): string => {
  const age = seconds === undefined ? "" : `; Max-Age=${seconds}`;
  return `${named(name, settings)}=${value}; Path=/; HttpOnly; SameSite=Lax${settings.https ? "; Secure" : ""}${age}`;
};

/**
 * Reads a cookie from the `Cookie` header. A name that comes twice is taken as not there: one of them is not ours, and
 * nothing says which.
 */
const readCookie = (header: string | undefined, name: string): string | null => {
  const values = (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
};

/** The cookie that names a person's session: it goes when the browser is closed. */
export const sessionCookie = (settings: CookieSettings) => ({
  read: (header: string | undefined): string | null => readCookie(header, named(sessionName, settings)),
  set: (secret: string): string => setCookie(sessionName, secret, settings),
  clear: (): string => setCookie(sessionName, "", settings, 0),
});

/** The cookie that binds a sign-in under way to the browser that began it. */
export const attemptCookie = (settings: CookieSettings) => ({
  read: (header: string | undefined): string | null => readCookie(header, named(attemptName, settings)),
  set: (sealed: string, seconds: number): string => setCookie(attemptName, sealed, settings, seconds),
  clear: (): string => setCookie(attemptName, "", settings, 0),
});
