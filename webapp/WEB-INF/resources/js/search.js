/* The one box: suggestions while one types, arrows and Enter, Escape closes; without script it is a form that finds. */
'use strict';
(() => {
  const WAIT = 120;
  let box, list, says, timer, asked = 0, at = -1;

  const options = () => [...list.querySelectorAll('[role=option]')];

  /** What is under way is not shown any more. */
  function close() {
    asked++;
    clearTimeout(timer);
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  }

  function element(name, attributes, text) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text) made.textContent = text;
    return made;
  }

  function option(href, name, more) {
    const made = element('a', {role: 'option', href, id: `seek-${options().length}`, tabindex: '-1', 'aria-selected': 'false'}, name);
    if (more) made.append(element('small', {}, more));
    return made;
  }

  /** The groups with what each has, and a way to all there is. */
  function show({groups, building}) {
    const root = box.dataset.from.replace('/search/suggest', '');          // an empty attribute of its own would not be written
    list.replaceChildren();
    groups.forEach((group, number) => {
      const part = element('div', {role: 'group', 'aria-labelledby': `seek-group-${number}`});
      part.append(element('div', {class: 'group', id: `seek-group-${number}`, role: 'presentation'}, group.name));
      list.append(part);
      for (const item of group.items) part.append(option(root + item.href, item.name, item.more));
    });
    const found = options().length;
    list.append(option(`${box.form.action}?find=${encodeURIComponent(box.value)}`, found ? box.dataset.all : building || box.dataset.none));
    says.textContent = found ? box.dataset.some.replace('{0}', found) : building || box.dataset.none;
    at = -1;
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    box.removeAttribute('aria-activedescendant');
  }

  async function ask() {
    const typed = box.value.trim(), mine = ++asked;
    if (typed.length < 2) { close(); return; }
    try {
      const answer = await fetch(`${box.dataset.from}?find=${encodeURIComponent(typed)}`, {headers: {Accept: 'application/json'}});
      if (!answer.ok || answer.redirected || mine !== asked || document.activeElement !== box) return;
      show(await answer.json());
    } catch (unreachable) { close(); }
  }

  function move(by) {
    const all = options();
    if (list.hidden || !all.length) { ask(); return; }
    if (all[at]) all[at].setAttribute('aria-selected', 'false');
    at = (at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length;
    all[at].setAttribute('aria-selected', 'true');
    all[at].scrollIntoView({block: 'nearest'});
    box.setAttribute('aria-activedescendant', all[at].id);
  }

  function key(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); move(event.key === 'ArrowDown' ? 1 : -1); }
    else if (event.key === 'Enter' && !list.hidden && at >= 0) { event.preventDefault(); options()[at].click(); }
    else if (event.key === 'Escape') { if (!list.hidden) event.preventDefault(); close(); }
  }

  document.addEventListener('DOMContentLoaded', () => {
    box = document.getElementById('seek');
    if (!box) return;
    list = document.getElementById('seek-list');
    says = document.getElementById('seek-says');
    box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
    box.addEventListener('keydown', key);
    list.addEventListener('mousedown', event => event.preventDefault());
    box.addEventListener('blur', close);
  });
})();
