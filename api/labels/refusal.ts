import type { ErrorCode } from "../../core/errors/error-code.ts";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";

/** Why labels are not made, as one thread tells it to another, which knows nobody's classes. */
export type Refusal = {
  readonly kind: "refused";
  readonly code: ErrorCode;
  readonly detail: string;
  readonly values: FiligranaError["values"];
};

/** Writes an error down for another thread; throws it on when it is no refusal, so that it ends this thread. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof FiligranaError)) throw error;
  return { kind: "refused", code: error.code, detail: error.message, values: error.values };
}

/** The error that another thread wrote down. */
export const errorOf = ({ code, detail, values }: Refusal): FiligranaError =>
  new FiligranaError(code, detail, { values });
