import { createHash, randomBytes } from "node:crypto";

const form = /^flg_[A-Za-z0-9_-]{43}$/;

/** Makes a service token: `flg_` and 32 random bytes in base64url. Shown once, stored only as its hash. */
export const makeServiceToken = (): string => `flg_${randomBytes(32).toString("base64url")}`;

/** Tells whether a text has the form of a service token; says nothing about whose it is. */
export const looksLikeServiceToken = (text: string): boolean => form.test(text);

/**
 * What is stored of a token: its SHA-256. A plain hash is enough because the token has 256 random bits, so there is no
 * dictionary to try; and an index on it can be searched, where the search tells an attacker nothing about the token.
 */
export const hashServiceToken = (token: string): Buffer => createHash("sha256").update(token).digest();
