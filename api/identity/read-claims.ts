import { z } from "zod";
import type { SignInConfig } from "../config/sign-in-config.ts";
import type { SignedIn } from "./begin-session.ts";

/** Providers write what they do not know as null, as nothing, or not at all. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .transform((value) => (value === "" ? undefined : value.slice(0, longest)))
    .optional()
    .catch(undefined);

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  acr: z.string().optional().catch(undefined),
  name: text(200),
  given_name: text(100),
  family_name: text(99),
  preferred_username: text(200),
  email: z.email().max(320).optional().catch(undefined),
});

/**
 * Reads who signed in from the provider's claims. An unknown or missing `acr` counts as the lowest level.
 *
 * @throws ZodError when not even the subject is there.
 */
export const readClaims = (
  claims: Readonly<Record<string, unknown>>,
  { levels, realm }: Pick<SignInConfig, "levels" | "realm">,
): SignedIn => {
  const read = Claims.parse(claims);
  const both = [read.given_name, read.family_name].filter((part) => part !== undefined).join(" ");
  return {
    issuer: realm ?? read.iss,
    subject: read.sub,
    name: read.name ?? (both || undefined) ?? read.preferred_username ?? read.email?.slice(0, 200) ?? "—",
    email: read.email?.toLowerCase() ?? null,
    assurance: levels.get(read.acr ?? "") ?? 1,
  };
};
