/* Who is on the line: people are found by name, phone or e-mail while one types; arrows and Enter choose, and what is known of them is filled in. */
'use strict';
(() => {
  const WAIT = 120, FIELDS = ['f:name', 'f:phone', 'f:email'];
  let list, says, field = null, asked = 0, at = -1, timer = 0;
  const options = () => [...list.querySelectorAll('[role=option]')];

  function close() {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    at = -1;
    if (!field) return;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function option(item, number) {
    const made = document.createElement('div');
    made.id = 'known-' + number;
    made.dataset.constituent = item.href.replace(/.*[?&]id=(\d+).*/, '$1');
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
      const answer = await fetch('/search/suggest?people=true&find=' + encodeURIComponent(typed), {headers: {Accept: 'application/json'}});
      if (!answer.ok || answer.redirected || mine !== asked || document.activeElement !== field) return;
      const {groups} = await answer.json();
      const people = groups.flatMap(group => group.items).filter(item => item.href.startsWith('/constituent/show?'));
      list.replaceChildren(...people.map(option));
      at = -1;
      list.hidden = people.length === 0;
      field.setAttribute('aria-expanded', String(!list.hidden));
      says.textContent = people.length ? says.dataset.some.replace('{0}', people.length) : '';
      field.closest('.g3').after(list);
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
    document.getElementById('f:chosen').value = one.dataset.constituent;
    close();
    chooseCaller();
  }

  function key(event) {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); move(event.key === 'ArrowDown' ? 1 : -1); }
    else if (event.key === 'Enter' && !event.ctrlKey && at >= 0) { event.preventDefault(); event.stopPropagation(); choose(options()[at]); }
    else if (event.key === 'Escape') { event.preventDefault(); close(); }
  }

  /* the inputs come and go with what is updated: they are found by their ids */
  document.addEventListener('DOMContentLoaded', () => {
    const form = document.getElementById('f');
    list = document.getElementById('known');
    says = document.getElementById('known-says');
    const mine = event => FIELDS.includes(event.target.id);
    form.addEventListener('focusin', event => {
      if (!mine(event)) return;
      field = event.target;
      for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', 'known'], ['aria-expanded', 'false']]) field.setAttribute(name, value);
    });
    form.addEventListener('input', event => { if (event.target.id === FIELDS[0]) document.getElementById('f:chosen').value = ''; });   // it may be somebody else now
    form.addEventListener('input', event => { if (mine(event)) { clearTimeout(timer); timer = setTimeout(ask, WAIT); } });
    form.addEventListener('keydown', event => { if (mine(event)) key(event); });
    form.addEventListener('focusout', event => { if (mine(event)) close(); });
    list.addEventListener('mousedown', event => { event.preventDefault(); const one = event.target.closest('[role=option]'); if (one) choose(one); });
    Countersign.chosen = () => { Countersign.settle(); const text = document.getElementById('f:text'); if (text) text.focus(); };
  });
})();
