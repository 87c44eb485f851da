import type { ErrorCode } from "../errors/error-code.ts";

/** The HTTP status of an error, and its title: the same for every occurrence (RFC 9457 §3.1.4). */
export type ProblemKind = { readonly status: number; readonly title: string };

const kind = (status: number, title: string): ProblemKind => ({ status, title });

/** Every error's status and title. A code without an entry does not compile. */
export const problemKinds = {
  "request/malformed": kind(400, "The request cannot be read"),
  "request/invalid": kind(422, "The request does not fit its schema"),
  "request/too-large": kind(413, "The body is too large"),
  "request/unsupported-media-type": kind(415, "The body's media type is not understood here"),
  "request/not-acceptable": kind(406, "No representation that the client accepts"),
  "request/rate-limited": kind(429, "Too many requests"),
  "request/idempotency-key-missing": kind(400, "The Idempotency-Key header is missing"),
  "request/idempotency-key-reused": kind(409, "The Idempotency-Key was used for another request"),
  "request/in-progress": kind(409, "A request with this Idempotency-Key is still running"),
  "route/not-found": kind(404, "No such resource"),
  "route/method-not-allowed": kind(405, "The resource does not know this method"),
  "identity/token-missing": kind(401, "A service token is needed"),
  "identity/token-unknown": kind(401, "The service token is unknown or revoked"),
  "identity/not-permitted": kind(403, "The caller's role may not do this"),
  "token/not-found": kind(404, "No such service token"),
  "actor/not-found": kind(404, "No such actor"),
  "actor/already-enrolled": kind(409, "The actor is already enrolled"),
  "actor/role-mismatch": kind(409, "The actor has another role"),
  "actor/suspended": kind(409, "The actor is suspended"),
  "accreditation/not-in-force": kind(409, "The control body's accreditation is not in force"),
  "accreditation/interval-empty": kind(422, "The accreditation ends before it begins"),
  "product/not-found": kind(404, "No such product"),
  "product/rules-fixed": kind(409, "The product's rules are already fixed"),
  "specification/not-found": kind(404, "No specification is in force for this product and date"),
  "certificate/not-found": kind(404, "No such certificate"),
  "certificate/already-granted": kind(409, "The certificate is already granted"),
  "certificate/interval-empty": kind(422, "The certificate ends before it begins"),
  "certificate/overlaps": kind(409, "The operator has a certificate for this product at that time"),
  "certificate/not-in-force": kind(409, "The certificate is not in force"),
  "certificate/suspended": kind(409, "The certificate is suspended or withdrawn"),
  "certificate/quota-exceeded": kind(409, "The certificate's quota is not enough"),
  "certificate/quota-out-of-range": kind(409, "The quota would fall below what is already used"),
  "certificate/version-mismatch": kind(412, "The certificate was changed meanwhile"),
  "seal/not-found": kind(404, "No such seal"),
  "seal/already-placed": kind(409, "The seal is already on record"),
  "seal/cancelled": kind(409, "The seal was cancelled"),
  "seal/not-awaiting-countersignature": kind(409, "The seal does not wait for a countersignature"),
  "seal/mixed-products": kind(422, "One seal holds batches of one product only"),
  "seal/total-out-of-range": kind(422, "The seal's total is zero or too large"),
  "seal/inputs-not-supported": kind(422, "Seals with inputs are not supported yet"),
  "batch/not-found": kind(404, "Nothing is on record for this GTIN and lot"),
  "batch/already-registered": kind(409, "The batch is already registered"),
  "import/invalid": kind(422, "Batches are not as expected; nothing was registered"),
  "import/not-utf8": kind(422, "The file is not UTF-8"),
  "import/columns-missing": kind(422, "The file lacks columns"),
  "import/empty": kind(422, "The file has no rows"),
  "import/not-found": kind(404, "No such import"),
  "measure/after-recall": kind(409, "Nothing follows a recall"),
  "measure/not-applicable": kind(422, "This measure cannot be placed on this subject"),
  "measure/sequence-mismatch": kind(412, "Another measure was placed meanwhile"),
  "measure/not-competent": kind(403, "The author is not competent for this measure"),
  "measure/nothing-to-lift": kind(409, "There is no suspension to lift"),
  "measure/subject-unknown": kind(404, "The subject of the measure is not on record"),
  "anchor/already-placed": kind(409, "The anchor is already on record"),
  "statement/not-signed": kind(422, "The signature is not the named author's over this statement"),
  "statement/expired": kind(409, "The statement's deadline has passed"),
  "key/not-found": kind(404, "The actor has no signing key here"),
  "key/unreadable": kind(500, "A signing key cannot be opened"),
  "relay/method-not-allowed": kind(403, "The relay passes read-only methods of the allow-list only"),
  "chain/unreachable": kind(503, "The chain cannot be reached"),
  "chain/contradiction": kind(502, "The chain's node contradicted itself"),
  "chain/stopped": kind(503, "Writing to the registry is stopped"),
  "chain/refused": kind(409, "The contract refused the call"),
  "operation/not-found": kind(404, "No such operation"),
  "store/unavailable": kind(503, "The database cannot be reached"),
  "server/unavailable": kind(503, "The service is not ready"),
  "server/unexpected": kind(500, "Something went wrong that has no name yet"),
} satisfies Record<ErrorCode, ProblemKind>;

/** Where a kind of problem is described, relative to the API's root. */
export const problemType = (code: ErrorCode): string => `/problems/${code}`;

/** What can go wrong on any request. */
export const generalErrors = [
  "request/malformed",
  "request/not-acceptable",
  "request/rate-limited",
  "store/unavailable",
  "server/unexpected",
] as const satisfies readonly ErrorCode[];
