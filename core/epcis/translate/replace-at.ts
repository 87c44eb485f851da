/** A copy of a JSON value in which the texts at some JSON pointers are others; what does not change is shared with it. */
export const replaceAt = <Value>(value: Value, texts: ReadonlyMap<string, string>): Value =>
  texts.size === 0 ? value : (replaced(value, texts, "") as Value);

const replaced = (value: unknown, texts: ReadonlyMap<string, string>, pointer: string): unknown => {
  if (typeof value === "string") return texts.get(pointer) ?? value;
  if (Array.isArray(value)) return value.map((item, i) => replaced(item, texts, `${pointer}/${i}`));
  if (typeof value !== "object" || value === null || pointer.split("/").length > maxLevels) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, replaced(member, texts, `${pointer}/${name}`)]),
  );
};

/** No identifier of an event stands deeper. */
const maxLevels = 3;
