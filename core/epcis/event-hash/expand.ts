import type { Prefixes } from "./prefixes.ts";

const curie = (text: string): readonly [prefix: string, local: string] | null => {
  const [, prefix, local] = /^([A-Za-z_][\w.-]*):(?!\/\/)(\S*)$/.exec(text) ?? [];
  return prefix === undefined || local === undefined ? null : [prefix, local];
};

/** The full IRI that a CURIE stands for, such as `ex:packaging`; any other text as it came. */
export const expandValue = (text: string, prefixes: Prefixes): string => {
  const [prefix, local] = curie(text) ?? [];
  const namespace = prefix === undefined ? undefined : prefixes.get(prefix);
  return namespace === undefined ? text : `${namespace}${local}`;
};

/**
 * The name of an extension's member as `{namespace}local`, whether it was written as a CURIE or in full (Core Business
 * Vocabulary 2.0, section 8.9.2). Where a name in full has no declared namespace, that reaches to its last `/`, `#` or `:`.
 */
export const expandName = (name: string, prefixes: Prefixes): string => {
  const [prefix, local] = curie(name) ?? [];
  const declared = prefix === undefined ? undefined : prefixes.get(prefix);
  if (declared !== undefined && local !== undefined && !/[/#:]/.test(local)) return `{${declared}}${local}`;
  const full = expandValue(name, prefixes);
  const namespace = longestNamespace(full, prefixes) ?? full.slice(0, lastSeparator(full) + 1);
  return namespace === "" ? full : `{${namespace}}${full.slice(namespace.length)}`;
};

const lastSeparator = (text: string): number =>
  Math.max(text.lastIndexOf("/"), text.lastIndexOf("#"), text.lastIndexOf(":"));

const longestNamespace = (full: string, prefixes: Prefixes): string | undefined =>
  [...prefixes.values()]
    .filter((namespace) => full.startsWith(namespace) && !/[/#:]/.test(full.slice(namespace.length)))
    .sort((a, b) => b.length - a.length)[0];
