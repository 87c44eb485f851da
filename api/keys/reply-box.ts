import type { KeyObject } from "node:crypto";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { openBytes, sealBytes } from "./secret-box.ts";

/** Whose reply it is, and to which request: part of what is authenticated. */
export type ReplyName = { readonly actor: string; readonly key: string };

/** A reply as it is stored when it has a secret. */
export type SealedReply = { readonly sealed: string };

/** Seals replies that have a secret, so that a copy of the database does not give it away. */
export type ReplyBox = {
  readonly seal: (name: ReplyName, reply: object) => SealedReply;
  /** Gives back what `seal` was given. Throws `key/unreadable` when the key-encryption key is another one. */
  readonly open: (name: ReplyName, sealed: SealedReply) => object;
};

const about = ({ actor, key }: ReplyName): string => `filigrana/reply/1/${actor}/${key}`;

/** Tells a sealed reply from one that was stored as it is. */
export const isSealed = (reply: object): reply is SealedReply => "sealed" in reply;

/** Opens the box under the key-encryption key. */
export const openReplyBox = (kek: KeyObject): ReplyBox => ({
  seal: (name, reply) => ({
    sealed: sealBytes(kek, about(name), Buffer.from(JSON.stringify(reply))).toString("base64"),
  }),
  open: (name, { sealed }) => {
    try {
      return JSON.parse(openBytes(kek, about(name), Buffer.from(sealed, "base64")).toString()) as object;
    } catch (cause) {
      const detail =
        "the answer to this request was sealed under another key-encryption key; what it did stands: look it up, or " +
        "send a new request with another Idempotency-Key";
      throw new FiligranaError("key/unreadable", detail, { cause });
    }
  },
});
