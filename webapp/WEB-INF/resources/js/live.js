/* An open tally follows what is saved: it asks every second whether the books have turned, and if so fetches itself and changes in place what
   became another. What is open, what has the focus and where the reader is stay as they are. It rests while nobody looks. */
'use strict';
(() => {
  const EVERY = 1000, SLOWEST = 15_000, PATIENCE = 10_000, ABSENT = 55 * 60_000, QUIET = 60_000;

  /** Who an element is among its brothers: a row by its head, a fold by its summary. */
  const called = element => element.id || element.nodeName + '|' + (element.querySelector('th, summary, h2, h3')?.textContent || '').trim();
  const alike = (one, other) => one.nodeName === other.nodeName && (one.nodeType !== Node.ELEMENT_NODE || one.id === other.id);

  /** Makes of what is shown what should be shown, and touches nothing else. */
  function become(shown, fresh) {
    if (shown.nodeType !== Node.ELEMENT_NODE) {
      if (shown.nodeValue !== fresh.nodeValue) shown.nodeValue = fresh.nodeValue;
      return;
    }
    if (fresh.hasAttribute('data-kept')) return;              // counted because somebody asked: it stays so until they ask again
    if (shown.id === 'live' || shown.nodeName === 'FORM' && shown.contains(document.activeElement)) return;
    for (const {name} of [...shown.attributes]) if (!fresh.hasAttribute(name) && name !== 'open') shown.removeAttribute(name);
    for (const {name, value} of fresh.attributes) if (shown.getAttribute(name) !== value && name !== 'open') shown.setAttribute(name, value);
    const old = [...shown.childNodes], next = [...fresh.childNodes];
    if (old.length === next.length && old.every((each, at) => alike(each, next[at]))) old.forEach((each, at) => become(each, next[at]));
    else if (old.length === next.length) old.forEach((each, at) => alike(each, next[at]) ? become(each, next[at]) : replace(each, next[at]));
    else rearrange(shown, next);
  }

  /** The focus goes over to what takes the place. */
  function replace(shown, fresh) {
    const held = shown.contains(document.activeElement), taken = document.importNode(fresh, true);
    shown.replaceWith(taken);
    if (!held) return;
    const heir = taken.matches?.('a, button') ? taken : taken.querySelector?.('a, button') || taken;
    if (!heir.matches('a, button')) heir.tabIndex = -1;
    heir.focus({preventScroll: true});
  }

  /** Rows come and go: those that stay are known by what they are called. */
  function rearrange(shown, next) {
    const before = new Map();
    for (const each of shown.children) before.set(called(each), [...before.get(called(each)) || [], each]);
    const kept = next.map(each => {
      const known = each.nodeType === Node.ELEMENT_NODE && before.get(called(each))?.shift();
      if (!known) return document.importNode(each, true);
      become(known, each);
      return known;
    });
    for (const each of [...shown.childNodes]) if (!kept.includes(each)) each.remove();
    kept.forEach((each, at) => { if (shown.childNodes[at] !== each) shown.insertBefore(each, shown.childNodes[at] || null); });
  }

  document.addEventListener('DOMContentLoaded', () => {
    const box = document.getElementById('live');
    if (!box) return;
    const [line, said] = box.querySelectorAll('span'), words = {...box.dataset}, first = line.textContent;
    let turn = box.dataset.turn, wait = EVERY, since = null, seen = Date.now(), told = -QUIET, changed = null, timer = null, asking = false;

    const time = at => at.toLocaleTimeString(document.documentElement.lang, {hour: 'numeric', minute: '2-digit', second: '2-digit'});
    const say = (state, words, ...values) => {
      const text = values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words);
      box.dataset.state = state;
      if (line.textContent !== text) line.textContent = text;
    };
    const live = () => changed ? say('live', words.changed, time(changed)) : say('live', first);
    const figure = what => document.querySelector(`.three a.big[href*="what=${what}"] b`)?.textContent || '';

    /** For who hears the page: at most once a minute, and only a number that became another. */
    function tell(before) {
      const now = [figure('PEOPLE'), figure('CONTACTS')];
      if (now.join() === before.join() || performance.now() - told < QUIET) return;
      told = performance.now();
      said.textContent = now.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), words.said);
    }

    async function refresh() {
      const address = new URL(location.href);
      address.searchParams.set('again', '1');
      address.hash = '';
      const answer = await fetch(address, {cache: 'no-store', signal: AbortSignal.timeout(PATIENCE)});
      if (answer.redirected || answer.status === 403) return 'ended';
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html'), fresh = page.getElementById('tally'), next = page.getElementById('live');
      if (!fresh || !next) return 'ended';                    // the mayor acted: the tally is of that moment from now on
      const before = [figure('PEOPLE'), figure('CONTACTS')];
      become(document.getElementById('tally'), fresh);
      turn = next.dataset.turn;
      changed = new Date();
      tell(before);
      return 'live';
    }

    async function ask() {
      timer = null;
      if (document.hidden) return;
      if (Date.now() - seen > ABSENT) return say('paused', words.paused, time(new Date()));
      asking = true;
      const began = performance.now();
      try {
        const answer = await fetch('/api/turns?ordinance=' + encodeURIComponent(words.no), {credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE), headers: {Authorization: 'Bearer ' + words.pass}});
        if (answer.status === 401 || answer.status === 403) return say('ended', words.ended, time(new Date()));
        if (!answer.ok) throw new Error(answer.status);
        const now = (await answer.json()).turn;
        if (now !== turn && now !== 'waiting' && await refresh() === 'ended') return say('ended', words.ended, time(new Date()));
        since = null;
        live();
        wait = Math.max(EVERY, Math.min(SLOWEST, 3 * (performance.now() - began)));   // a busy server is asked less
      } catch (gone) {
        since = since || new Date();
        say('gone', words.gone, time(since));
        wait = Math.min(SLOWEST, wait * 2);
      } finally {
        asking = false;
      }
      timer = setTimeout(ask, wait);
    }

    function back() {
      seen = Date.now();
      if (!document.hidden && !timer && !asking && box.dataset.state !== 'ended') ask();
    }
    document.addEventListener('visibilitychange', back);
    for (const sign of ['pointerdown', 'pointermove', 'keydown', 'scroll']) window.addEventListener(sign, () => { box.dataset.state === 'paused' ? back() : seen = Date.now(); }, {passive: true});
    timer = setTimeout(ask, EVERY);
  });
})();
