import type { KeyObject } from "node:crypto";
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from "express";
import type { Kysely } from "kysely";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { deskPath } from "../../core/http/desk-path.ts";
import { chooseLanguage } from "../../web/text/choose-language.ts";
import { openAttemptBox } from "../identity/attempt-box.ts";
import { beginSession } from "../identity/begin-session.ts";
import { attemptCookie, sessionCookie } from "../identity/cookies.ts";
import type { OpenIdClient } from "../identity/open-id-client.ts";
import { limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/database.ts";
import { queryOf } from "./page-frame.ts";

/** What signing people in needs. */
export type SignInParts = {
  readonly store: Kysely<Database>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The key-encryption key, from which the key for sign-ins under way is derived. */
  readonly kek: KeyObject;
  /** The provider; null where none is configured. */
  readonly provider: OpenIdClient | null;
  readonly publicUrl: string;
  readonly log: Log;
};

/**
 * Signs people in: `/sign-in?return=/desk/…` sends the browser to the provider, `/sign-in/callback` takes it back and begins
 * a session.
 *
 * @param onFailure - Shows a person what went wrong.
 */
export function signInRouter(parts: SignInParts, onFailure: ErrorRequestHandler): RequestHandler {
  const settings = { https: parts.publicUrl.startsWith("https:") };
  const [session, attempt] = [sessionCookie(settings), attemptCookie(settings)];
  const box = openAttemptBox(parts.kek);
  const seconds = limits.signInAttemptMs / 1000;

  async function begin(request: Request, response: Response): Promise<void> {
    const query = queryOf(request);
    const returnTo = deskPath(query.get("return"));
    const elsewhere = atPublicUrl(request, parts.publicUrl, returnTo);
    if (elsewhere !== null) return send(response, elsewhere);
    const begun = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      returnTo,
      until: parts.now().getTime() + limits.signInAttemptMs,
    };
    const language = chooseLanguage(query.get("lang"), request.get("accept-language"));
    const address = await known(parts.provider).addressFor(begun, language);
    response.setHeader("set-cookie", attempt.set(box.seal(begun), seconds));
    send(response, address);
  }

  async function complete(request: Request, response: Response): Promise<void> {
    const provider = known(parts.provider);
    const sealed = attempt.read(request.get("cookie"));
    const begun = sealed === null ? null : box.open(sealed, parts.now());
    response.setHeader("set-cookie", attempt.clear());
    if (begun === null) {
      const detail = "no sign-in of this browser is under way: it took more than ten minutes, or cookies are off";
      throw new FiligranaError("identity/sign-in-expired", detail);
    }
    const cameBackAt = new URL(`${parts.publicUrl}${request.originalUrl}`);
    const signedIn = await provider.complete(cameBackAt, begun);
    const { secret } = await beginSession(parts.store, signedIn, {
      now: parts.now(),
      newId: parts.newId,
      before: session.read(request.get("cookie")),
    });
    parts.log.info({ assurance: signedIn.assurance }, "a person signed in");
    response.setHeader("set-cookie", [attempt.clear(), session.set(secret)]);
    send(response, begun.returnTo);
  }

  const router = Router({ caseSensitive: true, strict: true });
  router.get("/sign-in", begin);
  router.get("/sign-in/callback", complete);
  router.use("/sign-in", onFailure);
  return router;
}

const known = (provider: OpenIdClient | null): OpenIdClient => {
  if (provider !== null) return provider;
  throw new FiligranaError(
    "identity/sign-in-off",
    "no identity provider is configured: FILIGRANA_OIDC_ISSUER is not set",
  );
};

/** Leads on. Nothing of a sign-in is kept in any cache, and the next page is not told where somebody came from. */
const send = (response: Response, address: string): void => {
  response.setHeader("cache-control", "no-store");
  response.redirect(303, address);
};

/**
 * Where to begin instead, once, when somebody opened another of our names (`localhost` for `127.0.0.1`): the provider sends
 * people back to the public address, and the cookie has to be there.
 */
const atPublicUrl = (request: Request, publicUrl: string, returnTo: string): string | null => {
  if (request.get("host") === new URL(publicUrl).host || queryOf(request).has("moved")) return null;
  return `${publicUrl}/sign-in?${new URLSearchParams({ return: returnTo, moved: "1" })}`;
};
