/**
 * The page of the preview: the guide as a reader sees it, and beside it what the checker finds. Its script is plain
 * JavaScript in a text, because it is served as it stands and shares nothing with the command line that serves it.
 */
export const previewPage = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vägval</title>
<link rel="stylesheet" href="/preview.css">
<script type="module" src="/vagval.js"></script>
<script type="module" src="/preview.js"></script>
</head>
<body>
<main><vagval-guide src="/guide" id="guide"></vagval-guide></main>
<aside aria-labelledby="findings-title">
<p><label>Språk <select id="language"></select></label></p>
<h2 id="findings-title"></h2>
<ol id="findings"></ol>
</aside>
</body>
</html>
`;

export const previewStyle = `
body { display: grid; font: 1rem/1.5 system-ui, sans-serif; gap: 2rem; grid-template-columns: minmax(0, 1fr) 22rem; margin: 0; padding: 1rem; }
aside { background: #f4f5f2; font-size: 0.95rem; padding: 1rem; }
li { margin-block-end: 1rem; }
code { display: block; font-size: 0.85em; overflow-wrap: anywhere; }
[data-severity='error'] { border-inline-start: 4px solid #a8201a; padding-inline-start: 0.5rem; }
@media (max-width: 60rem) { body { grid-template-columns: minmax(0, 1fr); } }
`;

export const previewScript = `
const guide = document.getElementById('guide');
const list = document.getElementById('findings');
const language = document.getElementById('language');

async function show() {
  const { title, open, languages, findings, more } = await (await fetch('/findings?lang=' + language.value)).json();
  document.getElementById('findings-title').textContent = title;
  if (language.options.length !== languages.length) {
    language.replaceChildren(...languages.map((tag) => new Option(tag, tag)));
  }
  list.replaceChildren(...findings.map((finding) => {
    const item = document.createElement('li');
    item.dataset.severity = finding.severity;
    const place = document.createElement('code');
    place.textContent = finding.file + ':' + finding.line + ':' + finding.column + ' ' + finding.code;
    item.append(place, finding.message, finding.proof ? ' ' + finding.proof : '');
    if (finding.witness) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = open;
      button.addEventListener('click', () => {
        guide.answers = finding.witness;
        guide.goTo('review');
      });
      item.append(document.createElement('br'), button);
    }
    return item;
  }), ...more.map((sentence) => {
    const item = document.createElement('li');
    item.dataset.severity = 'error';
    item.textContent = sentence;
    return item;
  }));
}

language.addEventListener('change', () => { guide.lang = language.value; void show(); });
new EventSource('/changes').addEventListener('message', () => {
  // A new address, so that the element reads the folder again; the answers are kept.
  guide.src = '/guide/' + Date.now();
  void show();
});
await show();
`;
