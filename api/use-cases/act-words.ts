import { roles, units } from "../../core/chain/facts.ts";
import { schemeText } from "../../core/schema/scheme.ts";
import { fromUnixSeconds } from "../../core/schema/unix-seconds.ts";
import { registryInterface } from "../chain/encode-call.ts";

/** The acts of governance, by the contract's names. */
export const governanceActs = ["enrol", "accredit", "setProduct", "setYield", "replaceKey", "stop", "resume"] as const;

/** What an act of governance says, by name, read from its encoded call; the subject is told elsewhere. */
export function actWords(calldata: string): Record<string, string> {
  const call = registryInterface.parseTransaction({ data: calldata });
  const [, second, third, fourth] = call?.args.toArray() ?? [];
  switch (call?.name) {
    case "enrol":
      return { role: String(roles[Number(second)]) };
    case "accredit":
      return { scheme: schemeText(String(second)), from: instant(third), until: instant(fourth) };
    case "setProduct": {
      const [scheme, unit, countersigned, processed] = [...second];
      return {
        scheme: schemeText(String(scheme)),
        unit: String(units[Number(unit)]),
        countersigned: String(countersigned),
        processed: String(processed),
      };
    }
    case "setYield":
      return { input: String(second), ppm: String(third) };
    default:
      return {};
  }
}

/** RFC 3339; a number of seconds that no calendar has stays a number. */
function instant(seconds: unknown): string {
  const value = BigInt(String(seconds));
  return value <= 253_402_300_799n ? fromUnixSeconds(value) : String(value);
}
