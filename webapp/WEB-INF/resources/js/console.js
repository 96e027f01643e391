/* The hearing console. Everything is typed in one line; Esc leaves it for single keys. The focus is in the line or in the queue, and nothing takes it away. */
'use strict';
(() => {
  const {say, make, name} = Night;
  const MARKS = {SUPPORT: 's', SUPPORT_IF_AMENDED: 'sa', OPPOSE: 'o', OPPOSE_UNLESS_AMENDED: 'oa', NEUTRAL: 'n', UNCLEAR: 'u', NO_POSITION: 'np'};
  const byId = id => document.getElementById(id);
  const line = () => byId('line');
  const lettersOn = () => localStorage.getItem('countersign.letters') !== 'off';
  /* what a card that is corrected no longer says, it says no more; exhibits and ceded time are not on it */
  const NOTHING = {card: null, lives: null, mode: null, speaksFor: null, speaksAs: null, interpreter: null, language: null, needs: null, pronounced: null};
  let box, unsent, agenda, view, at = {kind: 'entry', key: null}, selected = null, toldAt = 0;

  /* ---- what is shown ---- */
  const item = () => view.night.item || agenda[0];
  const speaker = key => view.speakers.find(one => one.key === key);
  const now = () => Night.current(view.speakers);
  const inLineNow = () => Night.queue(view.speakers, view.night, item());
  const next = () => inLineNow()[0] || null;
  const said = one => ({...(one.card || {}), ...(one.spoken || {})});
  const context = kind => ({agenda, item: item(), state: box.dataset.state, say, kind, byNumber: number => view.speakers.find(one => one.number === number)});

  function tag(stance) { return make('span', {class: 'tag'}, make('i', {class: 'mk ' + (MARKS[stance] || 'np'), 'aria-hidden': 'true'}), say(stance ? 'stance.' + stance : 'notAsked')); }

  function tags(stances) {
    const numbers = agenda.filter(number => stances[number]);
    if (!numbers.length) return [tag(null)];
    return numbers.map(number => make('span', {class: 'one'}, agenda.length > 1 ? make('span', {class: 'num small'}, number + ' ') : null, tag(stances[number])));
  }

  const needs = one => [one.interpreter ? say('interpreter.' + one.interpreter, one.language || '').trim() : '', one.needs, one.mode && one.mode !== 'IN_PERSON' ? say('mode.' + one.mode) : ''].filter(Boolean).join(', ');
  const lives = one => one.finding ? `${one.finding.words} (${one.finding.evidence})` : one.lives === 'w' ? say('place.w') : one.lives === 'r' ? say('place.r') : one.lives || say('place.none');

  /** A table is made anew only where it is otherwise, so that nothing flickers and no reader starts again. */
  function fill(id, rows) {
    const body = byId(id), fresh = make('tbody', {}, ...rows);
    if (body.innerHTML !== fresh.innerHTML) body.replaceChildren(...fresh.childNodes);
  }

  function draw() {
    view = unsent.roster();
    const one = now(), waiting = inLineNow();
    if (!waiting.some(each => each.key === selected)) selected = null;
    drawNow(one);
    drawQueue(waiting);
    drawDone();
    drawSoFar();
    drawNet();
    drawRules();
    ask();
  }

  function drawNow(one) {
    byId('cur-no').textContent = one ? one.number : '';
    byId('cur-state').textContent = one ? say(one.status === 'SPEAKING' ? 'speakingNow' : 'calledNow', one.number) : say('nobody');
    byId('cur').textContent = one ? name(one) + (one.pronounced ? ` (${one.pronounced})` : '') : '—';
    byId('cur-more').textContent = one ? [one.speaksFor ? say(one.speaksAs === 'BOTH' ? 'forBoth' : 'for', one.speaksFor) : '', needs(one), one.allotted ? say('allotted', Night.clock(one.allotted)) : ''].filter(Boolean).join(' · ') : '';
    const pair = (key, ...value) => make('div', {}, make('dt', {}, say(key)), make('dd', {}, ...value));
    const differs = one && one.spoken && agenda.some(number => one.card && one.card[number] && one.spoken[number] && one.card[number] !== one.spoken[number]);
    byId('coded').replaceChildren(...(one ? [pair('onCard', ...tags(one.card || {})), one.spoken ? pair('asSpoken', ...tags(one.spoken)) : null, pair('livesIn', lives(one)), one.finding ? pair('why', one.finding.why) : null,
      pair('exhibits', String((one.exhibits || '').split('\n').filter(Boolean).length)), differs ? pair('differ', say('differ.listed')) : null].filter(Boolean) : []));
    Night.show(one, unsent.now());
  }

  function drawQueue(waiting) {
    const upNext = next();
    fill('queue', waiting.map(one => make('tr', {class: (one === upNext ? 'next ' : '') + (one.key === selected ? 'selected' : '')}, make('td', {class: 'n'}, String(one.number)),
      make('th', {scope: 'row'}, name(one), one.speaksFor ? make('span', {class: 'small quiet for'}, say('for', one.speaksFor)) : null), make('td', {}, ...tags(one.card || {})), make('td', {}, [one === upNext ? say('next') : '', needs(one)].filter(Boolean).join(', ')))));
    byId('queue-empty').hidden = waiting.length > 0;
    byId('stage').querySelector('table').hidden = waiting.length === 0;
    byId('queue-sum').textContent = say('waiting', waiting.length);
    const count = test => view.speakers.filter(test).length;
    byId('queue-more').textContent = say('others', count(one => one.mode === 'REGISTERED' && one.status !== 'WITHDREW'), count(one => one.mode === 'WRITTEN' && one.status !== 'WITHDREW'), count(one => one.status === 'NO_SHOW'), count(one => one.status === 'PASSED'));
    const marked = speaker(selected);
    byId('selected').textContent = marked ? say('selected', marked.number, name(marked)) : '';
  }

  function drawDone() {
    const done = view.speakers.filter(one => one.status === 'DONE' || one.status === 'OUT_OF_TIME').sort((one, other) => (one.doneAt || '') < (other.doneAt || '') ? 1 : -1);
    fill('done', done.slice(0, 60).map(one => make('tr', {}, make('td', {class: 'n'}, String(one.number)), make('th', {scope: 'row'}, name(one)), make('td', {}, ...tags(said(one))), make('td', {}, lives(one)),
      make('td', {class: 'n'}, Night.clock(one.used || 0)), make('td', {}, say(one.sent ? 'sent.yes' : 'sent.kept')))));
    byId('done-empty').hidden = done.length > 0;
    byId('done').closest('.scroll').hidden = done.length === 0;
  }

  function drawSoFar() {
    const done = view.speakers.filter(one => one.status === 'DONE');
    const count = stance => done.filter(one => said(one)[item()] === stance).length;
    byId('sofar-sum').textContent = say('spoke', done.length);
    fill('sofar', [['OPPOSE', 'SUPPORT'], ['OPPOSE_UNLESS_AMENDED', 'SUPPORT_IF_AMENDED'], ['NEUTRAL', 'UNCLEAR']].map(pair => make('tr', {}, ...pair.flatMap(stance => [make('th', {scope: 'row'}, tag(stance)), make('td', {class: 'n'}, String(count(stance)))]))));
  }

  function drawNet() {
    const kept = unsent.waiting.length, gone = unsent.goneSince;
    byId('net').dataset.state = unsent.ended ? 'ended' : gone ? 'gone' : 'here';
    byId('net').dataset.unsent = kept;
    const since = gone ? new Date(gone).toLocaleTimeString(document.documentElement.lang, {hour: 'numeric', minute: '2-digit'}) : '';
    const words = unsent.ended ? say('net.ended', kept) : gone ? say('net.gone', since, kept) : kept ? say('net.sending', kept) : say('net.here');
    if (byId('net-words').textContent !== words) byId('net-words').textContent = words;
    const refused = unsent.refused;
    byId('refused').replaceChildren(...(refused.length ? [make('div', {class: 'msg bad'}, make('p', {}, say('refused', refused.length)), make('ul', {}, ...refused.map(each => make('li', {}, [each.detail, ...(each.changes || []).map(change => change.set.name || '')].filter(Boolean).join(' · ')))),
      make('button', {type: 'button', class: 'btn plain', id: 'forgive'}, say('refused.seen')))] : []));
  }

  function drawRules() {
    for (const id of ['orderBy', 'timeRule', 'groupSeconds', 'item']) {
      const select = byId(id), value = String(id === 'item' ? item() : view.night[id]);
      if (!select || document.activeElement === select) continue;
      if (![...select.options].some(option => option.value === value)) select.add(new Option(value, value));
      select.value = value;
    }
    byId('entry').hidden = view.night.locked;
  }

  /* ---- the line ---- */
  function ask() {
    const one = at.kind === 'card' ? speaker(at.key) : now(), then = next();
    byId('line-label').textContent = at.kind === 'new' ? say('line.new') : at.kind === 'card' ? say('line.card', one ? one.number : '') : one ? say('line.entry', one.number) : then ? say('line.call', then.number) : say('line.none');
    byId('line-hint').textContent = at.kind === 'entry' ? one && !then ? say('line.entry.last') : !one && !then ? say('line.none.hint') : say(one ? 'line.entry.hint' : 'line.call.hint', then.number) : say('line.new.hint');
    const typed = line().value.trim(), parsed = typed && Line.parse(line().value, context(at.kind));
    byId('parse').replaceChildren(...(parsed ? [say('willSave'), ...chips(parsed)] : []));
  }

  function chips({set, stances, rest}) {
    const chip = (...what) => make('span', {class: 'chip'}, ...what);
    return [set.name ? make('b', {}, set.name) : null, ...(Object.keys(stances).length ? tags(stances).map(each => chip(each)) : []), 'lives' in set ? chip(lives({lives: set.lives})) : null, set.mode ? chip(say('mode.' + set.mode)) : null,
      set.speaksFor ? chip(say('for', set.speaksFor)) : null, set.interpreter ? chip(say('interpreter.' + set.interpreter, set.language || '').trim()) : null, set.needs ? chip(set.needs) : null, set.exhibits ? chip(say('exhibit', set.exhibits)) : null,
      set.cededTo ? chip(say('cedes', speaker(set.cededTo).number)) : null, set.gist ? `“${set.gist}” ` : null, set.gist ? make('span', {class: 'quiet num'}, `${set.gist.length} / 200`) : null, rest ? make('b', {class: 'bad'}, say('notUnderstood', rest)) : null].filter(Boolean);
  }

  function tell(text) {
    byId('told').replaceChildren(text ? make('p', {class: 'toast'}, text) : '');
    toldAt = Date.now();
  }

  function turnTo(kind, key, text) {
    at = {kind, key: key || null};
    line().value = text || '';
    ask();
    line().focus();
    line().setSelectionRange(line().value.length, line().value.length);
  }

  const calling = one => ({speaker: one.key, set: {status: 'CALLED', calledAt: unsent.at(), allotted: Night.allotted(one, view.speakers, view.night), used: one.used || 0, runningSince: null}});
  const leaving = (one, status) => ({status, doneAt: unsent.at(), used: Math.round(Night.used(one, unsent.now())), runningSince: null});

  function submit() {
    const typed = line().value.trim(), parsed = Line.parse(line().value, context(at.kind));
    if (parsed.rest) { tell(say('notUnderstood', parsed.rest)); return; }
    if (at.kind === 'new') signUp(parsed.set);
    else if (at.kind === 'card') { unsent.act('card', [{speaker: at.key, set: {...NOTHING, ...parsed.set}}]); turnTo('entry'); }
    else if (now()) done(parsed.set);
    else if (!typed) call(speaker(selected) || next());
    else tell(say('nobodyYet'));
    keepLine();
  }

  function signUp(set) {
    const key = Night.id();
    unsent.act('signUp', [{speaker: key, set}]);
    tell(say('signedUp', name({...speaker(key)})));
    turnTo('entry');
  }

  function done(set) {
    const one = now(), then = speaker(selected) || next();
    if (set.exhibits && one.exhibits) set.exhibits = one.exhibits + '\n' + set.exhibits;
    if (set.spoken) set.spoken = {...(one.spoken || {}), ...set.spoken};
    unsent.act('done', [{speaker: one.key, set: {...set, ...leaving(one, 'DONE')}}, ...(then ? [calling(then)] : [])]);
    selected = null;
    tell(then ? say('doneAndCalled', name(one), then.number) : say('doneOnly', name(one)));
    turnTo('entry');
  }

  function call(one) {
    if (!one) { tell(say('nobodyWaits')); return; }
    const before = now();
    unsent.act('call', [...(before ? [{speaker: before.key, set: leaving(before, before.runningSince || before.used ? 'DONE' : 'SIGNED_UP')}] : []), calling(one)]);
    selected = null;
    tell(say('called', one.number, name(one)));
  }

  function timer() {
    const one = now();
    if (!one) { tell(say('nobodyYet')); return; }
    unsent.act(one.runningSince ? 'stop' : 'start', [{speaker: one.key, set: one.runningSince ? {used: Math.round(Night.used(one, unsent.now())), runningSince: null} : {status: 'SPEAKING', runningSince: unsent.at()}}]);
    tell('');
  }

  /** Did not come, passed, withdrew, ruled out of time: whoever is selected, else who has the floor. */
  function out(status) {
    const one = speaker(selected) || now();
    if (!one) { tell(say('nobodyYet')); return; }
    unsent.act(status === 'NO_SHOW' ? 'noShow' : status === 'PASSED' ? 'pass' : status === 'WITHDREW' ? 'withdraw' : 'outOfTime', [{speaker: one.key, set: one === now() ? leaving(one, status) : {status}}]);
    tell(say('out.' + status, one.number, name(one)));
  }

  function undo() {
    const done = unsent.undo();
    tell(say(done ? 'undone' : 'nothingToUndo'));
  }

  function select(step) {
    const waiting = inLineNow(), here = waiting.findIndex(one => one.key === selected);
    const then = waiting[Math.min(waiting.length - 1, Math.max(0, here < 0 ? (step > 0 ? 0 : waiting.length - 1) : here + step))];
    selected = then ? then.key : null;
    draw();
  }

  /** The chair's order: between the two where they shall stand. */
  function move(step) {
    const waiting = inLineNow(), here = waiting.findIndex(one => one.key === selected), there = here + step;
    if (here < 0 || there < 0 || there >= waiting.length) return;
    const beyond = waiting[there + step], edge = Night.turn(waiting[there]);
    unsent.act('move', [{speaker: selected, set: {turn: beyond ? (edge + Night.turn(beyond)) / 2 : edge + step * 1000}}]);
  }

  const keepLine = () => sessionStorage.setItem(unsent.place + '.line', JSON.stringify({...at, text: line().value}));

  /* ---- keys ---- */
  function inLine(event) {
    const empty = line().value === '';
    if (event.key === 'Escape') { event.preventDefault(); if (at.kind !== 'entry') turnTo('entry'); byId('stage').focus(); }
    else if (event.altKey && event.key.toLowerCase() === 'z') { event.preventDefault(); undo(); }
    else if (event.altKey && /^Arrow(Up|Down)$/.test(event.key)) { event.preventDefault(); move(event.key === 'ArrowUp' ? -1 : 1); }
    else if (/^Arrow(Up|Down)$/.test(event.key)) { event.preventDefault(); select(event.key === 'ArrowUp' ? -1 : 1); }
    else if (empty && event.key === ' ') { event.preventDefault(); timer(); }
    else if (empty && event.key === '+') { event.preventDefault(); turnTo('new'); }
  }

  const SINGLE = {e: () => turnTo('new'), x: () => out('NO_SHOW'), p: () => out('PASSED'), d: () => out('WITHDREW'), g: () => out('OUT_OF_TIME'), z: undo, ' ': timer,
    c: () => { const one = speaker(selected) || now(); if (one) turnTo('card', one.key, Line.write(one, context('card'))); }};

  function atStage(event) {
    if (event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (event.altKey && !/^arrow/.test(key) && key !== 'z') return;
    if (key === 'arrowup' || key === 'arrowdown') (event.altKey ? move : select)(key === 'arrowup' ? -1 : 1);
    else if (key === 'enter') { call(speaker(selected) || next()); line().focus(); }
    else if (key === 'escape') line().focus();
    else if (key === ' ') timer();
    else if (event.altKey && key === 'z') undo();
    else if (!lettersOn()) return;
    else if (SINGLE[key]) SINGLE[key]();
    else if (/^[sonuqrbitw]$/.test(key)) turnTo('entry', null, (line().value + ' ' + key).trim());
    else if (key === 'a') turnTo('entry', null, line().value.replace(/^([1-9]?[so])(?=\s|$)/, '$1a'));
    else return;
    event.preventDefault();
  }

  document.addEventListener('DOMContentLoaded', () => {
    box = byId('console');
    agenda = JSON.parse(box.dataset.agenda);
    unsent = new Unsent(box, draw);
    draw();
    byId('entry').addEventListener('submit', event => { event.preventDefault(); submit(); });
    line().addEventListener('keydown', inLine);
    line().addEventListener('input', () => { ask(); keepLine(); });
    byId('stage').addEventListener('keydown', atStage);
    byId('refused').addEventListener('click', event => { if (event.target.id === 'forgive') { unsent.forgive(); line().focus(); } });
    for (const id of ['orderBy', 'timeRule', 'groupSeconds', 'item']) if (byId(id)) byId(id).addEventListener('change', event => unsent.act('night', [], {[id]: id === 'groupSeconds' ? Number(event.target.value) : event.target.value}));
    const kept = JSON.parse(sessionStorage.getItem(unsent.place + '.line') || 'null');
    if (kept && kept.text) turnTo(kept.kind, kept.key, kept.text); else line().focus();
    setInterval(() => { Night.show(now(), unsent.now()); byId('now-clock').textContent = new Date(unsent.now()).toLocaleTimeString(document.documentElement.lang, {hour: 'numeric', minute: '2-digit'}); if (toldAt && Date.now() - toldAt > 20000) tell(''); }, 250);
    window.addEventListener('storage', draw);
    unsent.start();
  });
})();
