import { createRequire } from "node:module";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatChaiMatchers from "@nomicfoundation/hardhat-ethers-chai-matchers";
import hardhatMocha from "@nomicfoundation/hardhat-mocha";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import { defineConfig } from "hardhat/config";

/** The compiler comes from npm and is pinned by the lockfile: nothing is downloaded at build time. */
const solcPath = createRequire(import.meta.url).resolve("solc/soljson.js");

/**
 * How many acts each invariant is played with: 5,120 every day, so 20,480 for the four of movements; with
 * `FILIGRANA_FUZZ=long` 256,000, so more than a million for these:
 * `FILIGRANA_FUZZ=long npm run test:contracts -- --grep movements`.
 */
const played = process.env["FILIGRANA_FUZZ"] === "long" ? { runs: 500, depth: 512 } : { runs: 40, depth: 128 };

export default defineConfig({
  plugins: [hardhatEthers, hardhatChaiMatchers, hardhatMocha, hardhatNetworkHelpers],
  solidity: {
    version: "0.8.37",
    path: solcPath,
    settings: { optimizer: { enabled: true, runs: 1_000_000 }, viaIR: true, evmVersion: "osaka" },
    splitTestsCompilation: true,
    npmFilesToBuild: [
      "@openzeppelin/contracts/access/manager/AccessManager.sol",
      "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913P256Verifier.sol",
      "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913RSAVerifier.sol",
      "@openzeppelin/contracts/utils/cryptography/verifiers/ERC7913WebAuthnVerifier.sol",
    ],
  },
  paths: { sources: "./contracts", tests: { mocha: "./test", solidity: "./contracts" } },
  test: {
    solidity: {
      fuzz: { runs: 512, seed: "0x46696c696772616e61" },
      invariant: { ...played, failOnRevert: true },
    },
  },
  networks: {
    default: { type: "edr-simulated", chainType: "l1", hardfork: "osaka" },
  },
});
