import { readFileSync } from "node:fs";
import type { Product } from "../run-product.ts";

/** Ticks of the kernel's accounting in a second (`getconf CLK_TCK`; 100 on every Linux that Node runs on). */
const ticks = 100;

/** The processor time that the API process of a product has used so far, in seconds: the same however busy the machine is. */
export function apiProcessorSeconds({ pid }: Product): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ");
  const api = children.find((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("api/main.ts"));
  const stat = readFileSync(`/proc/${api}/stat`, "utf8");
  // The second field is the name in brackets, which may hold anything; user and system time are the 14th and 15th.
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) / ticks;
}
