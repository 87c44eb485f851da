import type { InEveryDeskLanguage } from "../language.ts";
import { regionTextEn } from "./region-text-en.ts";
import { regionTextIt } from "./region-text-it.ts";

/** The words of the region's registers: control bodies, inspectors, operators, products, and the emergency stop. */
export type RegionText = typeof regionTextIt;

export const regionText: InEveryDeskLanguage<RegionText> = { it: regionTextIt, en: regionTextEn };
