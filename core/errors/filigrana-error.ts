import type { ErrorCode } from "./error-code.ts";

/** Something wrong with one place of what was sent. */
export type Flaw = {
  /** JSON pointer (RFC 6901) into the body, or `query/name`, `path/name`, `header/name`, or `row/12/column/lot` of a file. */
  readonly pointer: string;
  /** The value as it came, shortened to 200 characters. */
  readonly value?: unknown;
  /** What was expected, in one sentence. */
  readonly expected: string;
};

/**
 * An error with a name, values and a hint whether trying again helps. `detail` is written for the reader of a log or an
 * API; people's sentences are made from `code` and `values` in web/text. `cause` is kept and never sent.
 */
export class FiligranaError extends Error {
  override readonly name = "FiligranaError";
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  readonly flaws: readonly Flaw[];
  readonly retry: boolean;

  constructor(
    code: ErrorCode,
    detail: string,
    options: {
      values?: Record<string, string | number | boolean | null>;
      flaws?: readonly Flaw[];
      retry?: boolean;
      cause?: unknown;
    } = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.values = options.values ?? {};
    this.flaws = options.flaws ?? [];
    this.retry = options.retry ?? false;
  }
}
