import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Sets the headers that keep a page to itself: nothing from elsewhere, nothing inline but what `hashes` name, no frames.
 *
 * @param options - `hashes`: CSP sources as `'sha256-…'` of inline styles and scripts of our own pages. `connect`: further
 * origins that a page may read from (a chain endpoint that the person chose). `https`: whether the public address is https.
 */
export const securityHeaders = (
  options: { hashes?: readonly string[]; connect?: readonly string[]; https?: boolean } = {},
): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...(options.hashes ?? [])],
        styleSrc: ["'self'", ...(options.hashes ?? [])],
        // The pages' icon is written into them: one request less.
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(options.connect ?? [])],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(options.https === true ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: "no-referrer" },
    frameguard: { action: "deny" },
    strictTransportSecurity: options.https === true ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
