import type { KeyObject } from "node:crypto";
import { openBytes, sealBytes } from "./secret-box.ts";

/** Keeps the code of an invitation until it was sent, so that a copy of the database does not give it away. */
export type InvitationBox = {
  readonly seal: (invitation: string, code: string) => Buffer;
  /** Gives back the code. Throws when it was sealed under another key-encryption key, or for another invitation. */
  readonly open: (invitation: string, sealed: Uint8Array) => string;
};

const about = (invitation: string): string => `filigrana/invitation/1/${invitation}`;

/** Opens the box under the key-encryption key. */
export const openInvitationBox = (kek: KeyObject): InvitationBox => ({
  seal: (invitation, code) => sealBytes(kek, about(invitation), Buffer.from(code)),
  open: (invitation, sealed) => openBytes(kek, about(invitation), sealed).toString(),
});
