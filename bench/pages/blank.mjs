import { app, givenGuide } from './given.mjs';

const { id } = /** @type {{id: string}} */ (givenGuide());
const fieldset = document.createElement('fieldset');
for (const value of ['a', 'b']) {
  const label = document.createElement('label');
  label.append(Object.assign(document.createElement('input'), { type: 'radio', name: 'q0', value }), value);
  fieldset.append(label);
}
app().append(fieldset);

window.bench = {
  ready: () => true,
  target: (_question, value) => fieldset.querySelector(`[value=${value === 'b' ? 'b' : 'a'}]`),
  shows: () => true,
  result: () => ({ answers: fieldset.querySelector(':checked') ? 1 : 0, best: id }),
  next: () => null,
  goTo: () => undefined,
};
