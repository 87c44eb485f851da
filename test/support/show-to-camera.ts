import type { Page } from "playwright-core";

/**
 * Gives the page a camera that sees a code: a real video stream of a canvas with the code drawn on it, where a device's
 * camera would be. The browser of the tests cannot fake a device.
 *
 * @param code - The code's modules, row by row, true for dark.
 */
export async function showToCamera(page: Page, code: readonly (readonly boolean[])[]): Promise<void> {
  await page.evaluate((rows) => {
    const [width, height, module] = [640, 480, 8];
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    const draw = () => {
      if (context === null) return;
      context.fillStyle = "#fff";
      context.fillRect(0, 0, width, height);
      context.fillStyle = "#000";
      for (const [y, row] of rows.entries())
        for (const [x, dark] of row.entries())
          if (dark) context.fillRect(100 + x * module, 60 + y * module, module, module);
    };
    draw();
    setInterval(draw, 50);
    Object.defineProperty(navigator.mediaDevices, "getUserMedia", { value: async () => canvas.captureStream(10) });
  }, code);
}
