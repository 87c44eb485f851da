import { demoSigningKey } from "./derivations.ts";

/** How the demo's API is known to the demo's own OpenID provider. Everybody can compute the secret: it protects nothing. */
export const demoClient = { id: "filigrana-demo", secret: demoSigningKey("identity/client").slice(2) } as const;

/** Under which name the demo's people are kept, wherever the demo's provider happens to listen. */
export const demoRealm = "urn:filigrana:demo";
