import type { Page } from "playwright-core";

/** What is wrong with a page for somebody who cannot see it well, or at all; empty lists when nothing is. */
export type Inspection = {
  /** Text (4.5:1, large 3:1) and marks (3:1) with less contrast than WCAG 2.2 AA asks for. */
  readonly faint: readonly string[];
  /** Form fields, links and buttons without a name. */
  readonly nameless: readonly string[];
  /** Things to press that are smaller than 24 by 24 pixels, but for links in running text. */
  readonly small: readonly string[];
  readonly headings: readonly number[];
  readonly landmarks: readonly string[];
  readonly duplicateIds: readonly string[];
  readonly scrollWidth: number;
  /** Elements that reach beyond the window. */
  readonly beyond: readonly string[];
};

/** Looks at a page as it is shown now, with the colours, sizes and names that the browser computed. */
export function inspectPage(page: Page): Promise<Inspection> {
  return page.evaluate(() => {
    type Rgb = readonly [number, number, number, number];
    const rgbOf = (colour: string): Rgb => {
      const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return colour.startsWith("color(") ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
    };
    const over = ([r, g, b, a]: Rgb, [r2, g2, b2]: Rgb): Rgb => {
      const mix = (top: number, bottom: number) => top * a + bottom * (1 - a);
      return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
    };
    const backdropOf = (element: Element | null): Rgb => {
      if (element === null) return [255, 255, 255, 1];
      const own = rgbOf(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, backdropOf(element.parentElement));
    };
    const luminance = ([r, g, b]: Rgb): number => {
      const linear = (channel: number) => {
        const c = channel / 255;
        return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
      };
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    const contrast = (one: Rgb, other: Rgb): number => {
      const [a, b] = [luminance(one), luminance(other)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const called = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} ${element.textContent?.trim().slice(0, 40) ?? ""}`;
    const ratioOf = (element: Element): number => {
      const backdrop = backdropOf(element);
      return contrast(over(rgbOf(getComputedStyle(element).color), backdrop), backdrop);
    };
    const hasOwnText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
    const neededBy = (element: Element): number => {
      const { fontSize, fontWeight } = getComputedStyle(element);
      const pixels = Number.parseFloat(fontSize);
      return pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
    };
    const all = [...document.body.querySelectorAll("*")].filter(shown);
    const faintText = all.filter((element) => hasOwnText(element) && ratioOf(element) < neededBy(element));
    const faintMarks = all.filter((element) => element.matches(".mark, .emblem, .brand-mark") && ratioOf(element) < 3);
    const controls = all.filter((element) => element.matches("a[href], button, input:not([type=hidden]), summary"));
    const nameOf = (element: Element): string => {
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
      return (element.getAttribute("aria-label") ?? label ?? "").trim();
    };
    const isSmall = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (width < 24 || height < 24) && getComputedStyle(element).display !== "inline" && !element.matches(".skip");
    };
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const landmarks = "header, nav, main, footer";
    return {
      faint: [...faintText, ...faintMarks].map((element) => `${ratioOf(element).toFixed(2)} ${called(element)}`),
      nameless: controls.filter((element) => nameOf(element) === "").map(called),
      small: controls.filter(isSmall).map(called),
      headings: all.filter((element) => /^H[1-6]$/.test(element.tagName)).map(({ tagName }) => Number(tagName[1])),
      landmarks: [...document.querySelectorAll(landmarks)].map(({ tagName }) => tagName.toLowerCase()),
      duplicateIds: ids.filter((id, index) => ids.indexOf(id) !== index),
      scrollWidth: document.documentElement.scrollWidth,
      beyond: all
        .filter(
          (element) =>
            element.closest("svg, .skip") === null && element.getBoundingClientRect().right > innerWidth + 0.5,
        )
        .map(called),
    };
  });
}
