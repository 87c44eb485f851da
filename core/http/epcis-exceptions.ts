import type { ErrorCode } from "../errors/error-code.ts";
import { problemKinds } from "./problem-kinds.ts";

/** The exceptions of the EPCIS 2.0 REST binding, each with the statuses under which the binding lists it. */
export const epcisExceptions = {
  SecurityException: [401, 403],
  ValidationException: [400],
  QueryValidationException: [400],
  QueryParameterException: [400],
  SubscriptionControlsException: [400],
  NoSuchNameException: [404],
  NoSuchResourceException: [404],
  NotAcceptableException: [406],
  ResourceAlreadyExistsException: [409],
  CaptureLimitExceededException: [413],
  QueryTooLargeException: [413],
  QueryTooComplexException: [413],
  URITooLongException: [414],
  UnsupportedMediaTypeException: [415],
  ImplementationException: [500, 501],
} as const satisfies Record<string, readonly number[]>;
export type EpcisException = keyof typeof epcisExceptions;

/** Errors whose exception their status does not tell. */
const byCode: Partial<Record<ErrorCode, EpcisException>> = {
  "query/not-found": "NoSuchNameException",
  "query/invalid": "QueryParameterException",
  "query/too-large": "QueryTooLargeException",
  "query/too-complex": "QueryTooComplexException",
  "subscription/invalid": "SubscriptionControlsException",
};

const byStatus: Readonly<Record<number, EpcisException>> = {
  400: "ValidationException",
  401: "SecurityException",
  403: "SecurityException",
  404: "NoSuchResourceException",
  406: "NotAcceptableException",
  409: "ResourceAlreadyExistsException",
  413: "CaptureLimitExceededException",
  414: "URITooLongException",
  415: "UnsupportedMediaTypeException",
  422: "ValidationException",
};

/**
 * What an error is called and which status it has where the EPCIS binding speaks: the binding knows no 422, so a body or
 * parameter that does not fit is 400 there. Statuses that the binding does not list (409 of a key, 412, 429, 503) stay.
 */
export const epcisExceptionOf = (code: ErrorCode): { readonly status: number; readonly type: string } => {
  const { status } = problemKinds[code];
  const name = byCode[code] ?? byStatus[status] ?? "ImplementationException";
  return { status: status === 422 ? 400 : status, type: `epcisException:${name}` };
};
