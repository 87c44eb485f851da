/** Every way to change one value of a JSON object to another one, or to leave one member or item out. */
export function* changesOf(value: unknown, pointer = ""): Generator<readonly [what: string, changed: unknown]> {
  if (typeof value === "string") yield [`${pointer} with a character more`, `${value}1`];
  if (typeof value === "number") yield [`${pointer} more by 1`, value + 1];
  if (typeof value === "boolean") yield [`${pointer} the other way`, !value];
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const put = (changed: unknown) =>
      Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed };
    for (const [what, changed] of changesOf(member, `${pointer}/${name}`)) yield [what, put(changed)];
    const { [name]: _, ...rest } = value as Record<string, unknown>;
    const nothing = typeof member === "object" && member !== null && Object.keys(member).length === 0;
    if (!nothing) yield [`${pointer}/${name} left out`, Array.isArray(value) ? value.toSpliced(Number(name), 1) : rest];
  }
}
