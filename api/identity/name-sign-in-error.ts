import { AuthorizationResponseError, ClientError, ResponseBodyError } from "openid-client";
import { FiligranaError } from "../../core/errors/filigrana-error.ts";

const mismatch = (cause: unknown): FiligranaError =>
  new FiligranaError(
    "identity/sign-in-mismatch",
    "the answer does not belong to the sign-in that this browser began: begin again, in one window only",
    { cause },
  );

const unreachable = (cause: unknown): FiligranaError =>
  new FiligranaError("identity/provider-unreachable", "the identity provider did not answer; try again", {
    retry: true,
    cause,
  });

/** What the provider names when it cannot now: the rest are refusals. */
const passing = ["server_error", "temporarily_unavailable"];

/**
 * Names what went wrong between a browser's coming back and a person's being known.
 *
 * A wrong state, nonce, issuer, signature, code or verifier are one error outside, `identity/sign-in-mismatch`: an attacker
 * learns nothing from it; the log has the cause.
 */
export const nameSignInError = (error: unknown): FiligranaError => {
  if (error instanceof FiligranaError) return error;
  if (error instanceof AuthorizationResponseError) {
    if (passing.includes(error.error)) return unreachable(error);
    const said = error.error.slice(0, 100);
    return new FiligranaError("identity/sign-in-refused", `the identity provider said ${said}`, {
      values: { error: said },
      cause: error,
    });
  }
  if (error instanceof ResponseBodyError) return error.error === "invalid_grant" ? mismatch(error) : unreachable(error);
  if (error instanceof ClientError)
    return ["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"].includes(error.code ?? "")
      ? unreachable(error)
      : mismatch(error);
  return unreachable(error);
};
