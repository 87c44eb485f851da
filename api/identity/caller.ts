import type { CallerRole } from "../../core/http/endpoint.ts";

/** Who is asking, as a service token says. `token` is the token's id, never the token. */
export type Caller = { readonly actor: string; readonly role: CallerRole; readonly token: string };
