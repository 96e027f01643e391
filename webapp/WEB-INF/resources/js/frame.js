/* Every page: the keys dialog, single-letter shortcuts that can be turned off, choices with key caps, and errors joined to their inputs. */
'use strict';
(() => {
  const LETTERS = 'countersign.letters';
  const lettersOn = () => localStorage.getItem(LETTERS) !== 'off';
  const typing = target => target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
    || target.tagName === 'INPUT' && !/^(radio|checkbox|button|submit)$/.test(target.type);
  const input = box => document.querySelector(`[id="${box.dataset.input}"], [id$=":${box.dataset.input}"]`);

  /** A choice shows what its input holds; with nothing held, nothing is chosen. */
  function show(box) {
    const held = input(box);
    if (!held) return;
    for (const radio of box.querySelectorAll('input')) {
      radio.name = held.name;
      radio.checked = radio.value === held.value;
    }
  }

  /** A letter chooses in the first choice that has it; A turns what is chosen into its conditional, and back. */
  function choose(letter) {
    for (const box of document.querySelectorAll('main .keys[data-input]')) {
      const chosen = box.querySelector('input:checked');
      const caps = letter !== 'a' ? letter : !chosen ? '' : chosen.dataset.k.length > 1 ? chosen.dataset.k[0] : chosen.dataset.k + 'a';
      const radio = caps && box.querySelector(`input[data-k="${CSS.escape(caps)}"]`);
      if (!radio) continue;
      radio.checked = true;
      radio.focus();
      radio.dispatchEvent(new Event('change', {bubbles: true}));
      return true;
    }
    return false;
  }

  /** What is wrong with an input is read with it. */
  function join(field) {
    const error = field.querySelector('.err');
    const name = CSS.escape(field.dataset.for);
    const target = field.querySelector('.keys') || field.querySelector(`[id="${name}"], [id$=":${name}"], input:not([type=hidden]), select, textarea`);
    if (!target) return;
    field.classList.toggle('bad', !!error);
    const inputs = target.matches('.keys') ? target.querySelectorAll('input') : [target];
    for (const one of inputs) {
      const known = (one.getAttribute('aria-describedby') || '').split(' ').filter(id => id && !id.endsWith('-error'));
      const hint = field.querySelector(':scope > .hint');
      if (hint && hint.id && !known.includes(hint.id)) known.push(hint.id);
      if (error) known.push(error.parentElement.id);
      if (known.length) one.setAttribute('aria-describedby', known.join(' ')); else one.removeAttribute('aria-describedby');
      if (error) one.setAttribute('aria-invalid', 'true'); else one.removeAttribute('aria-invalid');
    }
  }

  function settle() {
    const unsaid = document.getElementById('unsaid');                    // what no field of the page had a place for
    if (unsaid) document.getElementById('messages').append(...unsaid.children);
    document.querySelectorAll('.keys[data-input]').forEach(show);
    document.querySelectorAll('.field[data-for]').forEach(join);
  }

  /** Which fields are wrong is settled first: an answer is told complete before everybody else hears of it. */
  function toFirstError() {
    settle();
    const wrong = document.querySelector('main [aria-invalid=true]');
    if (!wrong) return;
    for (let folded = wrong.closest('details'); folded; folded = folded.parentElement.closest('details')) folded.open = true;
    wrong.focus();
  }

  document.addEventListener('change', event => {
    const box = event.target.closest('.keys[data-input]');
    const held = box && event.target.type === 'radio' && input(box);
    if (held) held.value = event.target.value;
  });

  function keys() {
    const dialog = document.getElementById('keys');
    document.getElementById('letters').checked = lettersOn();
    const from = document.activeElement;
    dialog.addEventListener('close', () => from && from.focus(), {once: true});
    dialog.showModal();
  }

  /** Takes a text along; where the browser does not let us, it is at least marked, to be copied by hand. */
  async function copy(button) {
    const text = document.getElementById(button.dataset.copies);
    getSelection().selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.done;
    } catch (refused) { text.scrollIntoView({block: 'nearest'}); }
  }

  document.addEventListener('click', event => {
    if (event.target.closest('[data-opens=keys]')) keys();
    const copies = event.target.closest('[data-copies]');
    if (copies) copy(copies);
  });
  document.addEventListener('change', event => {
    if (event.target.id === 'letters') localStorage.setItem(LETTERS, event.target.checked ? 'on' : 'off');
  });
  document.addEventListener('keydown', event => {
    if (event.repeat || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === '?') { event.preventDefault(); keys(); return; }
    if (!lettersOn()) return;
    if (choose(event.key.toLowerCase())) { event.preventDefault(); return; }
    const key = `[data-key="${CSS.escape(event.key.toLowerCase())}"]`, target = document.querySelector(`main ${key}`) || document.querySelector(key);   // what the page itself looks for goes first
    if (!target) return;
    event.preventDefault();
    if (target.matches('button') && window.PrimeFaces && !PrimeFaces.ajax.Queue.isEmpty()) return;    // what the last letter did is not seen yet
    if (target.matches('a,button')) target.click(); else target.focus();
  });
  /** What was chosen by a slip is taken back: nothing is chosen then. */
  document.addEventListener('keydown', event => {
    const box = /^(Delete|Backspace)$/.test(event.key) && event.target.matches('input[type=radio]') && event.target.closest('main .keys[data-input]');
    if (!box || !event.target.checked) return;
    event.preventDefault();
    event.target.checked = false;
    input(box).value = '';
  });
  document.addEventListener('DOMContentLoaded', () => {
    toFirstError();
    document.querySelectorAll('form').forEach(form => form.addEventListener('reset', () => {
      form.querySelectorAll('.keys[data-input]').forEach(box => { input(box).value = ''; });
      setTimeout(settle);
    }));
    if (window.jQuery) jQuery(document).on('pfAjaxComplete', settle).on('pfAjaxError', unreachable);
  });

  /** PrimeFaces leaves the button that asked disabled where no answer came: it can be pressed again. */
  function pressable() {
    for (const one of Object.values(PrimeFaces.widgets)) if (one && one.jq && one.jq.hasClass('ui-state-loading')) PrimeFaces.buttonEndAjaxDisabled(one, one.jq);
  }

  /** No answer, or a session that ended: what was typed stands where it was. */
  function unreachable() {
    setTimeout(pressable);
    const box = document.getElementById('unreachable');
    if (box) { box.hidden = false; box.focus(); }
  }

  window.Countersign = {settle, toFirstError};
})();
