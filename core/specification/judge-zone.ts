import { municipalityName } from "../catalogue/municipalities.ts";
import { asItCame, type Facts, factAt } from "./facts.ts";
import { decided, type Judgement, undocumented } from "./judgement.ts";
import type { Place, ZoneRequirement } from "./requirement.ts";
import { bothWays, type Words } from "./words.ts";

/**
 * Judges a municipality against a zone. Met only where the whole municipality lies in it: of one that lies partly in it
 * the code cannot tell, and saying "met" would say more than was checked.
 */
export function judgeZone(requirement: ZoneRequirement, facts: Facts): Judgement {
  const { field, within, partly, excluded } = requirement;
  const bound = zoneText(requirement);
  const code = factAt(facts, field);
  if (code === undefined) return undocumented("missing", bound);
  if (typeof code !== "string" || !/^\d{6}$/.test(code)) {
    return undocumented("unreadable", bound, bothWays(asItCame(code)));
  }
  const lies = (places: readonly Place[]) => places.some(({ istat }) => code.startsWith(istat));
  const value = bothWays(nameOf(code, requirement));
  if (lies(excluded)) return decided(false, value, bound);
  if (lies(within.municipalities) || lies(within.provinces)) return decided(true, value, bound);
  if (lies(partly.municipalities) || lies(partly.provinces)) return undocumented("place-undetermined", bound, value);
  return decided(false, value, bound);
}

function nameOf(code: string, { within, partly, excluded }: ZoneRequirement): string {
  const listed = [...within.municipalities, ...partly.municipalities, ...excluded].find(({ istat }) => istat === code);
  const name = listed?.name ?? municipalityName(code);
  return name === null ? code : `${name} (${code})`;
}

function zoneText({ within, partly, excluded }: ZoneRequirement): Words {
  const lists = [
    [{ it: "", en: "" }, [...within.provinces.map(asProvince), ...within.municipalities.map(({ name }) => name)]],
    [
      { it: "in parte: ", en: "in part: " },
      [...partly.provinces.map(asProvince), ...partly.municipalities.map(({ name }) => name)],
    ],
    [{ it: "tranne: ", en: "except: " }, excluded.map(({ name }) => name)],
  ] as const;
  const said = lists.filter(([, names]) => names.length > 0);
  return {
    it: said.map(([{ it }, names]) => `${it}${names.join(", ")}`).join("; "),
    en: said.map(([{ en }, names]) => `${en}${names.join(", ")}`).join("; "),
  };
}

const asProvince = ({ name }: Place): string => `prov. ${name}`;
