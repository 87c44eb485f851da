import { readFileSync, writeFileSync } from "node:fs";
import { goals, TRANSACTION_CAP } from "./gas/goals.ts";
import { type GasTable, measureGas } from "./gas/measure-gas.ts";

const file = new URL("../test/snapshots/gas.json", import.meta.url);
const number = (value: number | undefined): string => (value === undefined ? "-" : value.toLocaleString("en"));

const readSnapshot = (): GasTable => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as GasTable;
  } catch {
    return {};
  }
};

const measured = await measureGas();
const snapshot = readSnapshot();
const missing = Object.keys(snapshot).filter((sentence) => !(sentence in measured));
const risen = Object.entries(measured).filter(([sentence, gas]) => gas > (snapshot[sentence] ?? -1));
const fallen = Object.entries(measured).filter(([sentence, gas]) => gas < (snapshot[sentence] ?? 0));
const tooLarge = Object.entries(measured).filter(([, gas]) => gas > TRANSACTION_CAP);

for (const [sentence, gas] of Object.entries(measured)) {
  const goal = goals[sentence];
  const verdict = goal === undefined ? "" : `  goal ${number(goal)}: ${gas <= goal ? "met" : "NOT MET"}`;
  console.log(`${number(gas).padStart(9)}  ${sentence}${verdict}`);
}

if (process.argv.includes("--write")) {
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
} else {
  for (const [sentence, gas] of [...risen, ...fallen]) {
    console.error(`${sentence}: was ${number(snapshot[sentence])}, is ${number(gas)}`);
  }
  for (const sentence of missing) console.error(`${sentence}: is measured no more`);
  if (fallen.length > 0 && risen.length === 0) console.error("Less gas than the snapshot says: renew it with --write.");
  if (risen.length + missing.length + tooLarge.length > 0) process.exitCode = 1;
}
