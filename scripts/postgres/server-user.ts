import { accessSync, constants, existsSync, readFileSync, type Stats, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";

/** A user of the system by numbers. */
export type SystemUser = { readonly uid: number; readonly gid: number };

/** How the database's programs are run: under which user, and with which words before the command. */
export type ServerUser = {
  /** The user that owns the cluster when it is not the one who starts. */
  readonly user: SystemUser | null;
  /** Gives the command that runs `program` with `args` under that user. */
  readonly command: (program: string, args: readonly string[]) => { file: string; args: string[] };
  /** For spawn, where no helper program can change the user. */
  readonly ids: { uid?: number; gid?: number };
};

/**
 * Decides under whom PostgreSQL runs. An ordinary user runs it himself. PostgreSQL refuses to run as root, so root runs
 * it as the owner of the cluster, else as `postgres`, else as `nobody`. That user may be unable to pass the folders above
 * the programs or the cluster (a checkout that others cannot enter): then it gets the single capability to do so, and
 * nothing else that root could.
 *
 * With util-linux's setpriv the server also stops by itself when the process that started it dies.
 *
 * @throws Error saying what to do, when no arrangement is possible.
 */
export function chooseServerUser(binaries: Binaries, cluster: string): ServerUser {
  const setpriv = findSetpriv();
  const dieWithParent = ["--pdeathsig", "INT"];
  if (process.getuid?.() !== 0) {
    return {
      user: null,
      ids: {},
      command: (program, args) =>
        setpriv === null
          ? { file: program, args: [...args] }
          : { file: setpriv, args: [...dieWithParent, program, ...args] },
    };
  }
  const user = clusterOwner(cluster) ?? passwdUser("postgres") ?? passwdUser("nobody");
  if (user === null) {
    throw new Error(
      "PostgreSQL does not run as root, and this system has neither a user postgres nor nobody to run it as. " +
        "Start Filigrana as an ordinary user, or give the address of a database in DATABASE_URL.",
    );
  }
  const capability = neededCapability(user, binaries, cluster, setpriv);
  if (setpriv === null) return { user, ids: user, command: (program, args) => ({ file: program, args: [...args] }) };
  const words = [...dropTo(user, capability), ...dieWithParent];
  return { user, ids: {}, command: (program, args) => ({ file: setpriv, args: [...words, program, ...args] }) };
}

function dropTo(user: SystemUser, capability: Capability | null): string[] {
  const ids = ["--reuid", String(user.uid), "--regid", String(user.gid), "--clear-groups", "--no-new-privs"];
  const kept = capability === null ? "-all" : `-all,+${capability}`;
  // access(2), by which initdb looks for its neighbours, heeds capabilities only with no_setuid_fixup (capabilities(7)).
  const ambient = capability === null ? [] : ["--securebits", "+no_setuid_fixup", "--ambient-caps", `+${capability}`];
  return [...ids, "--inh-caps", kept, "--bounding-set", kept, ...ambient];
}

/** Bits of the capabilities, capabilities(7). */
const capabilityBits = { dac_override: 1n, dac_read_search: 2n } as const;
type Capability = keyof typeof capabilityBits;

function neededCapability(
  user: SystemUser,
  binaries: Binaries,
  cluster: string,
  setpriv: string | null,
): Capability | null {
  const runs = [binaries.initdb, binaries.postgres].every((path) => allows(statSync(path), user, 0o5));
  const enters = [binaries.postgres, cluster].every((path) => canEnter(dirname(path), user));
  if (runs && enters) return null;
  const useful: Capability[] = runs ? ["dac_read_search", "dac_override"] : ["dac_override"];
  const found = setpriv === null ? undefined : useful.find((name) => (heldCapabilities() >> capabilityBits[name]) & 1n);
  if (found !== undefined) return found;
  throw new Error(
    `PostgreSQL would run as user ${user.uid}, who cannot enter ${dirname(binaries.postgres)} or ${dirname(cluster)}, and ` +
      "this system cannot give the right to do so (setpriv of util-linux and the capability DAC_OVERRIDE are needed). " +
      "Open these folders for others to pass (chmod o+x), start as an ordinary user, or give DATABASE_URL.",
  );
}

function canEnter(folder: string, user: SystemUser): boolean {
  const above = dirname(folder);
  if (existsSync(folder) && !allows(statSync(folder), user, 0o1)) return false;
  return above === folder || canEnter(above, user);
}

function allows(stats: Stats, user: SystemUser, bits: number): boolean {
  const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}

function heldCapabilities(): bigint {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  return BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? "0"}`);
}

function clusterOwner(cluster: string): SystemUser | null {
  if (!existsSync(cluster)) return null;
  const { uid, gid } = statSync(cluster);
  return uid === 0 ? null : { uid, gid };
}

function passwdUser(name: string): SystemUser | null {
  if (!existsSync("/etc/passwd")) return null;
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [user, , uid, gid] = line.split(":");
    if (user === name) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** Busybox has a setpriv that knows none of these words; util-linux's is a program of its own. */
function findSetpriv(): string | null {
  if (process.platform !== "linux") return null;
  for (const folder of (process.env["PATH"] ?? "/usr/bin:/bin").split(delimiter)) {
    const path = join(folder, "setpriv");
    try {
      accessSync(path, constants.X_OK);
      return readFileSync(path).includes("util-linux") ? path : null;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
