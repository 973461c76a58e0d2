/** Every payload in every place of a guide where only some words are right, a few places at a time. */
import { freshBundle, places, put } from './bundles.js';
import type { Ground } from './ground.js';

const AT_A_TIME = 5;
const LANGUAGES = ['sv', 'en', 'fi'];

export async function fuzzFields(ground: Ground, payloads: readonly string[], from: number, to: number): Promise<void> {
  const { strict } = places();
  for (let round = from; round < to; round++) {
    for (let first = 0; first < strict.length; first += AT_A_TIME) {
      const bundle = freshBundle();
      strict.slice(first, first + AT_A_TIME).forEach((path, index) => {
        put(bundle, path, payloads[(round + first + index) % payloads.length]!);
        ground.count('fields');
      });
      const what = `fields ${round} from ${first}`;
      const lang = LANGUAGES[(round + first) % LANGUAGES.length]!;
      const reader = await ground.show(first % 2 === 0 ? JSON.stringify(bundle) : bundle, { lang });
      ground.count(ground.refusal(reader) ? 'guides refused' : 'guides shown');
      ground.look(reader, what);
      await ground.clear(reader, what);
    }
  }
}
