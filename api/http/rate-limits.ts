import { createHmac, randomBytes } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, type Options, rateLimit } from "express-rate-limit";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { limits } from "../limits.ts";
import { contextOf } from "./context.ts";

/** Requests allowed in a window of `limits.rateWindowMs`; 0 for no limit. */
export type Rates = { readonly readsPerMinute: number; readonly writesPerMinute: number };

/** The middlewares that say 429, with draft-8 `RateLimit` and `RateLimit-Policy` headers on every answer. */
export type RateLimits = {
  /** For what anyone may ask: per client. */
  readonly reads: RequestHandler;
  /** For what needs a token: per token. */
  readonly writes: RequestHandler;
  /** Counts only wrong tokens: per client. */
  readonly wrongTokens: RequestHandler;
};

/**
 * A name for a client that says nothing about it: its address, keyed with a salt that lives in memory for a day. An IPv6
 * client is its /56, which is what one household or one attacker has.
 */
const nameClients = (): ((request: Request) => string) => {
  let day = "";
  let salt = Buffer.alloc(0);
  return (request) => {
    const today = new Date().toISOString().slice(0, 10);
    if (today !== day) {
      day = today;
      salt = randomBytes(32);
    }
    return createHmac("sha256", salt)
      .update(ipKeyGenerator(request.ip ?? "", 56))
      .digest("base64url");
  };
};

const none: RequestHandler = (_request, _response, next) => next();

const tooMany = (limit: number, what: string): FiligranaError => {
  const values = { limit, windowSeconds: limits.rateWindowMs / 1000 };
  const detail = `at most ${limit} ${what} in ${values.windowSeconds} seconds`;
  return new FiligranaError("request/rate-limited", detail, { values, retry: true });
};

/**
 * Counts answers of 401 only, once they are given: whoever sends many requests with a good token at the same time is not
 * taken for somebody who guesses.
 */
const countWrongTokens = (nameOf: (request: Request) => string): RequestHandler => {
  const wrong = new Map<string, number>();
  let until = 0;
  return (request, response, next) => {
    const now = Date.now();
    if (now >= until) {
      wrong.clear();
      until = now + limits.rateWindowMs;
    }
    const name = nameOf(request);
    const count = wrong.get(name) ?? 0;
    if (count >= limits.wrongTokensPerWindow) {
      response.setHeader("retry-after", String(Math.ceil((until - now) / 1000)));
      return next(tooMany(limits.wrongTokensPerWindow, "wrong tokens"));
    }
    response.once("finish", () => {
      // A desk left open goes on asking with a session that is over, and guesses nothing.
      const guessed = request.get("authorization") !== undefined;
      if (response.statusCode === 401 && guessed) wrong.set(name, (wrong.get(name) ?? 0) + 1);
    });
    return next();
  };
};

const limiter = (limit: number, identifier: string, options: Partial<Options>): RequestHandler =>
  limit === 0
    ? none
    : rateLimit({
        windowMs: limits.rateWindowMs,
        limit,
        identifier,
        standardHeaders: "draft-8",
        legacyHeaders: false,
        validate: false,
        handler: (_request, _response, next) => {
          next(tooMany(limit, "requests"));
        },
        ...options,
      });

/** Makes the rate limits of one process; counts and salts are in memory only and no address is ever written down. */
export const openRateLimits = (rates: Rates): RateLimits => {
  const nameOf = nameClients();
  return {
    reads: limiter(rates.readsPerMinute, "reads", { keyGenerator: nameOf }),
    writes: limiter(rates.writesPerMinute, "token", {
      keyGenerator: (request, response) => {
        const { caller, session } = contextOf(response);
        return caller?.token ?? session?.session ?? nameOf(request);
      },
    }),
    wrongTokens: countWrongTokens(nameOf),
  };
};
