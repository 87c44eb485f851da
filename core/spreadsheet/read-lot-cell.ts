import { parseLot } from "../label/lot.ts";
import type { Cell } from "./cell.ts";
import { flawed, type Reading, read } from "./finding.ts";
import { isScientific, plainNumber } from "./number-text.ts";

const months = "gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|jan|may|jun|jul|aug|sep|oct|dec";

/** How a spreadsheet shows a lot such as 1-5 or 5/26 that it took for a day: `01-mag`, `mag-26`. */
const looksLikeDay = new RegExp(`^(\\d{1,2}-(${months})(-\\d{2,4})?|(${months})-\\d{2})$`, "i");

/**
 * Reads a lot. A number in its place may have lost zeros on the left, and a day may have been any text: neither is known
 * from the cell, so both are told, with what the cell shows as a proposal.
 */
export function readLotCell(cell: Cell): Reading {
  if (cell.kind === "day") return flawed("lot-became-day", null, { day: cell.day ?? "" });
  if (cell.kind === "number") return readNumber(cell);
  const { text } = cell;
  if (isScientific(text)) return flawed("scientific");
  if (looksLikeDay.test(text)) return flawed("lot-became-day", text, { day: text });
  if (text.length > 20) return flawed("lot-too-long", null, { length: text.length });
  const parsed = parseLot(text);
  if (parsed.ok) return read(parsed.value);
  const wrong = [...new Set([...text].filter((sign) => sign !== "." && !parseLot(sign).ok))];
  return flawed("lot-characters", null, { characters: wrong.join(" ") || text });
}

function readNumber({ text, shownAs }: Cell): Reading {
  const plain = plainNumber(text);
  if (plain === null) return flawed("scientific");
  const proposal = shownAs ?? plain;
  return parseLot(proposal).ok ? flawed("lot-number", proposal, { number: plain }) : flawed("lot-characters");
}
