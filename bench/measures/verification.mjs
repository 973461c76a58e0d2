import { Worker } from 'node:worker_threads';
import { loadHeadless } from '../headless.mjs';

/**
 * How long the proofs over all answers of a guide take, in milliseconds. In a thread of their own, which can be ended.
 *
 * @param {import('../results.mjs').Log} record
 * @param {string} size
 * @param {object} bundle the guide with its texts
 * @param {number} limit milliseconds
 */
export async function measureVerification(record, size, bundle, limit) {
  const row = { what: 'verification', candidate: 'vagval', size };
  await loadHeadless();
  const worker = new Worker(new URL('./verification-worker.mjs', import.meta.url), { workerData: bundle });
  const timer = setTimeout(() => void worker.terminate(), limit);
  const figures = await new Promise((done) => {
    worker.once('message', done);
    worker.once('error', (error) => done(String(error)));
    worker.once('exit', () => done(`not within ${limit / 1000} s`));
  });
  clearTimeout(timer);
  record.add(typeof figures === 'string' ? { ...row, failed: figures } : { ...row, figures });
}
