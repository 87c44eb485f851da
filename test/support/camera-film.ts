import { writeFile } from "node:fs/promises";

const [width, height, margin] = [640, 480, 4];

/**
 * Writes a film (YUV4MPEG2, a few frames that all show the same) of a code held before a camera: dark modules on white.
 *
 * @param modules - The code's modules, row by row, true for dark; as many rows as columns.
 */
export async function writeCameraFilm(file: string, modules: readonly (readonly boolean[])[]): Promise<void> {
  const size = modules.length + 2 * margin;
  const scale = Math.floor(height / size);
  const [left, top] = [Math.floor((width - size * scale) / 2), Math.floor((height - size * scale) / 2)];
  const luma = Buffer.alloc(width * height, 235);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [row, column] = [Math.floor((y - top) / scale) - margin, Math.floor((x - left) / scale) - margin];
      if (modules[row]?.[column] === true) luma[y * width + x] = 16;
    }
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, Buffer.alloc((width * height) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]));
}
