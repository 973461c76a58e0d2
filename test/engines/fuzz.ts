/** A batch of hostile things, one after another on the same page. */
import { fuzzFiles, fuzzLinks, fuzzProperty } from './fuzz/answers.js';
import { fuzzFields } from './fuzz/fields.js';
import { Ground } from './fuzz/ground.js';
import { fuzzGuides } from './fuzz/guides.js';
import { plantFaults } from './fuzz/planted.js';
import { fuzzTexts } from './fuzz/texts.js';
import { experiment, randomFrom, setup } from './support/lab.js';
import { payloads as known } from './support/payloads.js';

interface Batch {
  readonly campaign: keyof typeof campaigns;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Instead of the known ones. */
  readonly payloads?: readonly string[];
}

const { campaign, seed, from, to, payloads = known } = setup<Batch>();

const campaigns = {
  texts: (ground: Ground) => fuzzTexts(ground, payloads, from, to),
  fields: (ground: Ground) => fuzzFields(ground, payloads, from, to),
  guides: (ground: Ground) => fuzzGuides(ground, seed, from, to),
  files: (ground: Ground) => fuzzFiles(ground, payloads, seed, from, to),
  links: (ground: Ground) => fuzzLinks(ground, payloads, seed, from, to),
  property: (ground: Ground) => fuzzProperty(ground, payloads, from, to),
  planted: plantFaults,
};

await experiment(async () => {
  const ground = new Ground(randomFrom(seed + from));
  const { errors } = window.witness;
  try {
    await campaigns[campaign](ground);
  } catch (error) {
    ground.faults.push(error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error));
  }
  errors.length = 0; // each has been told with what it came from
  return { faults: ground.faults, counts: ground.counts };
});
