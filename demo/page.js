/**
 * The language switch of the page, and room for the widest screen. The Swedish texts stand in the markup and the English ones beside them, in `data-en`
 * and `data-en-label`. The guide follows by its own `lang`, and keeps all answers.
 */
const buttons = document.querySelectorAll('[data-language]');
const texts = [...document.querySelectorAll('[data-en]')].map((element) => ({
  element,
  sv: element.textContent,
  en: element.dataset.en,
}));
const labels = [...document.querySelectorAll('[data-en-label]')].map((element) => ({
  element,
  sv: element.getAttribute('aria-label'),
  en: element.dataset.enLabel,
}));

function speak(language) {
  document.documentElement.lang = language;
  for (const { element, ...text } of texts) element.textContent = text[language];
  for (const { element, ...text } of labels) element.setAttribute('aria-label', text[language]);
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.language === language));
  for (const guide of document.querySelectorAll('vagval-guide')) guide.lang = language;
}

for (const button of buttons) button.addEventListener('click', () => speak(button.dataset.language));

document.addEventListener('vagval-step', ({ detail }) => {
  document.querySelector('main').toggleAttribute('data-wide', detail.page === 'comparison');
});
