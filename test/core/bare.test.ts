import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { expect } from "chai";
import { build } from "esbuild";
import { evidenceOf, factsOf, trusted } from "./support/case.ts";

const entry = `
  export { verifyEvidence } from "./core/verify/verify-evidence.ts";
  export { questionOf } from "./core/verify/question-of.ts";
  export { readFacts } from "./core/chain/read-facts.ts";
  export { recoverSigner } from "./core/seal/recover-signer.ts";
  export { parseDigitalLink } from "./core/label/digital-link.ts";
`;

/** What goes to the phone, in one script, and the modules that went into it. */
const bundle = async () => {
  const resolveDir = fileURLToPath(new URL("../../", import.meta.url));
  const stdin = { contents: entry, resolveDir, loader: "ts" as const };
  const options = { stdin, bundle: true, write: false, metafile: true, format: "iife", globalName: "core" } as const;
  const { outputFiles, metafile } = await build(options);
  return { script: outputFiles[0]?.text ?? "", modules: Object.keys(metafile.inputs) };
};

describe("what goes to the phone", () => {
  it("verifies evidence in a context that has nothing but the language", async () => {
    const { script } = await bundle();
    const context = createContext({ evidence: JSON.stringify(evidenceOf()), facts: factsOf(), trusted });
    expect(
      runInContext("typeof Buffer + typeof process + typeof require + typeof TextEncoder + typeof URL", context),
    ).to.equal("undefined".repeat(5));
    runInContext(script, context);
    const verify = "core.verifyEvidence(JSON.parse(evidence), facts, { trusted, recover: core.recoverSigner }).verdict";
    expect(runInContext(verify, context)).to.equal("in-good-standing");
    expect(runInContext("core.questionOf(JSON.parse(evidence)).authors.length", context)).to.equal(0);
    expect(runInContext('core.parseDigitalLink("/01/09521234100010/10/L1").value.lot', context)).to.equal("L1");
  });

  it("is made of core, zod's small half and the two noble packages", async () => {
    const { modules } = await bundle();
    const packages = modules.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
    expect([...new Set(packages)].sort()).to.deep.equal(["@noble/curves", "@noble/hashes", "zod"]);
    expect(modules.filter((path) => /zod\/v4\/classic|zod\/v3/.test(path))).to.deep.equal([]);
  });
});
