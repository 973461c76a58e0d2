/**
 * Runs in every page before its own scripts, and so must not refer to anything outside itself.
 *
 * `benchReady` settles when the first question is painted, `benchAim` says where to click, and `benchArm` prepares for one
 * click and settles in `benchSettled` when the page shows what it must.
 *
 * @typedef {{x: number, y: number} | null} Point
 * @typedef {{answers?: number, best?: string | null, shown: string[], gone: string[], key: boolean, limit: number}} Wanted
 * @typedef {{latency: number} | {late: true, clicked: boolean, result: unknown, missing: string[], staying: string[]}} Settled
 *
 * @typedef {object} Probe
 * @property {Promise<{painted: number}>} benchReady
 * @property {string[]} benchViolations
 * @property {(question: string | null, value?: string | number) => Promise<Point>} benchAim the next step for `null`
 * @property {(wanted: Wanted) => void} benchArm
 * @property {Promise<Settled>} benchSettled
 */

/** @param {string} first question */
export function probe(first) {
  if (window !== window.top) return;
  const page = /** @type {Window & Probe & {bench: import('../candidates/candidate.d.ts').PageHooks}} */ (
    /** @type {unknown} */ (window)
  );
  const frame = () => new Promise((done) => requestAnimationFrame(done));

  /** The moment after the frame that is being made has been handed on. */
  const painted = () =>
    new Promise((/** @type {(now: number) => void} */ done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    });

  const isReady = () => {
    try {
      return page.bench.ready() && page.bench.target(first) !== null;
    } catch {
      return false; // it is not there yet
    }
  };

  page.benchReady = (async () => {
    do await frame();
    while (!isReady());
    return { painted: await painted() };
  })();

  page.benchViolations = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (page.benchViolations.length < 500) page.benchViolations.push(`${effectiveDirective} ${blockedURI}`);
  });

  page.benchAim = async (question, value) => {
    const { bench } = page;
    const find = () => (question === null ? bench.next() : bench.target(question, value));
    if (!find()) return null;
    let [place, still] = ['', 0];
    // Some move what appears, and some make anew what comes into sight.
    for (let frames = 0; frames < 120 && still < 3; frames++) {
      const target = find();
      if (still === 0) target?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await frame();
      const { x, y } = find()?.getBoundingClientRect() ?? { x: 0, y: 0 };
      still = `${x},${y}` === place ? still + 1 : 0;
      place = `${x},${y}`;
    }
    const box = find()?.getBoundingClientRect();
    return box ? { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 } : null;
  };

  page.benchArm = ({ answers, best, shown, gone, key, limit }) => {
    const { bench } = page;
    /** @type {number | undefined} */
    let began;
    const type = key ? 'keydown' : 'click';
    const begin = (/** @type {Event} */ { timeStamp }) => (began ??= timeStamp);
    window.addEventListener(type, begin, true);
    const isRight = () => {
      const result = bench.result();
      if (answers !== undefined && result.answers !== answers) return false;
      if (best !== undefined && (result.best || null) !== best) return false;
      return shown.every((id) => bench.shows(id)) && !gone.some((id) => bench.shows(id));
    };
    const settle = async () => {
      const end = performance.now() + limit;
      do {
        await frame();
        if (began !== undefined && isRight()) return { latency: (await painted()) - began };
      } while (performance.now() < end);
      return {
        late: /** @type {const} */ (true),
        clicked: began !== undefined,
        result: bench.result(),
        missing: shown.filter((id) => !bench.shows(id)),
        staying: gone.filter((id) => bench.shows(id)),
      };
    };
    page.benchSettled = settle().finally(() => window.removeEventListener(type, begin, true));
  };
}
