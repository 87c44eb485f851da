import type { VNode } from "preact";
import { useId } from "preact/hooks";
import type { Unit } from "../../../core/chain/facts.ts";
import { shellText } from "../../text/desk/shell-text.ts";
import { quantityInWords } from "../../text/format.ts";
import { useLanguage, useText } from "../desk-context.ts";

/**
 * How much of a certificate's quota is used, as numbers and a bar.
 *
 * @param props.used - In the base unit, decimal digits, as the API gives it.
 * @param props.quota - In the base unit, decimal digits.
 */
export function QuotaBar({
  used,
  quota,
  unit,
}: {
  readonly used: string | bigint;
  readonly quota: string | bigint;
  readonly unit: Unit;
}): VNode {
  const text = useText(shellText);
  const language = useLanguage();
  const id = useId();
  const [spent, most] = [BigInt(used), BigInt(quota)];
  const left = most > spent ? most - spent : 0n;
  const say = (quantity: bigint) => quantityInWords(quantity, unit, language);
  const perMille = most === 0n ? 1000 : Number((spent * 1000n) / most);
  return (
    <div class="desk-quota">
      <span id={id}>
        {text.quota(say(spent), say(most), say(left))}
        {left === 0n ? ` ${text.quotaOver}` : ""}
      </span>
      <meter aria-labelledby={id} min={0} max={1000} high={900} value={Math.min(perMille, 1000)} />
    </div>
  );
}
