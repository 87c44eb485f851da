/** The answer to a question: 200 with what was found. */
export const found = <T>(body: T, headers: Readonly<Record<string, string>> = {}) => ({
  status: 200 as const,
  body,
  headers,
});

/** The answer to an act that was queued: 202, its operation, and where to look. */
export function accepted<T extends { readonly operation: bigint }>(done: T) {
  const operation = String(done.operation);
  return {
    status: 202 as const,
    body: { ...done, operation },
    headers: { location: `/api/v1/operations/${operation}` },
  };
}
