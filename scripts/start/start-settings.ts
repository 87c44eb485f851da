import { resolve } from "node:path";
import { computeAddress } from "ethers";
import { demoSettings } from "../../api/config/demo-settings.ts";
import { variables } from "../../api/config/variables.ts";
import { readConfig } from "../../api/config.ts";
import { freePort } from "../free-port.ts";

/** What `npm start` goes by. */
export type StartSettings = {
  readonly mode: "demo" | "production";
  readonly host: string;
  readonly port: number;
  /** Base of the links in QR codes. */
  readonly publicUrl: string;
  /** Where this machine reaches the API. */
  readonly apiUrl: string;
  readonly dataFolder: string;
  /** Address of a database or a chain that is somebody else's to run; `null` for the embedded one. */
  readonly databaseUrl: string | null;
  readonly chainRpcUrl: string | null;
  readonly chainPort: number;
  /** The Registry's address when it is given and not to be deployed. */
  readonly registry: string | null;
  readonly deployerKey: string | null;
  readonly regionAddress: string;
  readonly governanceDelayS: number;
  readonly apiEnvironment: Readonly<Record<string, string | undefined>>;
  readonly chainEnvironment: Readonly<Record<string, string | undefined>>;
  /** The demo's own OpenID provider; null when people sign in elsewhere, or not at all. */
  readonly identity: {
    readonly port: number;
    readonly environment: Readonly<Record<string, string | undefined>>;
  } | null;
};

/**
 * Reads the environment as `npm start` takes it: a demo unless told otherwise, with everything that it lacks.
 *
 * @throws FiligranaError that names every variable that is wrong, missing or unknown, and says what to do.
 */
export async function readStartSettings(given: Environment): Promise<StartSettings> {
  const named: Environment = { ...given, FILIGRANA_MODE: given["FILIGRANA_MODE"] || "demo" };
  const port = named["PORT"] === "0" ? await freePort() : null;
  const environment: Environment = port === null ? named : { ...named, PORT: String(port) };
  // The addresses of what is not started yet stand in, so that the rest can be judged before anything is touched.
  const config = readConfig({
    ...environment,
    DATABASE_URL: given["DATABASE_URL"] || "postgres://not-yet",
    CHAIN_RPC_URL: given["CHAIN_RPC_URL"] || "http://not-yet",
  });
  const read = variables.parse(withoutEmpty(environment));
  const demo = config.mode === "demo" ? demoSettings(read) : null;
  const deployerKey = read.FILIGRANA_DEPLOYER_KEY ?? demo?.FILIGRANA_DEPLOYER_KEY ?? null;
  const dataFolder = resolve(config.dataFolder);
  const accounts = [config.relayerKey(), config.regionKey(), ...(deployerKey === null ? [] : [deployerKey])];
  return {
    mode: config.mode,
    host: config.host,
    port: config.port,
    publicUrl: config.publicUrl,
    apiUrl: `http://${reachable(config.host)}:${config.port}`,
    dataFolder,
    databaseUrl: read.DATABASE_URL ?? null,
    chainRpcUrl: read.CHAIN_RPC_URL ?? null,
    chainPort: read.FILIGRANA_CHAIN_PORT,
    registry: config.registry,
    deployerKey,
    regionAddress: read.FILIGRANA_REGION_ADDRESS ?? computeAddress(config.regionKey()),
    governanceDelayS: read.FILIGRANA_GOVERNANCE_DELAY_S,
    apiEnvironment: { ...environment, FILIGRANA_DATA: dataFolder, FILIGRANA_DEPLOYER_KEY: undefined },
    chainEnvironment: {
      ...only(environment, ["PATH", "TZ", "FILIGRANA_CHAIN_ID", "FILIGRANA_CHAIN_DEPTH", "FILIGRANA_BLOCK_MS"]),
      FILIGRANA_DATA: dataFolder,
      FILIGRANA_CHAIN_FUNDED: [read.FILIGRANA_CHAIN_FUNDED, ...accounts.map((key) => computeAddress(key))]
        .filter((address) => address !== undefined)
        .join(","),
    },
    identity:
      config.mode === "demo" && read.FILIGRANA_OIDC_ISSUER === undefined
        ? {
            port: read.FILIGRANA_IDENTITY_PORT,
            environment: {
              ...only(environment, ["PATH", "TZ", "HOST"]),
              FILIGRANA_DATA: dataFolder,
              PUBLIC_URL: config.publicUrl,
            },
          }
        : null,
  };
}

/** An address to listen on that means every one is not one to call. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

type Environment = Readonly<Record<string, string | undefined>>;

function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

function only(environment: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(Object.entries(withoutEmpty(environment)).filter(([name]) => names.includes(name)));
}
