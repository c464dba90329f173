// A button to copy each block of JSON, where the browser can. The page is whole without it.
if (navigator.clipboard) {
  for (const block of document.querySelectorAll('pre[data-copy]')) {
    const { copy, copied } = block.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet copy';
    button.textContent = copy;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = copied;
    });
    block.before(button);
  }
}
