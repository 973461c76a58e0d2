import { parseAst, Visitor } from 'vite';

/** What is asked of i18next, class by class. All other methods are left out. */
const METHODS = {
  ResourceStore: ['constructor', 'getResource'],
  Translator: [
    'constructor',
    'extractFromKey',
    'translate',
    'extendTranslation',
    'resolve',
    'isValidLookup',
    'getResource',
    'hasDefaultValue',
  ],
  LanguageUtil: [
    'constructor',
    'getScriptPartFromCode',
    'getLanguagePartFromCode',
    'formatLanguageCode',
    'isSupportedCode',
    'getFallbackCodes',
    'toResolveHierarchy',
  ],
  PluralResolver: ['constructor', 'getRule', 'getSuffix'],
  Interpolator: ['constructor', 'init', 'resetRegExp', 'interpolate'],
  I18n: ['constructor', 'init', 'getFixedT', 't', 'createInstance'],
  EventEmitter: ['constructor'],
};

/** Options and services that `src/text/text.ts` never gives: what is done with them is left out. */
const NEVER_GIVEN = new Set([
  'appendNamespaceToCIMode',
  'appendNamespaceToMissingKey',
  'backendConnector',
  'cleanCode',
  'defaultVariables',
  'fallbackNS',
  'i18nFormat',
  'isClone',
  'keyPrefix',
  'load',
  'languageDetector',
  'lngs',
  'lowerCaseLng',
  'missingInterpolationHandler',
  'modules',
  'nonExplicitSupportedLngs',
  'ordinal',
  'overloadTranslationOptionHandler',
  'ownPostProcessors',
  'parseMissingKeyHandler',
  'partialBundledLanguages',
  'pendingWarnings',
  'preload',
  'returnDetails',
  'returnObjects',
  'scopeNs',
  'skipInterpolation',
  'supportedLngs',
  'utils',
]);

/** What is called only to be told of, or never where nothing of the above is given. */
const CALLS =
  /(^|\.)(logger|baseLogger)\.\w+$|\.(emit|on|deprecate\w+)$|^(keysFromSelector|callbackApiOf)$|interpolator\.nest$/;

/** @type {readonly (readonly [string, string])[]} */
const PIECES = [
  ['this.logger.debug', 'false'],
  ['opt.replace', 'undefined'],
  ['opt.interpolation', 'undefined'],
  ['options?.interpolation', 'undefined'],
];

/**
 * Passages left out besides, from their first words up to other words, and what stands for them.
 * @type {readonly (readonly [from: string, until: string, instead?: string])[]}
 */
const PASSAGES = [
  ['const consoleLogger = {', 'class EventEmitter {', 'const baseLogger = undefined;'],
  [
    'const wouldCheckForNsInKey',
    'return {\n      key,\n      namespaces: isString(namespaces) ? [namespaces] : namespaces\n    };\n  }\n  translate(',
  ],
  [
    "if (lng?.toLowerCase() === 'cimode') {\n      if (append",
    'const resolved = this.resolve(keys, opt);\n    let res',
  ],
  [
    'const missingKeyNoValueFallbackToKey =',
    'res = this.extendTranslation(res, keys, opt, resolved, lastKey);\n      if (usedKey',
  ],
  ['const skipOnVariables = isString(res)', 'let data = opt.replace'],
  ['if (skipOnVariables) {\n        const na', '}\n    const postProcess = opt'],
  ['const postProcess = opt.postProcess', 'return res;\n  }\n  resolve('],
  ['if (!this.checkedLoadedFor[', 'codes.forEach(code => {\n          if (this.isValid'],
  ["if (!this.escapeValue && typeof str === 'string'", 'const missingInterpolationHandler'],
  ['debug: false,\n  initAsync', 'pluralSeparator: '],
  ['enableSelector: false,', 'returnEmptyString: true'],
  ['returnObjects: false,\n  joinArrays', 'interpolation: {\n    escapeValue: true'],
  ["formatSeparator: ',',\n    unescapePrefix", 'skipOnVariables: true'],
  ['const fallbackLngKey = ', 'const fallbackCodes = this.getFallbackCodes((', 'const cacheKey = null;'],
  [
    "if (typeof fallbacks === 'function') fallbacks = fallbacks(code);",
    '}\n  toResolveHierarchy(',
    'return fallbacks;',
  ],
  [
    "if (typeof this.options.overloadTranslationOptionHandler !== 'function') {",
    'if (!this.options.isClone) {\n      if (loggerOwner',
  ],
  ['if (loggerOwner && loggerOwner', 'const lu = new LanguageUtil'],
  ['if (formatter) {', 's.interpolator = new Interpolator(this.options);\n      s.utils'],
  ['      s.utils = {', 'this.translator = new Translator(this.services, this.options);\n      this'],
  ['this.modules.external.forEach(m => {', '}\n    this.format = this'],
  ['this.nestingRegexp = getOrReset', '}\n  interpolate('],
  [
    'const {\n      escape: escape$1,',
    'this.resetRegExp();\n  }\n  reset',
    "this.prefix = '\\\\{\\\\{'; this.suffix = '\\\\}\\\\}'; this.formatSeparator = ','; this.unescapePrefix = '-';" +
      "this.unescapeSuffix = ''; this.maxReplaces = 1000;",
  ],
  ['if (!this.escapeValue) return val;', '}\n    }];', 'return val;'],
  ['const _entityMap = {', 'const deepFind = '],
  [
    'const noObject = [',
    'if (!this.isValidLookup(res)) {\n        usedKey',
    '{ let usedDefault = false; let usedKey = false;',
  ],
  ['const needsContextHandling = ', 'const codes = opt.lngs'],
  ['if (needsContextHandling) {', '}\n          let possibleKey;'],
  ['this.format = this.options.interpolation.format', '}\n  loadResources('],
  ['if (callback && !this.isInitialized && !options.isClone) {', '}\n  init(options = {}, callback) {'],
  ['const explicitCallNs = ', 'let resultKey;'],
  ['if (o.keyPrefix && Array.isArray(key)) {', 'return this.t(resultKey, o);', 'resultKey = key;'],
  ["if (typeof keys === 'function')", 'if (!Array.isArray(keys)) keys = [String'],
  ['if (Array.isArray(keys)) keys = keys.map(k', 'keys.forEach(k => {'],
  ['keys = keys.map(k => typeof k', 'const returnDetails = '],
  ['this.isInitializing = true;', 'const defOpts = get();'],
  ['const instance = I18n.createInstance();', '', 'export const createInstance = I18n.createInstance;'],
];

