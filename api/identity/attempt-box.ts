import { createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { z } from "zod";
import { openBytes, sealBytes } from "../keys/secret-box.ts";

/** A sign-in under way: what was sent to the provider, and what has to come back. */
export type Attempt = z.infer<typeof Attempt>;

const Attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where the person goes once signed in: a path of ours. */
  returnTo: z.string(),
  /** Until when the provider may answer, milliseconds since 1970. */
  until: z.number(),
});

/**
 * Keeps a sign-in in the browser that began it, sealed: nobody reads or changes it on the way, any process of ours opens it,
 * and nothing is stored for people who never come back.
 */
export type AttemptBox = {
  readonly seal: (attempt: Attempt) => string;
  /** The attempt, or null when the text is not one of ours or its time is over. */
  readonly open: (sealed: string, now: Date) => Attempt | null;
};

const about = "filigrana/sign-in/1";

/** Opens the box under a key that is derived from the key-encryption key (HKDF, RFC 5869) and serves nothing else. */
export const openAttemptBox = (kek: KeyObject): AttemptBox => {
  const key = createSecretKey(Buffer.from(hkdfSync("sha256", kek, Buffer.alloc(0), about, 32)));
  return {
    seal: (attempt) => sealBytes(key, about, Buffer.from(JSON.stringify(attempt))).toString("base64url"),
    open: (sealed, now) => {
      try {
        const attempt = Attempt.parse(JSON.parse(openBytes(key, about, Buffer.from(sealed, "base64url")).toString()));
        return attempt.until > now.getTime() ? attempt : null;
      } catch {
        return null;
      }
    },
  };
};
