import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import QRCode from "qrcode";
import * as z from "zod";
import { demoToken } from "../../core/demo/derivations.ts";
import { digitalLink } from "../../core/label/digital-link.ts";
import { cast, region } from "../demo/cast.ts";
import type { StartSettings } from "./start-settings.ts";

const Examples = z.array(
  z.object({ gtin: z.string(), lot: z.string(), serial: z.string().optional(), verdict: z.string() }),
);

const storyFile = join(import.meta.dirname, "..", "..", "test", "golden", "story.json");

/** Gives what somebody reads who has just started the product: what to open, and in a demo what is to be seen there. */
export async function announcement(settings: StartSettings): Promise<string> {
  if (settings.mode === "production") return `\nFiligrana is ready: ${settings.publicUrl}\n`;
  const examples = onePerVerdict();
  const [first] = examples;
  const code = first === undefined ? "" : await QRCode.toString(first.link, { type: "terminal", small: true });
  const width = Math.max(...examples.map(({ verdict }) => verdict.length));
  return [
    "",
    `Filigrana is ready: ${settings.publicUrl} (demo: people and goods are invented)`,
    "",
    ...examples.map(({ verdict, link }) => `  ${verdict.padEnd(width)}  ${link}`),
    "",
    code,
    `The code leads to ${first?.link ?? settings.publicUrl}.`,
    "To scan it with a phone in the same network: HOST=0.0.0.0 PUBLIC_URL=http://<this machine's address>:" +
      `${settings.port} npm start`,
    `The desk: ${settings.publicUrl}/desk (sign in as any of the invented people; there are no passwords)`,
    `Service tokens of the demo's actors: ${writeTokens(settings.dataFolder)}`,
    "Stop with Ctrl-C.",
    "",
  ].join("\n");

  function onePerVerdict() {
    const seen = new Map<string, { verdict: string; link: string }>();
    for (const { verdict, gtin, lot, serial } of Examples.parse(JSON.parse(readFileSync(storyFile, "utf8")))) {
      if (seen.has(verdict)) continue;
      seen.set(verdict, {
        verdict,
        link: digitalLink({ baseUrl: settings.publicUrl, gtin, lot, serial: serial ?? null }),
      });
    }
    return [...seen.values()];
  }
}

/** Writes who may sign in with what, and gives the file's path. */
function writeTokens(dataFolder: string): string {
  const people = [{ ...region, role: "region" }, ...Object.values(cast)];
  const list = people.map(({ id, name, role }) => ({ actor: id, name, role, token: demoToken(id) }));
  const path = join(dataFolder, "demo-tokens.json");
  writeFileSync(path, `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
  return path;
}
