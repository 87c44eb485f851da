import { createRequire } from "node:module";
import { AbiCoder, type InterfaceAbi, id, ZeroAddress, ZeroHash } from "ethers";
import { shortId } from "../../test/contracts/support/cast.ts";
import {
  type ContractAt,
  contractAt,
  type Ledger,
  openLedger,
  type Receipt,
} from "../../test/contracts/support/ledger.ts";
import type { GasTable } from "./measure-gas.ts";

type Artifact = { readonly abi: InterfaceAbi; readonly bytecode: string };

const load = createRequire(import.meta.url);
const coder = AbiCoder.defaultAbiCoder();
const eas = "@ethereum-attestation-service/eas-contracts/artifacts/contracts";
const store = "@govtechsg/document-store/dist/contracts/factories/contracts/DocumentStore__factory.js";

const deploy = async (ledger: Ledger, { abi, bytecode }: Artifact, types: string[], values: unknown[]) =>
  contractAt(ledger, await ledger.deploy(bytecode, coder.encode(types, values)), abi);
const gas = ({ gasUsed }: Receipt): number => Number(gasUsed);

/** Our statement as an EAS schema: the same seven members. */
const schema =
  "bytes8 certificate,bytes32 root,uint64 total,uint24 count,bytes32 specification,bytes32 inputs,uint40 submitBefore";
const types = schema.split(",").map((member) => member.split(" ")[0] ?? "");
const request = (name: string, refUID: string = ZeroHash) => {
  const members = [shortId("certificate"), id(name), 7_500n, 1n, id("a specification"), ZeroHash, 1_793_500_000n];
  return [ZeroAddress, 0n, true, refUID, coder.encode(types, members), 0n] as const;
};

const measureEas = async (ledger: Ledger): Promise<GasTable> => {
  const schemas = await deploy(ledger, load(`${eas}/SchemaRegistry.sol/SchemaRegistry.json`), [], []);
  const registry = await deploy(ledger, load(`${eas}/EAS.sol/EAS.json`), ["address"], [schemas.address]);
  const [uid] = await schemas.read("register", [schema, ZeroAddress, true]);
  await schemas.send("register", [schema, ZeroAddress, true]);
  const attest = async (name: string, refUID?: string) => {
    const args = [[uid, request(name, refUID)]];
    const [attestation] = await registry.read("attest", args);
    return { attestation, used: gas(await registry.send("attest", args)) };
  };
  await attest("the first of all");
  const byOperator = await attest("a batch");
  const byBody = await attest("a batch", byOperator.attestation);
  const many = (count: number) => [[[uid, Array.from({ length: count }, (_, i) => request(`batch ${i}`))]]];
  const perBatch = gas(await registry.send("multiAttest", many(20))) / 20;
  return {
    "EAS: attest our statement, the sender being its author": byOperator.used,
    "EAS: the same by operator and control body, in two attestations": byOperator.used + byBody.used,
    "EAS: revoke an attestation": gas(await registry.send("revoke", [[uid, [byOperator.attestation, 0n]]])),
    "EAS: attest one batch of many, in multiAttest": Math.round(perBatch),
    "EAS: batches that one transaction can hold": Math.floor(16_777_216 / perBatch),
  };
};

const measureDocumentStore = async (ledger: Ledger): Promise<GasTable> => {
  const factory = load(store) as { DocumentStore__factory: Artifact };
  const owner = String(ledger.accounts[0]);
  const documents: ContractAt = await deploy(
    ledger,
    factory.DocumentStore__factory,
    ["string", "address"],
    ["A store", owner],
  );
  const issued = gas(await documents.send("issue", [id("a root")]));
  const bulk = Array.from({ length: 100 }, (_, i) => id(`document ${i}`));
  return {
    "DocumentStore: issue one root, without author's signature, quantity or check": issued,
    "DocumentStore: revoke one document": gas(await documents.send("revoke", [id("a root")])),
    "DocumentStore: issue one document of many, in bulkIssue": Math.round(
      gas(await documents.send("bulkIssue", [bulk])) / 100,
    ),
  };
};

/** What the neighbours ask for the same things, on the same kind of chain. */
export const measurePeers = async (): Promise<GasTable> => {
  const ledger = await openLedger();
  const table = { ...(await measureEas(ledger)), ...(await measureDocumentStore(ledger)) };
  await ledger.close();
  return table;
};
