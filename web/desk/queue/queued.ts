import type { Unit } from "../../../core/chain/facts.ts";
import type { ErrorCode } from "../../../core/errors/error-code.ts";

/** What can wait for a connection: proposing a handover, accepting one. */
export type QueuedAct =
  | {
      readonly kind: "propose";
      readonly body: {
        readonly gtin: string;
        readonly lot: string;
        readonly to: string;
        readonly quantity: string;
        readonly document?: string;
      };
    }
  | { readonly kind: "accept"; readonly handover: string };

/** What an act is about, to be shown while it waits. The quantity in the base unit. */
export type QueuedAbout = {
  readonly gtin: string;
  readonly lot: string;
  readonly productName: string;
  readonly unit: Unit;
  readonly quantity: string;
  readonly partnerName: string;
};

/** Who queued an act: nobody else in this browser sees or sends it. */
export type QueueOwner = { readonly person: string; readonly actor: string };

/** Why the server did not accept an act. */
export type Conflict = {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly values: Readonly<Record<string, unknown>>;
};

/** An act before it has its place in the queue. */
export type NewlyQueued = QueueOwner & {
  readonly act: QueuedAct;
  readonly about: QueuedAbout;
  /** Sent with every attempt, so that the act happens once however often its answer is lost. */
  readonly key: string;
  readonly queuedAt: string;
  readonly conflict: Conflict | null;
};

/** An act in the queue; the smallest `place` is sent first. */
export type Queued = NewlyQueued & { readonly place: number };
