import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import casesSchema from '../../guides/cases.schema.json' with { type: 'json' };
import schema from '../../guides/guide.schema.json' with { type: 'json' };
import type { Guide } from '../core/index.js';
import { starterCases, starterGuide, starterTexts } from './starter.js';

/** Writes a complete small guide into a new or empty folder. False if the folder has something in it already. */
export async function newGuide(folder: string): Promise<boolean> {
  const existing = await readdir(folder).catch(() => []);
  if (existing.length > 0) return false;
  const guide: Guide = { ...starterGuide, id: idOf(folder) };
  const files = {
    'guide.json': guide,
    'locales/index.json': Object.keys(starterTexts),
    'locales/sv.json': starterTexts.sv,
    'locales/en.json': starterTexts.en,
    'cases.json': starterCases,
    'guide.schema.json': schema,
    'cases.schema.json': casesSchema,
  };
  await mkdir(join(folder, 'locales'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), `${JSON.stringify(content, undefined, 2)}\n`);
  }
  return true;
}

/** The name of the folder as far as it can be an id. */
function idOf(folder: string): string {
  const plain = basename(folder)
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9_-]/g, '');
  return /^[A-Za-z]/.test(plain) ? plain.slice(0, 64) : 'guide';
}
