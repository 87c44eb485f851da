import { parseArgs } from "node:util";
import { parseDigitalLink } from "../../core/label/digital-link.ts";

export const usage = `Usage: npm run verify -- <evidence.json | - | http(s) address of an evidence file> [options]

  --rpc URL            JSON-RPC endpoint (CHAIN_RPC_URL, else http://127.0.0.1:8545)
  --directory F        what to trust: file or address of a filigrana.json
  --chain-id N         what to trust, given by hand, together with
  --registry 0x…       the contract's address
  --finality F         "finalized" (the default) or a number of blocks
  --label LINK         the code in the hand: a GS1 Digital Link or its path
  --json               {verdict, checks, …} instead of sentences

Without --directory or --registry the evidence's own chain and contract are taken: trust on first use.
Ends with 0 in good standing, 1 a measure stands or being recorded, 2 does not match, 3 not found, 4 cannot check, 64 wrong usage.
`;

/** Somebody asked for what the command line does not do; the message says what was expected. */
export class UsageError extends Error {}

/** What the command line was asked to do. */
export type Settings = {
  readonly source: string;
  readonly rpc: string;
  readonly directory: string | null;
  readonly trusted: { readonly chainId: bigint; readonly registry: string } | null;
  readonly finality: "finalized" | number | null;
  readonly label: { readonly gtin: string; readonly lot: string } | null;
  readonly json: boolean;
};

const optionTypes = {
  rpc: { type: "string" },
  directory: { type: "string" },
  "chain-id": { type: "string" },
  registry: { type: "string" },
  finality: { type: "string" },
  label: { type: "string" },
  json: { type: "boolean" },
} as const;

/**
 * Reads the command line.
 *
 * @throws UsageError when it asks for something that there is not.
 */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const { values, positionals } = parse(args);
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new UsageError("expected one evidence file");
  return {
    source,
    rpc: httpAddress(values.rpc ?? environment["CHAIN_RPC_URL"] ?? "http://127.0.0.1:8545"),
    directory: values.directory ?? null,
    trusted: trustedFrom(values["chain-id"], values.registry),
    finality: finalityFrom(values.finality),
    label: labelFrom(values.label),
    json: values.json ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function httpAddress(text: string): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new UsageError(`--rpc: expected an http address; found ${text}`);
  return text;
}

function trustedFrom(chainId: string | undefined, registry: string | undefined): Settings["trusted"] {
  if (chainId === undefined && registry === undefined) return null;
  if (chainId === undefined || !/^[1-9][0-9]{0,77}$/.test(chainId)) {
    throw new UsageError("--chain-id: expected a number, together with --registry");
  }
  if (registry === undefined || !/^0x[0-9a-fA-F]{40}$/.test(registry)) {
    throw new UsageError("--registry: expected 0x and 40 hex digits, together with --chain-id");
  }
  return { chainId: BigInt(chainId), registry: registry.toLowerCase() };
}

function finalityFrom(text: string | undefined): Settings["finality"] {
  if (text === undefined || text === "finalized") return text ?? null;
  if (!/^[0-9]{1,6}$/.test(text))
    throw new UsageError(`--finality: expected "finalized" or a number of blocks; found ${text}`);
  return Number(text);
}

function labelFrom(link: string | undefined): Settings["label"] {
  if (link === undefined) return null;
  const parsed = parseDigitalLink(link);
  if (!parsed.ok) throw new UsageError(`--label: ${parsed.expected}`);
  return { gtin: parsed.value.gtin, lot: parsed.value.lot };
}
