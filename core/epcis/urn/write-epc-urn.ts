import { checkDigit } from "../../label/gtin.ts";
import { encodeForUrn } from "./gs1-text.ts";
import type { Gs1Identifier } from "./identifier.ts";
import { classRules, idRules, patternRules, type UrnRule } from "./urn-table.ts";

/** The digits of a key's value from where its company prefix begins: what a table of company prefixes is asked with. */
export const digitsFromPrefix = ({ key, value }: Gs1Identifier): string => {
  const at = idRules.find((rule) => rule.key === key)?.prefixAt ?? 0;
  return /^\d*/.exec(value.slice(at))?.[0] ?? "";
};

/**
 * The EPC URN of an identifier whose company prefix has so many digits.
 *
 * @param prefixLength - 6 to 12; only who issued the key knows it, for a Digital Link does not tell.
 * @returns `null` where no EPC URN can say the same: a wrong check digit, a lot of an ITIP, a GLN extension `0`.
 */
export const writeEpcUrn = (identifier: Gs1Identifier, prefixLength: number): string | null => {
  const [kind, rule] = ruleFor(identifier) ?? [];
  if (kind === undefined || rule === undefined || prefixLength < 6 || prefixLength > 12) return null;
  const { value, qualifier } = identifier;
  if (rule.scheme === "sgln" && qualifier?.value === "0") return null;
  const length = rule.digits === null ? null : rule.digits + (rule.lead === "zero" ? 1 : 0);
  const head = length === null ? value : value.slice(0, length);
  if (length !== null && String(checkDigit(head)) !== value[length]) return null;
  if (rule.lead === "zero" && !head.startsWith("0")) return null;
  const own = length === null ? "" : value.slice(length + 1);
  const parts = [...prefixAndReference(rule, head, prefixLength), ...tailOf(rule, kind, own, qualifier?.value)];
  return `urn:epc:${kind}:${rule.scheme}:${parts.join(".")}`;
};

const prefixAndReference = ({ lead, prefixAt }: UrnRule, head: string, prefixLength: number): [string, string] => {
  const prefix = head.slice(prefixAt, prefixAt + prefixLength);
  const rest = head.slice(prefixAt + prefixLength);
  return [prefix, encodeForUrn(lead === "moved" ? head.slice(0, 1) + rest : rest)];
};

const tailOf = (rule: UrnRule, kind: string, own: string, serial: string | undefined): string[] => {
  const open = kind === "idpat" ? ["*"] : [];
  if (rule.tail === "none") return [];
  if (rule.tail === "own") return kind === "idpat" ? open : [encodeForUrn(own)];
  const told = serial ?? (rule.scheme === "sgln" ? "0" : undefined);
  const last = told === undefined ? open : [encodeForUrn(told)];
  return rule.tail === "pieces" ? [own.slice(0, 2), own.slice(2, 4), ...last] : last;
};

const ruleFor = ({ key, value, qualifier }: Gs1Identifier): [string, UrnRule] | null => {
  const fits = (rule: UrnRule) => rule.key === key;
  if (qualifier !== null) {
    const single = idRules.find((rule) => fits(rule) && rule.qualifier === qualifier.ai);
    if (single !== undefined) return ["id", single];
    const lot = classRules.find((rule) => fits(rule) && rule.qualifier === qualifier.ai);
    return lot === undefined ? null : ["class", lot];
  }
  const pattern = patternRules.find(fits);
  const whole = idRules.find(fits);
  const bareLength = key === "8003" ? 14 : key === "253" || key === "255" ? 13 : null;
  const isOpen = pattern !== undefined && (bareLength === null || value.length === bareLength);
  if (isOpen) return ["idpat", pattern];
  return whole === undefined ? null : ["id", whole];
};
