import { cast, region } from "./cast.ts";
import { storyBatches } from "./story-batches.ts";
import { certificates, interval } from "./story-certificates.ts";
import { storyCustody } from "./story-custody.ts";
import { storyMeasures } from "./story-measures.ts";
import type { Story } from "./story-types.ts";

/**
 * The demo's story: a region accredits two control bodies; they certify a winery, a pasta maker and a dairy; these
 * register a thousand and eight batches; an inspector and a control body decide on some of them. Beside them grapes become
 * must, wine and bottles on their way from a grower through a cellar to a shop.
 *
 * Everything in it is fixed: ids, times, quantities, words; keys, tokens and salts follow by core/demo/derivations.ts.
 */
export const story: Story = {
  region,
  actors: Object.values(cast),
  products: [...Object.values(certificates), ...storyCustody.certificates].map(({ product }) => product),
  accreditations: [
    { controlBody: cast.body, scheme: "DOCG", ...interval },
    { controlBody: cast.body, scheme: "QM", ...interval },
    { controlBody: cast.body, scheme: "DOC", ...interval },
    { controlBody: cast.dairyBody, scheme: "DOP", ...interval },
  ],
  certificates: [...Object.values(certificates), ...storyCustody.certificates],
  registrations: [
    { name: "thousand", certificate: certificates.wine, csvRows: 1000 },
    { name: "magnum", certificate: certificates.wine, batch: storyBatches.magnum },
    { name: "sound", certificate: certificates.pasta, batch: storyBatches.sound },
    { name: "slashed", certificate: certificates.pasta, batch: storyBatches.slashed },
    { name: "suspended", certificate: certificates.pasta, batch: storyBatches.suspended },
    { name: "withdrawn", certificate: certificates.pasta, batch: storyBatches.withdrawn },
    { name: "reinstated", certificate: certificates.pasta, batch: storyBatches.reinstated },
    { name: "cheese", certificate: certificates.cheese, batch: storyBatches.cheese },
    { name: "later-cheese", certificate: certificates.cheese, batch: storyBatches.laterCheese },
  ],
  custody: storyCustody,
  measures: storyMeasures,
  submitBefore: "2036-01-01T00:00:00Z",
};
