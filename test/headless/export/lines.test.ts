import { expect } from 'chai';
import fc from 'fast-check';
import { breakLines, textWidth } from '../../../src/export/lines.js';
import { law } from '../support/law.js';

describe('Text in lines', () => {
  const rows: [text: string, width: number, most: number, lines: string[], whole: boolean][] = [
    ['', 10, 3, [], true],
    ['   ', 10, 3, [], true],
    ['Föreningen', 10, 3, ['Föreningen'], true],
    ['  Föreningen   för\nalla ', 7, 3, ['Föreningen', 'för alla'], true],
    ['Idéburna organisationer i Norr', 10, 3, ['Idéburna', 'organisationer i', 'Norr'], true],
    ['Arbetsmarknadsförvaltningen', 10, 3, ['Arbetsmarknads-', 'förvaltningen'], true],
    ['Idrottsföreningen', 9, 3, ['Idrotts-', 'föreningen'], true],
    ['Överförmyndarnämnden', 10, 3, ['Överförmyndar-', 'nämnden'], true],
    ['Kultur- och fritidsnämnden', 9, 3, ['Kultur- och', 'fritidsnämnden'], true],
    ['Samverkansrådet/styrgruppen', 10.5, 3, ['Samverkansrådet/', 'styrgruppen'], true],
    ['Ett två tre fyra', 2.5, 2, ['Ett', 'två…'], false],
    ['Donaudampfschifffahrtsgesellschaft', 6, 2, ['Donau-', 'dampfs…'], false],
    ['WW', -1, 3, ['W-', 'W-'], true],
    ['- - -', 1.7, 1, ['-…'], false],
    ['منظمات المجتمع المدني', 6, 3, ['منظمات', 'المجتمع', 'المدني'], true],
  ];
  for (const [text, width, most, lines, whole] of rows) {
    it(`”${text}” in ${width} em: ${lines.join(' | ')}`, () => {
      expect(breakLines(text, width, most)).to.deep.equal({ lines, whole });
    });
  }

  const anyText = fc.oneof(
    fc.string({ maxLength: 80, unit: 'grapheme' }),
    fc.string({ maxLength: 80 }),
    fc
      .array(fc.constantFrom('samverkan', 'i', 'Överförmyndarnämnden', 'och/eller', 'norr-söder', '–', 'IOP'))
      .map((words) => words.join(' ')),
  );
  const width = fc.integer({ min: 17, max: 200 }).map((tenths) => tenths / 10);
  const most = fc.integer({ min: 1, max: 8 });
  const bare = (text: string) => text.replaceAll(/[\s-]/g, '');

  law(
    'stays within the width and the number of lines, and leaves no line empty',
    [anyText, width, most],
    (...drawn) => {
      const { lines } = breakLines(...drawn);
      expect(lines.length).to.be.at.most(drawn[2]);
      for (const line of lines) {
        expect(line.trim()).to.equal(line).and.not.equal('');
        expect(textWidth(line), line).to.be.at.most(drawn[1]);
      }
    },
  );

  law(
    'loses no letter where it says that all is there, and ends with … where not',
    [anyText, width, most],
    (...drawn) => {
      const { lines, whole } = breakLines(...drawn);
      const together = bare(lines.join(''));
      if (whole) expect(together).to.equal(bare(drawn[0]));
      else expect(lines.at(-1)).to.match(/…$/);
      if (!whole) expect(bare(drawn[0]).startsWith(together.slice(0, -1))).to.equal(true);
    },
  );

  law('is whole when there is room enough', [anyText], (text) => {
    expect(breakLines(text, 1000, 1).whole).to.equal(true);
  });
});
