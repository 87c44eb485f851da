import type { SizeMm } from "../../core/label/label-sheet.ts";
import { svgPath } from "../../core/label/outline.ts";
import { quietZone } from "../../core/label/rasterise.ts";
import { type MadeLabel, marksOf, type Ruler } from "./made-label.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");

const short = (mm: number): string => String(Math.round(mm * 1000) / 1000);

/** Gives a label as an SVG document in millimetres, the code as one filled shape. */
export const svgLabel = ({ layout, outline, link, ruler }: MadeLabel, size: SizeMm): string => {
  const { module, code, textSize } = layout;
  const from = `translate(${short(code.x + quietZone * module)} ${short(code.y + quietZone * module)}) scale(${module})`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}mm" height="${size.height}mm" viewBox="0 0 ${size.width} ${size.height}">`,
    `<title>${escaped(link)}</title>`,
    `<path fill="#fff" d="M0 0h${size.width}v${size.height}H0z"/>`,
    `<path fill-rule="evenodd" transform="${from}" d="${svgPath(outline)}"/>`,
    `<g font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" font-size="${short(textSize)}">`,
    ...layout.texts.map(
      ({ text, bold, x, y }) =>
        `<text x="${short(x)}" y="${short(y)}"${bold ? ' font-weight="bold"' : ""}>${escaped(text)}</text>`,
    ),
    "</g>",
    ...(ruler === null ? [] : [rulerPath(ruler)]),
    "</svg>\n",
  ].join("\n");
};

function rulerPath(ruler: Ruler): string {
  const ticks = marksOf(ruler).map((x) => `M${short(x)} ${short(ruler.y)}v-1`);
  const line = `M${short(ruler.x)} ${short(ruler.y)}h${ruler.length}`;
  return `<path fill="none" stroke="#000" stroke-width="0.2" d="${line}${ticks.join("")}"/>`;
}
