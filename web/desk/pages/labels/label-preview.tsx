import type { VNode } from "preact";
import { testSerial } from "../../../../core/label/item-serial.ts";
import { layOutLabel } from "../../../../core/label/label-layout.ts";
import { labelLines } from "../../../../core/label/label-lines.ts";
import type { LabelSheet } from "../../../../core/label/label-sheet.ts";
import { dotOf } from "../../../../core/label/label-spec.ts";
import { quietZone } from "../../../../core/label/rasterise.ts";
import { labelsText } from "../../../text/desk/labels-text.ts";
import { useLanguage, useText } from "../../desk-context.ts";
import { Alert } from "../../parts/alert.tsx";
import type { OrderValues } from "./order-values.ts";
import type { LabelPlan } from "./shown-order.ts";

/** One label drawn as it will be laid out, the code as a grey square; or why this size cannot hold it. */
export function LabelPreview({
  plan,
  sheet,
  values,
}: {
  readonly plan: LabelPlan;
  readonly sheet: LabelSheet;
  readonly values: OrderValues;
}): VNode {
  const text = useText(labelsText).preview;
  const language = useLanguage();
  const { label } = sheet;
  const items = values.items === "item";
  const format = values.format === "" ? "pdf" : values.format;
  const dpi = values.dpi === "203" ? 203 : values.dpi === "600" ? 600 : 300;
  const lines = labelLines(
    plan,
    items ? testSerial.replaceAll(/[A-Z]/g, "X") : null,
    values.language === "en" ? "en" : "it",
  );
  const modules = items ? plan.modules.item : plan.modules.batch;
  const laidOut = layOutLabel({ label, modules, lines, dot: dotOf({ format, dpi }) });
  const mm = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  if (!laidOut.ok) {
    return (
      <Alert kind="warning">{text.tooSmall(mm.format(laidOut.least.width), mm.format(laidOut.least.height))}</Alert>
    );
  }
  const { module, code, textSize, texts } = laidOut.layout;
  const said = text.label(mm.format(label.width), mm.format(label.height), mm.format(module));
  return (
    <figure class="desk-label-figure">
      <svg viewBox={`-0.5 -0.5 ${label.width + 1} ${label.height + 1}`} aria-hidden="true" class="desk-label">
        <rect class="desk-sheet-paper" width={label.width} height={label.height} />
        <rect
          class="desk-label-code"
          x={code.x + quietZone * module}
          y={code.y + quietZone * module}
          width={modules * module}
          height={modules * module}
        />
        {texts.map((line) => (
          <text key={line.y} x={line.x} y={line.y} font-size={textSize} font-weight={line.bold ? "bold" : undefined}>
            {line.text}
          </text>
        ))}
      </svg>
      <figcaption>{said}</figcaption>
    </figure>
  );
}
