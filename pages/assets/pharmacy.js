// Comfort only: every page works without this file.

/** What matters most after a form was sent: what is wrong, what changed, what was kept. */
document.querySelector('[data-focus]')?.focus();

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

/** On paper nothing is folded. */
const folded = () => [...document.querySelectorAll('details.folded')];
let opened = [];
window.addEventListener('beforeprint', () => {
  opened = folded().filter((one) => !one.open);
  for (const one of opened) one.open = true;
});
window.addEventListener('afterprint', () => {
  for (const one of opened) one.open = false;
});
