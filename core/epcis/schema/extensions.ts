import { isUri } from "./uri.ts";

/**
 * Lets an object have members beyond those of the standard only where their names are CURIEs or URIs, such as
 * `ex:temperatureClass`: a bare name that nobody defined is a mistyped one.
 */
export const onlyNamespaced =
  (known: readonly string[]) =>
  (context: { value: object; issues: unknown[] }): void => {
    for (const name of Object.keys(context.value)) {
      if (known.includes(name) || isUri(name)) continue;
      const message = `expected a member of the standard, or a name with a namespace prefix; found ${name.slice(0, 80)}`;
      context.issues.push({ code: "custom", message, path: [name], input: name });
    }
  };
