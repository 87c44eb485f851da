import hre from "hardhat";

/** The creation code of a compiled contract, compiled now if it has to be. */
export const creationCode = async (contract: string): Promise<string> => {
  await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
  return (await hre.artifacts.readArtifact(contract)).bytecode;
};

/** The ABI of a compiled contract. */
export const abiOf = async (contract: string) => (await hre.artifacts.readArtifact(contract)).abi;
