/** The answer to an act that was queued: 202, its operation, and where to look. */
export function accepted<T extends { readonly operation: bigint }>(done: T) {
  const operation = String(done.operation);
  return {
    status: 202 as const,
    body: { ...done, operation },
    headers: { location: `/api/v1/operations/${operation}` },
  };
}
