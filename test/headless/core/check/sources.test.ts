import { expect } from 'chai';
import { checkSources } from '../../../../src/core/index.js';
import { main, smallGuide } from '../../support/guides.js';

describe('Sources that somebody should have read again', () => {
  const guide = smallGuide();
  guide.sources[0].verifyBy = '2026-06-01';

  it('are warned of from the day after, sources and notes alike', () => {
    expect(checkSources(guide, '2026-06-01')).to.deep.equal([]);
    expect(checkSources(guide, '2026-06-02')).to.deep.equal([
      {
        code: 'overdue-source',
        severity: 'warning',
        file: 'guide.json',
        pointer: '/sources/0/verifyBy',
        args: { id: 'book', date: '2026-06-01' },
      },
    ]);
    expect(checkSources(guide, '2027-02-01').map(({ pointer }) => pointer)).to.deep.equal([
      '/sources/0/verifyBy',
      '/notes/0/verifyBy',
    ]);
  });

  it('a source without a day is never overdue', () => {
    expect(checkSources(smallGuide(), '9999-01-01').map(({ pointer }) => pointer)).to.deep.equal(['/notes/0/verifyBy']);
  });

  it('the main guide has none on the day it was reviewed, and all of its notes some day', () => {
    expect(checkSources(main.guide, '2026-11-21')).to.deep.equal([]);
    expect(checkSources(main.guide, '2100-01-01').length).to.equal(
      main.guide.sources.length + main.guide.notes!.length,
    );
  });
});
