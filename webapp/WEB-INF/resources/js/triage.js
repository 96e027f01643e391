/* Triage: Enter confirms, the next one is read from its heading, D opens the reasons. Letters and digits are in frame.js, by data-key. */
'use strict';
(() => {
  const byId = id => document.getElementById('f:' + id);
  const busy = () => document.querySelector('dialog[open]') || window.PrimeFaces && !PrimeFaces.ajax.Queue.isEmpty();

  /* a key that is held decides once: the next one has not been read yet */
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.repeat || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || busy()) return;
    if (event.target.matches('a,button,summary,select,textarea,input:not([type=radio])')) return;
    const confirm = byId('confirm');
    if (!confirm) return;
    event.preventDefault();
    confirm.click();
  });
  /* a field that belongs to one button presses that one */
  document.addEventListener('keydown', event => {
    const button = event.key === 'Enter' && event.target.dataset.enter && document.getElementById(event.target.dataset.enter);
    if (!button) return;
    event.preventDefault();
    if (!event.repeat && !busy()) button.click();
  });
  document.addEventListener('click', event => {
    const aside = document.getElementById('aside');
    if (event.target.closest('[data-opens-aside]')) aside.showModal();
    if (event.target.closest('[data-closes-aside]')) aside.close();
    const fill = event.target.closest('[data-fill]');
    if (fill) {
      const field = byId(fill.dataset.fill);
      field.value = fill.textContent;
      field.focus();
      field.dispatchEvent(new Event('input', {bubbles: true}));             /* people are looked for as one types */
    }
  });

  const toHeading = () => { const heading = document.getElementById('subj'); if (heading) heading.focus({preventScroll: true}); };
  window.Triage = {
    /** What was decided is gone, unless something was wrong with it. */
    arrived() {
      const wrong = document.querySelector('main [aria-invalid=true], main .field .err');
      if (wrong && wrong.closest('dialog')) document.getElementById('aside').showModal();
      if (wrong) Countersign.toFirstError(); else { window.scrollTo(0, 0); toHeading(); }
    }
  };
  document.addEventListener('DOMContentLoaded', toHeading);
})();
