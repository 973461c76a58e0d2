/**
 * What a guide may do to the page around it, and the page to the guide.
 *
 * Not here, since no line of ours switches it off: no eval, no markup from text and no style in the markup (the linter,
 * code.test.ts and policy.test.ts look for them).
 */
export default [
  {
    id: 'X1',
    must: 'Only addresses of the web become links.',
    file: 'src/export/sources.ts',
    find: "return protocol === 'https:' || protocol === 'http:' ? href : '';",
    replace: 'return protocol && href;',
    test: 'test/headless/export/addresses.test.ts',
  },
  {
    id: 'X2',
    must: 'A tag that is taken is left to the copy that came first.',
    file: 'src/define/register.ts',
    find: 'if (!existing) {',
    replace: 'if (existing || !existing) {',
    test: 'test/browser/elements/register.test.ts',
  },
  {
    id: 'X3',
    must: 'Two versions on a page are told of.',
    file: 'src/define/register.ts',
    find: 'else if (existing[version] !== VERSION)',
    replace: 'else if (existing[version] === undefined)',
    test: 'test/browser/elements/register.test.ts',
  },
  {
    id: 'X4',
    must: 'A screen that cannot be shown gives way to a message, and comes back.',
    file: 'src/elements/vagval-element.ts',
    find: "this.crash = { file: '' };",
    replace: '',
    test: 'test/browser/elements/boundary.test.ts',
  },
  {
    id: 'X5',
    must: 'A part of a screen that cannot be shown takes nothing out of the page.',
    file: 'src/elements/vagval-element.ts',
    find: 'if (this.provided.value) return this.provided.value.fail(error);',
    replace: '',
    test: 'test/browser/elements/boundary.test.ts',
  },
  {
    id: 'X6',
    must: 'Answers can be saved also when no screen can be shown.',
    file: 'src/elements/vagval-element.ts',
    find: 'this.save && this.saveFromCrash',
    replace: 'undefined',
    test: 'test/browser/elements/boundary.test.ts',
  },
  {
    id: 'X7',
    must: 'When not even a message can be shown, what the page has written in the tag is.',
    file: 'src/elements/vagval-element.ts',
    find: 'if (this.crash) return this.renderRoot.append(...this.fallback);',
    replace: 'if (this.crash) return;',
    test: 'test/browser/elements/boundary.test.ts',
  },
  {
    id: 'X8',
    must: 'The focus is not lost with a screen that cannot be shown.',
    file: 'src/elements/vagval-element.ts',
    find: 'if (hadFocus) this.focusOnScreen();',
    replace: '',
    test: 'test/browser/elements/boundary.test.ts',
  },
  {
    id: 'X9',
    must: 'A guide that throws when it is looked at is refused in words.',
    file: 'src/elements/source.ts',
    find: 'return readGiven(guide, wanted);',
    replace: 'return readBundle(guide, wanted);',
    test: 'test/browser/elements/boundary.test.ts',
  },
  {
    id: 'X10',
    must: 'An element that is taken out and put back still hears of its answers.',
    file: 'src/elements/vagval-element.ts',
    find: 'this.unsubscribe ??= this.store?.subscribe(() => this.requestUpdate());',
    replace: '',
    test: 'test/pages/host.test.ts',
    title: 'taken out and put back',
  },
];
