import { stopDemoProduct } from "./demo-product.ts";

/** Every test runs in UTC, whatever the machine says. */
process.env["TZ"] = "UTC";

/** What all tests share ends with the last of them. */
export const mochaHooks = { afterAll: stopDemoProduct };
