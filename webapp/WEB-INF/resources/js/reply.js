/* Words for replies: shown as they would be sent a moment after the last key; a field is put where one was writing. */
'use strict';
(() => {
  let waiting = 0, last = null;
  const isWords = field => field && /^f:(subject|body)E[ns]$/.test(field.name || '');
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.showPreview && showPreview(), 500);
  };

  document.addEventListener('focusin', event => { if (isWords(event.target)) last = event.target; });
  document.addEventListener('input', event => { if (isWords(event.target) || event.target.name === 'f:tryOn') soon(); });
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-field]');
    if (!button) return;
    const field = last || document.querySelector('[name="f:bodyEn"]');
    field.setRangeText(button.dataset.field, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    soon();
  });
})();
