import type { Verdict } from "../core/verify/verdict.ts";
import { answerAsJson, answerInWords } from "./verify/print-answer.ts";
import { readSettings, UsageError, usage } from "./verify/usage.ts";
import { verifySource } from "./verify/verify-source.ts";

/** How the program ends, by verdict. */
const exitCode = {
  "in-good-standing": 0,
  "being-recorded": 1,
  suspended: 1,
  recalled: 1,
  withdrawn: 1,
  "does-not-match": 2,
  "not-found": 3,
  "cannot-check": 4,
} as const satisfies Record<Verdict, number>;

/** Checks one evidence file with no server of ours, only a JSON-RPC endpoint. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const settings = readSettings(args, process.env);
    const answer = await verifySource(settings);
    process.stdout.write(settings.json ? answerAsJson(answer, settings) : answerInWords(answer, settings));
    return exitCode[answer.verification.verdict];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}`);
    return 64;
  }
}

process.exitCode = await main(process.argv.slice(2));
