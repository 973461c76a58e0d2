/** Shows the guide that the address names, if it is one of those that the page links to. */
const wanted = new URLSearchParams(location.search).get('guide');
const link = [...document.querySelectorAll('.guides a')].find((each) => each.search === `?guide=${wanted}`);

if (link) {
  const guide = document.querySelector('vagval-guide');
  link.setAttribute('aria-current', 'page');
  guide.src = `../guides/${wanted}`;
  guide.hidden = false;
}
