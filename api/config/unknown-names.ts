import { FiligranaError } from "../../core/errors/filigrana-error.ts";
import { variables } from "./variables.ts";

/** How many letters have to be changed, added or taken away to make one word of another (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The known name that comes nearest to `name`. */
export const nearestName = (name: string): string => {
  const known = Object.keys(variables.shape);
  return known.reduce((best, other) => (distance(name, other) < distance(name, best) ? other : best));
};

/**
 * Refuses a FILIGRANA_ variable that nothing reads: most often a typing error, whose effect would be a default.
 *
 * @throws FiligranaError `server/unavailable` naming each, and the known name that comes nearest.
 */
export const refuseUnknownNames = (environment: Record<string, string | undefined>): void => {
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith("FILIGRANA_") && !(name in variables.shape),
  );
  if (unknown.length === 0) return;
  const list = unknown.map((name) => `${name} (did you mean ${nearestName(name)}?)`).join(", ");
  throw new FiligranaError("server/unavailable", `the environment has variables that nothing reads: ${list}`, {
    values: { variables: unknown.join(", ") },
  });
};
