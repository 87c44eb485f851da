import { parentPort, workerData } from "node:worker_threads";
import { type Marking, markWorkbook } from "./mark-workbook.ts";

/** Marks one workbook in a thread of its own: writing one takes seconds in which nothing else would be answered. */
const marked = await markWorkbook(workerData as Marking);
parentPort?.postMessage(marked, [marked.buffer as ArrayBuffer]);
