import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const form = /^[A-Za-z0-9_-]{43}$/;

/** Makes a session's secret, the value of its cookie: 32 random bytes in base64url. Stored only as its hash. */
export const makeSessionSecret = (): string => randomBytes(32).toString("base64url");

/** Tells whether a cookie's value has the form of a session's secret; says nothing about whose it is. */
export const looksLikeSessionSecret = (text: string): boolean => form.test(text);

/** What is stored of a session's secret: its SHA-256. The secret has 256 random bits, so there is no dictionary to try. */
export const hashSessionSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/**
 * The token that a write with this session carries beside the cookie. It is made from the secret, so nothing more is
 * stored; a page of another site, which can send the cookie but not read it, does not know it.
 */
export const csrfTokenOf = (secret: string): string =>
  createHmac("sha256", secret).update("filigrana/csrf/1").digest("base64url");

/** Compares two texts in a time that does not tell where they differ. */
export const sameText = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
};
