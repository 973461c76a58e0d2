import { parentPort, workerData } from 'node:worker_threads';

const { readGuide, verifyGuide } = await import(new URL('../dist/headless.mjs', import.meta.url).href);
const { model, problems } = readGuide(workerData);
if (!model) throw new Error(JSON.stringify(problems[0]));
const began = performance.now();
const found = verifyGuide(model);
const time = performance.now() - began;
const undecided = found.filter((/** @type {{code: string}} */ { code }) => code === 'not-decided').length;
parentPort?.postMessage({ time, findings: found.length, undecided });
