/* The night of a hearing, for the console and the board: who is in line in which order, how much time is left, in words that the page brings. */
'use strict';
(() => {
  const OUT = ['WITHDREW', 'STRUCK'];
  const gone = one => ['WITHDREW', 'STRUCK', 'NO_SHOW', 'PASSED'].includes(one.status);
  const called = one => !['WRITTEN', 'REGISTERED'].includes(one.mode || 'IN_PERSON');
  const waiting = one => called(one) && (one.status || 'SIGNED_UP') === 'SIGNED_UP' && !one.cededTo;

  /** A word of the page, its {0} {1} filled. */
  function say(key, ...values) {
    const word = document.querySelector(`#words [data-k="${CSS.escape(key)}"]`);
    return values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), word ? word.textContent : key);
  }

  /** An element with attributes and children; text is text, never markup. */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
    element.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
    return element;
  }

  /** A number of its own (RFC 9562); without TLS a browser has no way of its own to make one. */
  function id() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  const name = one => one.name || say('unnamed', one.number);
  const clock = seconds => Math.floor(Math.abs(seconds) / 60) + ':' + String(Math.floor(Math.abs(seconds)) % 60).padStart(2, '0');

  /** Where the chair moved them. */
  const turn = one => one.turn === null || one.turn === undefined ? one.number * 1000 : one.turn;
  const sideOf = (one, item) => {
    if (one.side !== undefined) return one.side;
    const stance = (one.card || {})[item] || '';
    return stance.startsWith('SUPPORT') ? 'S' : stance.startsWith('OPPOSE') ? 'O' : '';
  };

  /** Those in line, in the order they will be called: as they signed up, or as the chair moved them. Alternating: after one side the first of the other, as long as there is one. */
  function queue(speakers, night, item) {
    const line = speakers.filter(waiting).sort((one, other) => (night.orderBy === 'CHAIR' ? turn(one) - turn(other) : 0) || one.number - other.number);
    if (night.orderBy !== 'ALTERNATING') return line;
    const heard = speakers.filter(one => one.calledAt && sideOf(one, item)).sort((one, other) => one.calledAt < other.calledAt ? 1 : -1)[0];
    let last = heard ? sideOf(heard, item) : '';
    const ordered = [];
    while (line.length) {
      const other = last === 'S' ? 'O' : last === 'O' ? 'S' : '';
      const at = Math.max(0, line.findIndex(one => other && sideOf(one, item) === other));
      const next = line.splice(at, 1)[0];
      last = sideOf(next, item) || last;
      ordered.push(next);
    }
    return ordered;
  }

  /** Who has the floor: called last and not done. */
  const current = speakers => speakers.filter(one => ['CALLED', 'SPEAKING'].includes(one.status)).sort((one, other) => (one.calledAt || '') < (other.calledAt || '') ? 1 : -1)[0] || null;

  function base(rule, count) {
    for (const part of rule.split(' ')) {
      const [most, seconds] = part.includes(':') ? part.split(':').map(Number) : [Infinity, Number(part)];
      if (count <= most) return seconds;
    }
    return 180;
  }

  /** Seconds for each, by how many speak. */
  const each = (speakers, night) => base(night.timeRule, speakers.filter(one => called(one) && !OUT.includes(one.status) && !one.cededTo).length);

  /** Seconds: by the rule, more for a group, what others ceded, twice as long with an interpreter who speaks after them. */
  const allotted = (one, speakers, night) => share(one, speakers, night, each(speakers, night));

  function share(one, speakers, night, seconds) {
    const own = one.speaksFor && night.groupSeconds ? night.groupSeconds : seconds;
    const ceded = speakers.filter(other => other.cededTo === one.key && !OUT.includes(other.status)).length * seconds;
    return (own + ceded) * (one.interpreter && one.interpreter !== 'EQUIPMENT' ? 2 : 1);
  }

  const used = (one, now) => (one.used || 0) + (one.runningSince ? Math.max(0, (now - Date.parse(one.runningSince)) / 1000) : 0);

  /** What the clock says, in colour and in words: running, the last thirty seconds, over. */
  function time(one, now) {
    const spent = used(one, now), left = (one.allotted || 0) - spent;
    const state = left <= 0 ? 'over' : left <= 30 ? 'soon' : one.runningSince ? 'running' : 'still';
    return {spent, left, state, text: (left < 0 ? '+' : '') + clock(left < 0 ? -left : Math.ceil(left)), words: say('time.' + state)};
  }

  function show(one, now) {
    const box = document.getElementById('timer').closest('.timer'), bar = document.getElementById('timer-bar'), words = document.getElementById('timer-words');
    const told = one ? time(one, now) : {text: '', words: '', state: 'still', spent: 0};
    box.dataset.state = told.state;
    document.getElementById('timer').textContent = told.text;
    if (words.textContent !== told.words) words.textContent = told.words;
    if (bar) { bar.max = one && one.allotted || 1; bar.value = Math.min(told.spent, bar.max); }
  }

  window.Night = {say, id, make, name, clock, queue, current, allotted, share, each, used, time, show, called, waiting, gone, turn, OUT};
})();
