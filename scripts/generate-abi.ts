import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import hre from "hardhat";

/** What is deployed, what else answers at its address, and the file name under contracts/abi. */
const faces = [
  { contract: "Registry", annexes: ["RegistryAnnex"], file: "registry", name: "registry" },
  { contract: "AccessManager", annexes: [], file: "access-manager", name: "accessManager" },
];

const root = hre.config.paths.root;
const notice = "// Generated from the compiled contract by scripts/generate-abi.ts; not edited by hand.\n";

type Complaint = {
  readonly message: string;
  readonly formattedMessage?: string;
  readonly sourceLocation?: { readonly file: string };
};

/** Old outputs stay beside the new ones; what they say of a source that is gone no longer counts. */
const isOfSourceGone = ({ sourceLocation: { file } = { file: "" } }: Complaint): boolean =>
  file.startsWith("project/") && !existsSync(join(root, file.slice("project/".length)));

/** A test may be larger than what can be deployed. */
const isSizeOfTest = ({ message, formattedMessage = "" }: Complaint): boolean =>
  /^Contract (initcode|code) size/.test(message) && formattedMessage.includes(".t.sol");

/** Every complaint of the compiler, about any source: warnings are errors here. */
const complaints = (): string[] => {
  const folder = join(hre.config.paths.artifacts, "build-info");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".output.json"))
    .flatMap((file): Complaint[] => JSON.parse(readFileSync(join(folder, file), "utf8")).output.errors ?? [])
    .filter((complaint) => !isSizeOfTest(complaint) && !isOfSourceGone(complaint))
    .map(({ message, formattedMessage = message }) => formattedMessage);
};

const write = (file: string, text: string) => writeFileSync(join(root, "contracts", "abi", file), notice + text);

await hre.tasks.getTask("build").run({ quiet: true, noTests: true });

const found = complaints();
if (found.length > 0) {
  console.error(`The compiler has ${found.length} complaints; warnings are errors.\n\n${found.join("\n")}`);
  process.exit(1);
}

mkdirSync(join(root, "contracts", "abi"), { recursive: true });
for (const { contract, annexes, file, name } of faces) {
  const { abi, bytecode } = await hre.artifacts.readArtifact(contract);
  const entries = new Set(abi.map((entry: unknown) => JSON.stringify(entry)));
  for (const annex of annexes) {
    const more = (await hre.artifacts.readArtifact(annex)).abi.filter(({ type }) => type !== "constructor");
    for (const entry of more) entries.add(JSON.stringify(entry));
  }
  const lines = [...entries].map((entry) => `  ${entry},\n`).join("");
  write(`${file}.ts`, `export const ${name}Abi = [\n${lines}] as const;\n`);
  write(`${file}-bytecode.ts`, `export const ${name}Bytecode =\n  "${bytecode}";\n`);
}
