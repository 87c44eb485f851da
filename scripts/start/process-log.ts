import type { JsonLog } from "../json-log.ts";

/** Takes what a part of the product says, line by line. */
export type ProcessLog = {
  /** A log of the supervisor's own. */
  readonly own: JsonLog;
  /** Takes one line of a child's output: JSON in the shape of our logs, or any text. */
  readonly line: (component: string, line: string) => void;
};

type Fact = { level: string; time: string; component: string; msg: string } & Record<string, unknown>;

/**
 * Opens the log of all processes together: one JSON line per fact with the component's name; or, for somebody who looks
 * on at a terminal, the time, the component, the sentence and the values, in short.
 */
export function openProcessLog(write: (text: string) => void, readable: boolean): ProcessLog {
  const put = (fact: Fact): void => write(`${readable ? inShort(fact) : JSON.stringify(fact)}\n`);
  return {
    own: (level, msg, facts = {}) => put({ level, time: new Date().toISOString(), component: "start", ...facts, msg }),
    line: (component, line) => put(parseLine(component, line)),
  };
}

/** PostgreSQL's severities that are more than information. */
const severities = new Map([
  ["WARNING", "warn"],
  ["ERROR", "error"],
  ["FATAL", "error"],
  ["PANIC", "error"],
]);

function parseLine(component: string, line: string): Fact {
  const [, severity = "", rest = line] = /^([A-Z]+): {2}(.*)$/.exec(line) ?? [];
  const plain = { level: severities.get(severity) ?? "info", time: new Date().toISOString(), component, msg: rest };
  if (!line.startsWith("{")) return plain;
  try {
    return { ...plain, msg: "", ...(JSON.parse(line) as Record<string, unknown>), component };
  } catch {
    return plain;
  }
}

function inShort({ level, time, component, msg, ...facts }: Fact): string {
  const mark = level === "info" ? "" : `${level.toUpperCase()} `;
  const values = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
  const list = values.map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`);
  return [`${time.slice(11, 19)} ${component.padEnd(8)} ${mark}${msg}`, ...list].join("  ");
}