/**
 * Takes out of i18next, which is one module of one object, what no page can come to: loading, detecting, logging,
 * reporting what is missing, texts within texts, objects as texts. What is left is i18next's own code.
 * `test/headless/tools/lean-i18next.test.ts` holds it against the whole.
 * @returns {import('vite').Plugin}
 */
export function leanI18next() {
  return {
    name: 'lean-i18next',
    apply: 'build',
    transform: {
      filter: { id: /\/i18next\/dist\/esm\/i18next\.js$/ },
      handler: (code, id) => ({ code: leanCode(code, id), map: null }),
    },
  };
}

/**
 * @param {string} whole i18next
 * @param {string} id its file
 * @returns {string}
 * @throws {Error} if something that is to be left out is not there: another version needs another look
 */
export function leanCode(whole, id) {
  const code = withoutPassages(whole);
  /** @type {{start: number, end: number, text: string}[]} */
  const cuts = [];
  const cut = (/** @type {{start: number, end: number}} */ { start, end }, text = 'undefined') =>
    void cuts.push({ start, end, text });
  const textOf = (/** @type {{start: number, end: number}} */ { start, end }) => code.slice(start, end);
  const expected = new Set([...NEVER_GIVEN, ...PIECES.map(([piece]) => piece), ...Object.keys(METHODS)]);

  /** @returns {boolean} whether what stands there is never given */
  const isNever = (/** @type {any} */ node) => {
    if (node.type !== 'MemberExpression' || node.computed) return false;
    const piece = PIECES.find(([text]) => text === textOf(node));
    const name = piece?.[0] ?? node.property.name;
    if (!piece && !NEVER_GIVEN.has(name)) return false;
    expected.delete(name);
    return true;
  };
  const cutMember = (/** @type {any} */ node) => {
    if (isNever(node)) cut(node, PIECES.find(([text]) => text === textOf(node))?.[1]);
  };
  /** The innermost of `a?.b?.c()` that is never given makes all of it undefined. */
  const chainIsNever = (/** @type {any} */ node) => {
    for (let at = node; at; at = at.object ?? at.callee)
      if (at.optional && isNever(at.object ?? at.callee)) return true;
    return false;
  };

  new Visitor({
    ClassDeclaration({ id: name, body }) {
      const kept = METHODS[/** @type {keyof typeof METHODS} */ (name?.name)];
      if (!kept) return;
      expected.delete(name?.name ?? '');
      for (const member of body.body)
        if (member.type === 'MethodDefinition' && !kept.includes(textOf(member.key))) cut(member, '');
    },
    ChainExpression(node) {
      if (chainIsNever(node.expression)) cut(node);
    },
    MemberExpression: cutMember,
    IfStatement({ test }) {
      if (test.type === 'Identifier' && NEVER_GIVEN.has(test.name)) cut(test);
    },
    AssignmentExpression(node) {
      if (isNever(node.left) || /backendConnector\.|^fixedT\.keyPrefix$/.test(textOf(node.left))) cut(node);
    },
    CallExpression(node) {
      if (CALLS.test(textOf(node.callee))) cut(node);
    },
  }).visit(parseAst(code, { lang: 'js' }, id));
  if (expected.size > 0) throw new Error(`Unexpected i18next without ${[...expected].join(', ')}`);

  let result = '';
  let from = 0;
  // What stands within something that is left out is left out with it.
  for (const { start, end, text } of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue;
    result += code.slice(from, start) + text + lineBreaks(code.slice(start, end));
    from = end;
  }
  return result + code.slice(from);
}

/** @param {string} code */
function withoutPassages(code) {
  for (const [from, until, instead = ''] of PASSAGES) {
    const start = code.indexOf(from);
    const end = until === '' ? code.length : code.indexOf(until, start);
    if (start < 0 || end < 0 || code.includes(from, start + 1)) throw new Error(`Unexpected i18next around ${from}`);
    code = code.slice(0, start) + instead + lineBreaks(code.slice(start, end)) + code.slice(end);
  }
  return code;
}

/**
 * So that every line that is left stays where the source map has it.
 * @param {string} cut
 */
function lineBreaks(cut) {
  return cut.replaceAll(/[^\n]/g, '');
}
