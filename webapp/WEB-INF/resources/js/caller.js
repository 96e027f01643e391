/*
 * People are found by name, phone or e-mail while one types; arrows and Enter choose. Of whoever is on the line, what is known is filled in; an input with
 * data-person takes the number of whoever is chosen, and Enter presses the button it names; with data-kind only those of that kind are offered.
 */
'use strict';
(() => {
  const WAIT = 120, FIELDS = ['f:name', 'f:phone', 'f:email'];
  let field = null, asked = 0, at = -1, timer = 0;
  const list = () => document.getElementById('known'), says = () => document.getElementById('known-says');          /* they come and go with what is updated */
  const options = () => [...list().querySelectorAll('[role=option]')];
  const mine = event => event.target.matches && (event.target.matches('[data-person]') || FIELDS.includes(event.target.id)) && list();

  function close() {
    asked++;
    clearTimeout(timer);
    if (list()) list().hidden = true;
    at = -1;
    if (!field) return;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function option(item, number) {
    const made = document.createElement('div');
    made.id = 'known-' + number;
    made.dataset.constituent = item.href.replace(/.*[?&]id=(\d+).*/, '$1');
    made.dataset.name = item.name;
    made.setAttribute('role', 'option');
    made.setAttribute('aria-selected', 'false');
    const more = document.createElement('small');
    more.textContent = item.more;
    made.append(item.name, more);
    return made;
  }

  async function ask() {
    const typed = field.value.trim(), mine = ++asked;
    if (typed.length < 3) { close(); return; }
    try {
      const answer = await fetch('/search/suggest?people=true&kind=' + (field.dataset.kind || '') + '&find=' + encodeURIComponent(typed), {headers: {Accept: 'application/json'}});
      if (!answer.ok || answer.redirected || mine !== asked || document.activeElement !== field) return;
      const {groups} = await answer.json();
      const people = groups.flatMap(group => group.items).filter(item => item.href.startsWith('/constituent/show?'));
      list().replaceChildren(...people.map(option));
      at = -1;
      list().hidden = people.length === 0;
      field.setAttribute('aria-expanded', String(people.length > 0));
      says().textContent = people.length ? says().dataset.some.replace('{0}', people.length) : '';
      (field.closest('.g3') || field.closest('.field')).after(list());
    } catch (unreachable) { close(); }
  }

  function move(by) {
    const all = options();
    if (all[at]) all[at].setAttribute('aria-selected', 'false');
    at = (at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length;
    all[at].setAttribute('aria-selected', 'true');
    field.setAttribute('aria-activedescendant', all[at].id);
  }

  function choose(one) {
    close();
    if ('person' in field.dataset) {
      field.value = one.dataset.constituent;
      says().textContent = one.dataset.name;
      return;
    }
    document.getElementById('f:chosen').value = one.dataset.constituent;
    chooseCaller();
  }

  /* before anybody else hears of it */
  function key(event) {
    const open = !list().hidden, enter = event.key === 'Enter' && !event.ctrlKey;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) { event.preventDefault(); move(event.key === 'ArrowDown' ? 1 : -1); }
    else if (open && enter && at >= 0) { event.preventDefault(); event.stopPropagation(); choose(options()[at]); }
    else if (open && event.key === 'Escape') { event.preventDefault(); close(); }
    else if (enter && event.target.dataset.person) { event.preventDefault(); event.stopPropagation(); close(); document.getElementById(event.target.dataset.person).click(); }
  }

  document.addEventListener('focusin', event => {
    if (!mine(event)) return;
    field = event.target;
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', 'known'], ['aria-expanded', 'false']]) field.setAttribute(name, value);
  });
  document.addEventListener('input', event => { if (event.target.id === FIELDS[0] && mine(event)) document.getElementById('f:chosen').value = ''; });   // it may be somebody else now
  document.addEventListener('input', event => { if (mine(event)) { clearTimeout(timer); timer = setTimeout(ask, WAIT); } });
  document.addEventListener('keydown', event => { if (mine(event)) key(event); }, true);
  document.addEventListener('focusout', event => { if (mine(event)) close(); });
  document.addEventListener('mousedown', event => {
    const one = event.target.closest && event.target.closest('#known [role=option]');
    if (one) { event.preventDefault(); choose(one); }
  });
  document.addEventListener('DOMContentLoaded', () => {
    Countersign.chosen = () => {
      Countersign.settle();
      for (const folded of document.querySelectorAll('#letter')) folded.open = folded.open || [...folded.querySelectorAll('input[type=text]')].some(one => one.value);   /* what was filled in is seen */
      const text = document.getElementById('f:text'); if (text) text.focus();
      document.getElementById('f').dispatchEvent(new Event('change', {bubbles: true}));                                   /* and is kept as what is typed is */
    };
  });
})();
