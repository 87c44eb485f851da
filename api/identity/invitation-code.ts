import { createHash, randomBytes } from "node:crypto";

/** Makes an invitation's code: `inv_` and 32 random bytes in base64url. Shown once, stored only as its hash. */
export const makeInvitationCode = (): string => `inv_${randomBytes(32).toString("base64url")}`;

/** What is stored of an invitation's code: its SHA-256. The code has 256 random bits, so there is no dictionary to try. */
export const hashInvitationCode = (code: string): Buffer => createHash("sha256").update(code).digest();

/** The address that opens the desk with the code filled in; what stands behind `#` reaches no server and no log. */
export const invitationLink = (publicUrl: string, code: string): string => `${publicUrl}/desk/invitation#${code}`;
