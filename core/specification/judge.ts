import type { Facts } from "./facts.ts";
import { judgeChoice } from "./judge-choice.ts";
import { judgeDay } from "./judge-day.ts";
import { judgeDuration } from "./judge-duration.ts";
import { judgeNumber } from "./judge-number.ts";
import { judgeZone } from "./judge-zone.ts";
import type { Judgement } from "./judgement.ts";
import type { Requirement } from "./requirement.ts";

/** Holds one requirement against what a dossier says; never throws, whatever the dossier holds. */
export function judge(requirement: Requirement, facts: Facts): Judgement {
  switch (requirement.kind) {
    case "number":
      return judgeNumber(requirement, facts);
    case "choice":
      return judgeChoice(requirement, facts);
    case "zone":
      return judgeZone(requirement, facts);
    case "day":
      return judgeDay(requirement, facts);
    case "duration":
      return judgeDuration(requirement, facts);
  }
}
