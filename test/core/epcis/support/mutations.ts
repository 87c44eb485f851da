const others: readonly unknown[] = [null, 42, -0.5, true, "", "bare", "ex:name", "https://example.org/x", [], {}];

/** Types of one's own are refused by us and accepted by the standard: the one deviation, told in the schema. */
const isOwnType = (pointer: string, value: unknown): boolean =>
  /^(?:|.*\/eventList\/\d+)\/type$/.test(pointer) && typeof value === "string" && value.includes(":");

/**
 * Every way to change a JSON value in one place: left out, another kind of value in its stead, a name that nobody
 * defined, a name of one's own, an item twice, another of the words that the standard knows.
 */
export function* mutationsOf(root: unknown, depth = 12): Generator<readonly [what: string, changed: unknown]> {
  for (const [pointer, rebuild, value] of placesOf(root, depth)) {
    if (pointer !== "") yield [`${pointer} left out`, rebuild(undefined)];
    for (const other of others) {
      if (!isOwnType(pointer, other)) yield [`${pointer} as ${JSON.stringify(other)}`, rebuild(other)];
    }
    if (pointer.endsWith("/action"))
      for (const action of ["ADD", "OBSERVE", "DELETE"]) yield [`${pointer} ${action}`, rebuild(action)];
    if (Array.isArray(value) && value.length > 0)
      yield [`${pointer} with an item twice`, rebuild([...value, value[0]])];
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      yield [`${pointer} with a stranger`, rebuild({ ...value, stranger: "x" })];
      yield [`${pointer} with a member of one's own`, rebuild({ ...value, "ex:own": { a: 1 } })];
      yield [`${pointer} with master data`, rebuild({ ...value, ilmd: { "ex:own": 1 } })];
      yield [`${pointer} with an empty list`, rebuild({ ...value, epcList: [], childEPCs: [] })];
    }
  }
}

type Place = readonly [pointer: string, rebuild: (value: unknown) => unknown, value: unknown];

function* placesOf(value: unknown, depth: number, pointer = "", rebuild = (v: unknown) => v): Generator<Place> {
  yield [pointer, rebuild, value];
  if (typeof value !== "object" || value === null || depth === 0) return;
  for (const [name, member] of Object.entries(value)) {
    const put = (next: unknown) => {
      if (Array.isArray(value))
        return rebuild(next === undefined ? value.toSpliced(Number(name), 1) : value.with(Number(name), next));
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      return rebuild(next === undefined ? rest : { ...rest, [name]: next });
    };
    yield* placesOf(member, depth - 1, `${pointer}/${name}`, put);
  }
}
