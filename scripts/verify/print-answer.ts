import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import type { StandingMeasure } from "../../core/verify/standing-measure.ts";
import { checkInWords, checkText } from "../../web/text/check-text.ts";
import { verdictText } from "../../web/text/verdict-text.ts";
import type { Settings } from "./usage.ts";
import type { Answer } from "./verify-source.ts";

/** The answer as JSON: verdict, every check, the measure, and what it rests on. Numbers of the chain are decimal strings. */
export function answerAsJson({ verification, facts, trusted, trouble }: Answer, { rpc }: Settings): string {
  const { verdict, checks, measure } = verification;
  const chain = facts === null ? null : { endpoint: rpc, head: facts.head, final: facts.final };
  const trust = trusted === null ? "on-first-use" : "given";
  const plain = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
  return `${JSON.stringify({ verdict, checks, measure, trust, chain, trouble }, plain, 2)}\n`;
}

/** The answer in English sentences, one line a check. */
export function answerInWords({ verification, facts, trusted, trouble }: Answer, { rpc, source }: Settings): string {
  const { name } = checkText.en;
  const lines = verification.checks.map((check) => {
    const { word, sentence } = checkInWords(check, checkText.en);
    const compared = [
      check.expected === undefined ? "" : `expected ${printable(check.expected)}`,
      check.found === undefined ? "" : `found ${printable(check.found)}`,
    ].filter((text) => text !== "");
    const detail = compared.length === 0 ? "" : ` (${compared.join(", ")})`;
    return `  ${word.padEnd(16)} ${name[check.check]} [${check.check}]: ${sentence}${detail}`;
  });
  const { title, meaning } = verdictText.en[verification.verdict];
  const read =
    facts === null
      ? "The chain was not read."
      : `Read at block ${facts.head.number}, final up to ${facts.final.number}, from ${rpc}.`;
  const trust =
    trusted === null
      ? "Nothing was trusted beforehand: the file's own chain and contract were taken (trust on first use)."
      : `Trusted: ${trusted.registry} on chain ${trusted.chainId}.`;
  const troubles = trouble === null ? [] : [`What went wrong: ${printable(trouble)}`];
  const ends = [...measureInWords(verification.measure), read, trust, ...troubles];
  return `${source}\n\n${lines.join("\n")}\n\n${verification.verdict}: ${title}.\n${meaning}\n${ends.join("\n")}\n`;
}

function measureInWords(measure: StandingMeasure | null): string[] {
  if (measure === null) return [];
  const by = measure.author === null ? "by whom the file does not prove" : `by ${measure.author}`;
  const reason =
    measure.reason === null ? "the file does not prove the reason" : printable(JSON.stringify(measure.reason));
  return [`${measure.kind} of the ${measure.subjectKind}, ${fromUnixSeconds(measure.at)}, ${by}; reason: ${reason}`];
}

/** Nothing from a file may steer the terminal. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "�");
