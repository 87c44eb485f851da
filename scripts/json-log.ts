/** Writes one fact as one line of JSON, in the shape of the API's log. */
export type JsonLog = (
  level: "info" | "warn" | "error",
  message: string,
  facts?: Readonly<Record<string, unknown>>,
) => void;

/** Gives a log that names `component` in every line. */
export function jsonLog(component: string, write: (line: string) => void): JsonLog {
  return (level, message, facts = {}) =>
    write(`${JSON.stringify({ level, time: new Date().toISOString(), component, ...facts, msg: message })}\n`);
}
