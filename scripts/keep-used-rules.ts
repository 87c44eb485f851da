import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Gives a minified style sheet without the rules that nothing here can match: those that name a class which no source under
 * `folder` has as a word, and the fonts that the sheet brings inline. Rules about elements, attributes and variables stay, and
 * the sheet means the same for whatever the sources draw.
 *
 * @param sheet - Well-formed CSS; at-rules with rules inside are kept with those that stay.
 * @param folder - Where the components are; a class is written there in one word, never put together from pieces.
 */
export function keepUsedRules(sheet: string, folder: string): string {
  const words = wordsIn(folder);
  return keep(sheet, (selector) =>
    [...selector.replaceAll(/:not\([^()]*\)/g, "").matchAll(/\.((?:[\w-]|\\.)+)/g)].every(([, name = ""]) =>
      words.has(name.replaceAll("\\", "")),
    ),
  );
}

function keep(sheet: string, isUsed: (selector: string) => boolean): string {
  let kept = "";
  for (const { head, body } of rulesIn(sheet)) {
    if (body === null) kept += head;
    else if (/^@(media|supports|layer)/.test(head)) {
      const inside = keep(body, isUsed);
      if (inside !== "") kept += `${head}{${inside}}`;
    } else if (head.startsWith("@font-face")) continue;
    else if (head.startsWith("@")) kept += `${head}{${body}}`;
    else {
      const selectors = selectorsIn(head).filter(isUsed);
      if (selectors.length > 0) kept += `${selectors.join(",")}{${body}}`;
    }
  }
  return kept;
}

/** The rules at the top of a sheet: what stands before the braces and within; a statement has no body. */
function* rulesIn(sheet: string): Generator<{ readonly head: string; readonly body: string | null }> {
  let start = 0;
  let opened = -1;
  let depth = 0;
  for (let at = 0; at < sheet.length; at++) {
    at = afterText(sheet, at);
    const character = sheet[at];
    if (character === "{" && depth++ === 0) opened = at;
    if (character === ";" && depth === 0) {
      yield { head: sheet.slice(start, at + 1), body: null };
      start = at + 1;
    }
    if (character === "}" && --depth === 0) {
      yield { head: sheet.slice(start, opened).trim(), body: sheet.slice(opened + 1, at) };
      start = at + 1;
    }
  }
}

/** Past a comment or a quoted text that begins at `at`: what is in it are no braces. */
function afterText(sheet: string, at: number): number {
  if (sheet.startsWith("/*", at)) return sheet.indexOf("*/", at + 2) + 2;
  const quote = sheet[at];
  if (quote !== '"' && quote !== "'") return at;
  let end = at + 1;
  while (end < sheet.length && sheet[end] !== quote) end += sheet[end] === "\\" ? 2 : 1;
  return end + 1;
}

/** The selectors of a list: commas within brackets divide nothing. */
function selectorsIn(list: string): string[] {
  const selectors: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    const character = list[at] ?? ",";
    if (character === "(" || character === "[") depth++;
    if (character === ")" || character === "]") depth--;
    if (character === "," && depth <= 0) {
      selectors.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return selectors;
}

function wordsIn(folder: string): ReadonlySet<string> {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  return new Set(sources.flatMap((name) => readFileSync(join(folder, name), "utf8").match(/[\w-]+/g) ?? []));
}
