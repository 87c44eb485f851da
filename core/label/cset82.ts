import * as z from "zod/mini";
import type { Parsed } from "./parsed.ts";
import { shown } from "./shown.ts";

/** GS1's character set 82, of which lots (AI 10) and serials (AI 21) are made, 1 to 20 characters. */
const cset82 = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/;

/** Reads a text of 1 to 20 characters of set 82; `what` names it in the answer. `.` and `..` are refused (see `parseLot`). */
export const parseCset82 = (what: string, text: string): Parsed<string> => {
  if (text.length < 1 || text.length > 20) {
    return { ok: false, expected: `expected ${what} of 1 to 20 characters; found ${text.length}: ${shown(text)}` };
  }
  if (!cset82.test(text)) {
    const allowed = `letters without accents, digits and !"%&'()*+,-./:;<=>?_`;
    return { ok: false, expected: `expected ${what} of ${allowed}; found ${shown(text)}` };
  }
  if (text === "." || text === "..") {
    return { ok: false, expected: `expected ${what} that a web address can carry; found ${shown(text)}` };
  }
  return { ok: true, value: text };
};

/** The schema of such a text. */
export const cset82Schema = (what: string) =>
  z.string({ error: `expected ${what} as text` }).check((payload) => {
    const parsed = parseCset82(what, payload.value);
    if (!parsed.ok) payload.issues.push({ code: "custom", message: parsed.expected, input: payload.value });
  });
