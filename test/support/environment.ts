import { forgetDemoStory, stopDemoProduct } from "./demo-product.ts";

/** Every test runs in UTC, whatever the machine says. */
process.env["TZ"] = "UTC";

/** What the tests of one outermost `describe` share ends with the last of them. */
export const mochaHooks = {
  beforeAll(this: Mocha.Context) {
    for (const suite of this.test?.parent?.suites ?? []) suite.afterAll(stopDemoProduct);
  },
  afterAll: forgetDemoStory,
};
