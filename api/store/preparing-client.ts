import pg from "pg";

/** A query that wants to be prepared begins with a comment: "prepared:" and its name. */
const mark = /^\/\* prepared: ([a-z-]+) \*\//;

/**
 * A connection that prepares a query once, under the name that a comment at its start gives it. Planning the query behind
 * a scan takes several times as long as running it; the many other queries are planned each time, as they vary.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg declares ten overloads; the arguments are passed on as they came.
  override query(...given: any[]): any {
    const [text, values, ...more] = given;
    const name = typeof text === "string" ? mark.exec(text)?.[1] : undefined;
    const passed = name === undefined ? given : [{ name, text, values }, ...more];
    return Reflect.apply(super.query, this, passed);
  }
}
