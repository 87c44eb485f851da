/** Longer addresses than this are keys and tokens gone astray. */
const longest = 300;

/** Only what a Content-Security-Policy can carry as a source: a host of letters, digits, dots and dashes. */
const plainOrigin = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/** A JSON-RPC endpoint that a person asked for: its address, and the origin that the page must be allowed to reach. */
export type ChosenEndpoint = { readonly address: string; readonly origin: string };

/**
 * Reads the address of a node that came with the address of a page: https, or http on the reader's own machine. It ends up
 * in a security header, so nothing but a plain host is let through.
 *
 * @returns Null when it cannot be used.
 */
export function chosenEndpoint(text: string): ChosenEndpoint | null {
  if (text.length > longest || !URL.canParse(text)) return null;
  const url = new URL(text);
  const loopback = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  if (url.protocol !== "https:" && !(url.protocol === "http:" && loopback)) return null;
  if (url.username !== "" || url.password !== "" || !plainOrigin.test(url.origin)) return null;
  url.hash = "";
  return { address: url.href, origin: url.origin };
}
