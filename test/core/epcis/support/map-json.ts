/** A JSON value with each of its texts, numbers and names put through a function. */
export const mapJson = (
  value: unknown,
  leaf: (value: unknown, name: string) => unknown,
  rename: (name: string) => string = (name) => name,
  name = "",
): unknown => {
  if (Array.isArray(value)) return value.map((item) => mapJson(item, leaf, rename, name));
  if (typeof value !== "object" || value === null) return leaf(value, name);
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [rename(key), mapJson(member, leaf, rename, key)]),
  );
};
