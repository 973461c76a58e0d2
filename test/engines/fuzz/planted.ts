/** Does what must never happen, so that one can see that it would be noticed. */
import { freshBundle } from './bundles.js';
import type { Ground } from './ground.js';

export async function plantFaults(ground: Ground): Promise<void> {
  const reader = await ground.show(freshBundle());
  const button = document.createElement('button');
  button.setAttribute('onclick', 'canary()');
  const link = document.createElement('a');
  link.href = 'javascript:canary()';
  reader.root.append(button, link, document.createElement('marquee'));
  window.canary('planted');
  console.error('planted');
  ground.look(reader, 'in the tree');
  document.title = 'planted';
  document.body.dataset['planted'] = 'yes';
  Object.defineProperty(Object.prototype, 'planted', { value: 1, configurable: true, writable: true });
  localStorage.setItem('planted', 'yes');
  await fetch('/stolen');
  await ground.clear(reader, 'around it');
  localStorage.clear();
}
