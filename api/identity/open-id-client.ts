import * as openid from "openid-client";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import type { SignInConfig } from "../config/sign-in-config.ts";
import { limits } from "../limits.ts";
import type { Attempt } from "./attempt-box.ts";
import type { SignedIn } from "./begin-session.ts";
import { nameSignInError } from "./name-sign-in-error.ts";
import { readClaims } from "./read-claims.ts";

/** The OpenID provider as the sign-in uses it. Everything here throws errors of the family `identity/`. */
export type OpenIdClient = {
  /** Where to send a browser for an attempt, in a language of its person. */
  readonly addressFor: (attempt: Attempt, language: string) => Promise<string>;
  /** Who signed in, by the address at which the browser came back; checks state, nonce, issuer, PKCE and signature. */
  readonly complete: (cameBackAt: URL, attempt: Attempt) => Promise<SignedIn>;
  /** Where to send a browser to sign out at the provider, too; null when the provider has no such place or does not answer. */
  readonly signOutAddress: () => Promise<string | null>;
};

const scope = "openid profile email";

/**
 * Makes a client that asks the provider for its metadata when it is first needed, and again until it has them: the API
 * starts, and verifies products, while the provider is down.
 */
export const openIdClient = (config: SignInConfig, publicUrl: string): OpenIdClient => {
  let discovered: Promise<openid.Configuration> | null = null;
  const provider = (): Promise<openid.Configuration> => {
    discovered ??= discover(config);
    discovered.catch(() => {
      discovered = null;
    });
    return discovered;
  };
  return {
    addressFor: async ({ state, nonce, verifier }, language) => {
      const address = openid.buildAuthorizationUrl(await provider(), {
        redirect_uri: `${publicUrl}/sign-in/callback`,
        scope,
        state,
        nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        acr_values: wantedAcr(config),
        // Who left a desk half an hour ago may not be who sits there now: the provider asks anew.
        prompt: "login",
        ui_locales: language,
      });
      return address.href;
    },
    complete: async (cameBackAt, { state, nonce, verifier }) => {
      const found = await provider();
      try {
        const tokens = await openid.authorizationCodeGrant(found, cameBackAt, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = { ...tokens.claims() };
        const lacksName = claims["name"] === undefined || claims["email"] === undefined;
        const more =
          lacksName && found.serverMetadata().userinfo_endpoint !== undefined
            ? await openid.fetchUserInfo(found, tokens.access_token, String(claims["sub"]))
            : {};
        // What is signed into the ID token (subject, level, issuer) is not for the other answer to change.
        return readClaims({ ...more, ...claims }, config);
      } catch (error) {
        throw nameSignInError(error);
      }
    },
    signOutAddress: async () => {
      const found = await provider().catch(() => null);
      if (found?.serverMetadata().end_session_endpoint === undefined) return null;
      return openid.buildEndSessionUrl(found, { post_logout_redirect_uri: `${publicUrl}/desk` }).href;
    },
  };
};

const discover = async ({ issuer, clientId, clientSecret, insecure }: SignInConfig): Promise<openid.Configuration> => {
  const seconds = limits.providerTimeoutMs / 1000;
  try {
    const found = await openid.discovery(new URL(issuer), clientId, clientSecret(), undefined, {
      timeout: seconds,
      ...(insecure ? { execute: [openid.allowInsecureRequests] } : {}),
    });
    found.timeout = seconds;
    return found;
  } catch (cause) {
    const detail = "the identity provider does not answer as it should; try again, and see the log if it lasts";
    throw new FiligranaError("identity/provider-unreachable", detail, { retry: true, cause });
  }
};

/** The first value of level 2, or of 3 when the provider has no 2. */
const wantedAcr = ({ levels }: SignInConfig): string =>
  [...levels].find(([, level]) => level === 2)?.[0] ?? [...levels].find(([, level]) => level === 3)?.[0] ?? "";
