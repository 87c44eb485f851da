import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * What a page may do. `hashes`: CSP sources as `'sha256-…'` of inline styles and scripts of our own pages. `connect`: further
 * origins that a page may read from (a chain endpoint that the person chose). `https`: whether the public address is https.
 */
export type PagePolicy = {
  /** Whether it may run WebAssembly: only the worker that reads codes does. */
  readonly wasm?: boolean;
  readonly hashes?: readonly string[];
  readonly connect?: readonly string[];
  readonly https?: boolean;
};

/** Sets the headers that keep a page to itself: nothing from elsewhere, nothing inline but what `hashes` name, no frames. */
export const securityHeaders = (policy: PagePolicy = {}): RequestHandler =>
  alwaysTheSame(
    helmet({
      contentSecurityPolicy: contentPolicy(policy),
      referrerPolicy: { policy: "no-referrer" },
      frameguard: { action: "deny" },
      strictTransportSecurity: policy.https === true ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    }),
  );

/** Replaces the Content-Security-Policy of an answer that has the other headers already. */
export const pagePolicy = (policy: PagePolicy): RequestHandler =>
  alwaysTheSame(helmet.contentSecurityPolicy(contentPolicy(policy)));

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Asks a middleware once for the headers that it sets on every answer alike, and sets those from then on. */
function alwaysTheSame(middleware: Middleware): RequestHandler {
  const request = new IncomingMessage(new Socket());
  const sample = new ServerResponse(request);
  middleware(request, sample, (error) => {
    if (error !== undefined) throw error;
  });
  const headers = new Map(Object.entries(sample.getHeaders()).map(([name, value]) => [name, String(value)]));
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}

const contentPolicy = ({ hashes = [], connect = [], https = false, wasm = false }: PagePolicy) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", ...hashes, ...(wasm ? ["'wasm-unsafe-eval'"] : [])],
    styleSrc: ["'self'", ...hashes],
    // The pages' icon is written into them: one request less.
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'", ...connect],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    ...(https ? { upgradeInsecureRequests: [] } : {}),
  },
});
