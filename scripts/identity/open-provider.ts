import Provider, { type Configuration } from "oidc-provider";
import { demoPeople } from "./demo-people.ts";
import { memoryAdapter } from "./memory-adapter.ts";
import { pageFor, pagePolicy } from "./page-frame.ts";
import type { ProviderKeys } from "./provider-keys.ts";
import { renderLogout, renderProviderError } from "./render-pages.ts";

/** The value of `acr` for a level of assurance, as SPID's OpenID Connect rules name them. */
export const acrOf = (level: 1 | 2 | 3): string => `https://www.spid.gov.it/SpidL${level}`;

/** What the provider is opened with. */
export type ProviderOptions = {
  readonly issuer: string;
  /** Base of the product's addresses: to where a person is sent back. */
  readonly publicUrl: string;
  readonly client: { readonly id: string; readonly secret: string };
  readonly keys: ProviderKeys;
};

/** How long things last, in seconds: a person decides within minutes, and nothing here outlives a working day. */
const seconds = { code: 60, token: 300, interaction: 900, session: 12 * 3600 } as const;

/** Opens the demo's OpenID provider: authorization code with PKCE for the one client, the demo's people, nothing else. */
export function openProvider({ issuer, publicUrl, client, keys }: ProviderOptions): Provider {
  const policy = pagePolicy(publicUrl);
  const configuration: Configuration = {
    adapter: memoryAdapter(Date.now),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${publicUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${publicUrl}/desk`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: keys.jwks as NonNullable<Configuration["jwks"]>,
    cookies: { keys: keys.cookies, long: { signed: true, sameSite: "lax" }, short: { signed: true, sameSite: "lax" } },
    pkce: { required: () => true },
    responseTypes: ["code"],
    scopes: ["openid", "profile", "email"],
    claims: { openid: ["sub", "acr"], profile: ["name"], email: ["email"] },
    acrValues: [acrOf(1), acrOf(2), acrOf(3)],
    clientBasedCORS: () => false,
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.set("content-security-policy", policy);
          context.body = renderLogout(pageFor(context.req), form);
        },
      },
    },
    renderError: (context, { error, error_description: description }) => {
      context.type = "html";
      context.set("content-security-policy", policy);
      context.body = renderProviderError(pageFor(context.req), `${error}${description ? `: ${description}` : ""}`);
    },
    ttl: {
      AccessToken: seconds.token,
      AuthorizationCode: seconds.code,
      IdToken: seconds.token,
      Interaction: seconds.interaction,
      Grant: seconds.session,
      Session: seconds.session,
    },
    findAccount: (_context, key) => {
      const person = demoPeople.find((one) => one.key === key);
      if (person === undefined) return undefined;
      const claims = { sub: person.key, name: person.name, email: person.email };
      return { accountId: person.key, claims: () => claims };
    },
    // The one client is the product itself: to sign in is the consent.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  };
  return new Provider(issuer, configuration);
}
