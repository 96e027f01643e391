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
  let box, unsent, agenda, view, at = {kind: 'entry', key: null}, selected = null, selectedIn = '', moved = false, stash = null, toldAt = 0;

  /* ---- what is shown ---- */
  const item = () => view.night.item || agenda[0];
  const speaker = key => view.speakers.find(one => one.key === key);
  const now = () => Night.current(view.speakers);
  const inLineNow = () => Night.queue(view.speakers, view.night, item());
  const next = () => inLineNow()[0] || null;
  /* whom Enter calls: who was chosen, but not who was only moved in line, else the next */
  const chosen = () => moved ? null : speaker(selected);
  const upNext = () => chosen() || next();
  /* called by somebody else at the same time first, then whoever passed, did not come, gave their time away, or is on the record without being called */
  const notInLine = () => view.speakers.filter(one => one !== now() && !Night.waiting(one) && !['DONE', 'OUT_OF_TIME'].includes(one.status)).sort((one, other) => calledToo(other) - calledToo(one) || one.number - other.number);
  const calledToo = one => ['CALLED', 'SPEAKING'].includes(one.status);
  const listOf = key => inLineNow().some(one => one.key === key) ? 'line' : notInLine().some(one => one.key === key) ? 'aside' : '';
  /* whose the line is: who had the floor when it was begun */
  const whose = () => at.kind === 'card' || at.key ? speaker(at.key) : now();
  const late = () => at.kind === 'entry' && at.key && at.key !== (now() || {}).key;
  const said = one => ({...(one.card || {}), ...(one.spoken || {})});
  const context = kind => ({agenda, item: kind === 'entry' && at.key && (speaker(at.key) || {}).item || item(), state: box.dataset.state, language: document.documentElement.lang, kind, byNumber: number => view.speakers.find(one => one.number === number)});

  const inFull = () => ({...context(at.kind), pressed: (at.pressed || '').length});
  const parse = () => Line.parse(line().value, inFull());

  function tag(stance) { return make('span', {class: 'tag'}, make('i', {class: 'mk ' + (MARKS[stance] || 'np'), 'aria-hidden': 'true'}), say(stance ? 'stance.' + stance : 'notAsked')); }

  function tags(stances) {
    const numbers = agenda.filter(number => stances[number]);
    if (!numbers.length) return [tag(null)];
    return numbers.map(number => make('span', {class: 'one'}, agenda.length > 1 ? make('span', {class: 'num small'}, number + ' ') : null, tag(stances[number])));
  }

  const needs = one => [one.interpreter ? say('interpreter.' + one.interpreter, one.language || '').trim() : '', one.needs, one.mode && one.mode !== 'IN_PERSON' ? say('mode.' + one.mode) : ''].filter(Boolean).join(', ');
  const lives = one => one.finding ? `${one.finding.words} (${one.finding.evidence})` : /^[rbtw]$/.test(one.lives || '') ? say('place.' + one.lives) : one.lives || say('place.none');

  /** A table is made anew only where it is otherwise, so that nothing flickers and no reader starts again. */
  function fill(id, rows) {
    const body = byId(id), fresh = make('tbody', {}, ...rows);
    if (body.innerHTML !== fresh.innerHTML) body.replaceChildren(...fresh.childNodes);
  }

  function draw() {
    view = unsent.roster();
    const one = now(), waiting = inLineNow(), aside = notInLine();
    if (listOf(selected) !== selectedIn) selected = null;                    // whoever came in line or left it is not chosen any more
    drawNow(one, aside.filter(calledToo));
    drawQueue(waiting);
    drawAside(aside);
    drawDone();
    drawSoFar();
    drawNet();
    drawRules();
    ask();
  }

  function drawNow(one, too) {
    byId('cur-no').textContent = one ? one.number : '';
    byId('cur-state').textContent = one ? say(one.status === 'SPEAKING' ? 'speakingNow' : 'calledNow', one.number) : say('nobody');
    byId('cur').textContent = one ? name(one) + (one.pronounced ? ` (${one.pronounced})` : '') : '—';
    byId('cur-more').textContent = one ? [one.speaksFor ? say(one.speaksAs === 'BOTH' ? 'forBoth' : 'for', one.speaksFor) : '', needs(one), one.allotted ? say('allotted', Night.clock(one.allotted)) : '', too.length ? say('calledToo', too.map(each => each.number).join(', ')) : ''].filter(Boolean).join(' · ') : '';
    const pair = (key, ...value) => make('div', {}, make('dt', {}, say(key)), make('dd', {}, ...value));
    const differs = one && one.spoken && agenda.some(number => one.card && one.card[number] && one.spoken[number] && one.card[number] !== one.spoken[number]);
    byId('coded').replaceChildren(...(one ? [pair('onCard', ...tags(one.card || {})), one.spoken ? pair('asSpoken', ...tags(one.spoken)) : null, pair('livesIn', lives(one)), one.finding ? pair('why', one.finding.why) : null,
      pair('exhibits', String((one.exhibits || '').split('\n').filter(Boolean).length)), differs ? pair('differ', say('differ.listed')) : null].filter(Boolean) : []));
    Night.show(one, unsent.now());
  }

  function drawQueue(waiting) {
    const first = next();
    fill('queue', waiting.map(one => make('tr', {class: (one === first ? 'next ' : '') + (one.key === selected ? 'selected' : '')}, make('td', {class: 'n'}, String(one.number)),
      make('th', {scope: 'row'}, name(one), one.speaksFor ? make('span', {class: 'small quiet for'}, say('for', one.speaksFor)) : null), make('td', {}, ...tags(one.card || {})), make('td', {}, [one === first ? say('next') : '', needs(one)].filter(Boolean).join(', ')))));
    byId('queue-empty').hidden = waiting.length > 0;
    byId('stage').querySelector('table').hidden = waiting.length === 0;
    byId('queue-sum').textContent = say('waiting', waiting.length);
    const count = test => view.speakers.filter(test).length;
    byId('queue-more').textContent = say('others', count(one => one.mode === 'REGISTERED' && one.status !== 'WITHDREW'), count(one => one.mode === 'WRITTEN' && one.status !== 'WITHDREW'), count(one => one.status === 'NO_SHOW'), count(one => one.status === 'PASSED'));
    const marked = chosen();
    byId('selected').textContent = marked ? say('selected', marked.number, name(marked)) : '';
  }

  /** Not in line, and where they stand. */
  function drawAside(aside) {
    const where = one => calledToo(one) ? say('status.CALLED') : one.cededTo && !Night.gone(one) ? gaveTo(speaker(one.cededTo)) : (one.status || 'SIGNED_UP') !== 'SIGNED_UP' ? say('status.' + one.status) : say('mode.' + one.mode);
    fill('aside', aside.map(one => make('tr', {class: one.key === selected ? 'selected' : ''}, make('td', {class: 'n'}, String(one.number)), make('th', {scope: 'row'}, name(one)), make('td', {}, ...tags(one.card || {})), make('td', {}, where(one)))));
    byId('aside-all').hidden = aside.length === 0;
  }

  const gaveTo = to => !to ? say('status.CEDED') : [say('gives', to.number), Night.gone(to) ? say('status.' + to.status) : ''].filter(Boolean).join('; ');

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
    drawRefused(unsent.refused);
  }

  /** All that was in it, and back into the line where it was typed there. */
  function drawRefused(refused) {
    const typed = change => change.set.status === 'DONE' || !change.set.status;
    const one = (each, index) => make('li', {}, each.detail, ...(each.changes || []).filter(typed).map(change => make('span', {class: 'parse'}, ...number(change), ...chips({set: change.set, stances: change.set.spoken || change.set.card || {}, rest: ''}))),
      back(each) ? make('button', {type: 'button', class: 'btn plain', 'data-back': String(index)}, say('refused.back')) : null);
    const number = change => speaker(change.speaker) ? [make('b', {class: 'num'}, String(speaker(change.speaker).number))] : [];
    const shown = refused.length ? [make('div', {class: 'msg bad'}, make('p', {}, say('refused', refused.length)), make('ul', {}, ...refused.map(one)), make('button', {type: 'button', class: 'btn plain', id: 'forgive'}, say('refused.seen')))] : [];
    if (byId('refused').innerHTML !== shown.map(each => each.outerHTML).join('')) byId('refused').replaceChildren(...shown);
  }

  /** What was typed, as it would be typed again; nothing where nothing was. */
  function back({kind, changes}) {
    const change = (changes || [])[0], entry = kind === 'done';
    if (!change || !['signUp', 'card', 'done'].includes(kind)) return null;
    const to = speaker(change.set.cededTo), text = Line.write(change.typed || change.set, context(entry ? 'entry' : 'card')) + (to ? ` c:${to.number}` : '');
    return text && (kind === 'signUp' ? ['new', null, text] : [entry ? 'entry' : 'card', change.speaker, text]);
  }

  function putBack(index) {
    const again = back(unsent.refused[index]);
    if (line().value.trim() || stash) { tell(say('lineFirst')); line().focus(); return; }
    unsent.forgive(index);
    turnTo(...again);
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
    const one = whose(), then = upNext();
    byId('line-label').textContent = at.kind === 'new' ? say('line.new') : at.kind === 'card' ? say('line.card', one ? one.number : '') : late() ? say('line.late', one ? one.number : '') : one ? say('line.entry', one.number) : then ? say('line.call', then.number) : say('line.none');
    byId('line-hint').textContent = at.kind !== 'entry' ? say('line.new.hint') : late() ? say('line.late.hint', one ? one.number : '') : one && !then ? say('line.entry.last') : !one && !then ? say('line.none.hint') : say(one ? 'line.entry.hint' : 'line.call.hint', then.number);
    const typed = line().value.trim(), parsed = typed && parse();
    byId('parse').replaceChildren(...(parsed ? [say('willSave'), ...chips(parsed)] : []));
  }

  function chips({set, stances, rest}) {
    const chip = (...what) => make('span', {class: 'chip'}, ...what);
    return [set.name ? make('b', {}, set.name) : null, ...(Object.keys(stances).length ? tags(stances).map(each => chip(each)) : []), 'lives' in set ? chip(lives({lives: set.lives})) : null, set.mode ? chip(say('mode.' + set.mode)) : null,
      set.speaksFor ? chip(say('for', set.speaksFor)) : null, set.interpreter ? chip(say('interpreter.' + set.interpreter, set.language || '').trim()) : null, set.needs ? chip(set.needs) : null, set.exhibits ? chip(say('exhibit', set.exhibits)) : null,
      set.cededTo ? chip(say('cedes', (speaker(set.cededTo) || {}).number || '')) : null, set.gist ? `“${set.gist}” ` : null, set.gist ? make('span', {class: 'quiet num'}, `${set.gist.length} / 200`) : null, rest ? make('b', {class: 'bad'}, say('notUnderstood', rest)) : null].filter(Boolean);
  }

  function tell(text) {
    byId('told').replaceChildren(text ? make('p', {class: 'toast'}, text) : '');
    toldAt = Date.now();
  }

  function turnTo(kind, key, text, pressed) {
    at = {kind, pressed, key: key || (kind === 'entry' && at.kind === 'entry' && text ? at.key : null)};
    line().value = text || '';
    typed();
    line().focus();
    line().setSelectionRange(line().value.length, line().value.length);
  }

  /** What is typed is for whoever had the floor when it was begun, whatever happens meanwhile. */
  function typed() {
    if (at.pressed && !line().value.startsWith(at.pressed)) at.pressed = '';
    if (at.kind === 'entry') at.key = line().value.trim() ? at.key || (now() || {}).key || null : null;
    ask();
    sessionStorage.setItem(unsent.place + '.line', JSON.stringify({...at, text: line().value, stash}));
  }

  /** A walk-up or a card comes between: what is half typed of a speaker waits for its end. What is half typed of either is finished first. */
  function interrupt(kind, key, text) {
    const typed = line().value.trim();
    if (typed && (at.kind !== 'entry' || stash)) { tell(say('lineFirst')); line().focus(); return; }
    if (typed) stash = {...at, text: line().value};
    turnTo(kind, key, text);
  }

  function resume() {
    const was = stash;
    stash = null;
    if (at.kind === 'card') selected = null;
    if (was) turnTo('entry', was.key, was.text, was.pressed); else turnTo('entry');
  }

  /** Whoever is called speaks, also who only registered, wrote, or gave their time away. */
  function calling(one) {
    const speaks = {...(Night.called(one) ? {} : {mode: 'IN_PERSON'}), ...(one.cededTo ? {cededTo: null} : {})}, then = {...one, ...speaks};
    const all = view.speakers.map(each => each === one ? then : each);
    return {speaker: one.key, set: {status: 'CALLED', ...speaks, calledAt: unsent.at(), allotted: Night.allotted(then, all, view.night), used: one.used || 0, runningSince: null}};
  }
  const leaving = (one, status) => ({status, item: one.item || item(), doneAt: unsent.at(), used: Math.round(Night.used(one, unsent.now())), runningSince: null});

  function submit() {
    const typed = line().value.trim(), parsed = parse();
    if (parsed.rest) { tell(say('notUnderstood', parsed.rest)); return; }
    if (parsed.long) { tell(say('tooLong', parsed.long[1], parsed.long[0])); return; }
    if (at.kind === 'new') signUp(parsed.set);
    else if (at.kind === 'card') { unsent.act('card', withTime([{speaker: at.key, set: {...NOTHING, ...parsed.set}}])); resume(); }
    else if (typed && late()) noteFor(speaker(at.key), parsed.set);
    else if (now()) done(parsed.set);
    else if (!typed) call(upNext());
    else tell(say('nobodyYet'));
  }

  function signUp(set) {
    const key = Night.id();
    unsent.act('signUp', withTime([{speaker: key, set}]));
    tell(say('signedUp', name({...speaker(key)})));
    resume();
  }

  function done(set) {
    const one = now(), then = upNext(), typed = {...set};
    if (!joined(one, set)) return;
    unsent.act('done', [{speaker: one.key, set: {...set, ...leaving(one, 'DONE')}, seen: seen(one, set), typed}, ...(then ? [calling(then)] : [])]);
    selected = null;
    tell(then ? say('doneAndCalled', name(one), then.number) : say('doneOnly', name(one)));
    turnTo('entry');
  }

  /** Who it was typed for has the floor no more: it is theirs all the same, and nobody is called. */
  function noteFor(one, set) {
    if (!one) { tell(say('unknown')); return; }
    const typed = {...set};
    if (!joined(one, set)) return;
    unsent.act('done', [{speaker: one.key, set: {...set, ...(calledToo(one) || Night.waiting(one) ? leaving(one, 'DONE') : {})}, seen: seen(one, set), typed}]);
    tell(say('notedFor', one.number, name(one)));
    turnTo('entry');
  }

  /** What stood there where this was typed: the server adds what another clerk noted of the same speaker meanwhile. */
  const seen = (one, set) => Object.fromEntries(['gist', 'spoken', 'exhibits'].filter(field => field in set).map(field => [field, one[field] || null]));

  /** With what another clerk noted of the same speaker. @return whether there is room for both */
  function joined(one, set) {
    if (set.exhibits && one.exhibits) set.exhibits = one.exhibits + '\n' + set.exhibits;
    if (set.spoken) set.spoken = {...(one.spoken || {}), ...set.spoken};
    if (set.gist && one.gist && one.gist !== set.gist) set.gist = one.gist + ' · ' + set.gist;
    if ((set.gist || '').length <= 200) return true;
    tell(say('gistFull', one.number, one.gist));
    return false;
  }

  /** Who has the floor has more time, or less, where their card or what others give them is otherwise now; what the chair granted stays. */
  function withTime(changes) {
    const one = now(), made = changes.find(each => one && each.speaker === one.key);
    if (!one) return changes;
    const after = view.speakers.map(each => ({...each, ...(changes.find(change => change.speaker === each.key) || {}).set}));
    for (const change of changes) if (!speaker(change.speaker)) after.push({key: change.speaker, ...change.set});
    const each = Night.each(view.speakers, view.night), more = Night.share(after.find(other => other.key === one.key), after, view.night, each) - Night.share(one, view.speakers, view.night, each);
    if (!more) return changes;
    const set = {allotted: Math.max(0, (one.allotted || 0) + more)};
    return made ? changes.map(change => change === made ? {...change, set: {...change.set, ...set}} : change) : [...changes, {speaker: one.key, set}];
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

  /** A minute more or less for who has the floor. */
  function grant(seconds) {
    const one = now();
    if (!one) { tell(say('nobodyYet')); return; }
    unsent.act('grant', [{speaker: one.key, set: {allotted: Math.max(0, (one.allotted || 0) + seconds)}}]);
    tell(say(seconds > 0 ? 'granted' : 'taken', one.number));
  }

  /** Whoever is chosen among those not in line stands there again, where they stood. */
  function backInLine() {
    const one = speaker(selected);
    if (!one || Night.waiting(one)) { tell(say('chooseFirst')); return; }
    unsent.act('back', withTime([{speaker: one.key, set: {status: 'SIGNED_UP', cededTo: null, doneAt: null, used: Math.round(Night.used(one, unsent.now())), runningSince: null, ...(Night.called(one) ? {} : {mode: 'IN_PERSON'})}}]));
    tell(say('back', one.number, name(one)));
  }

  function undo() {
    const done = unsent.undo();
    tell(say(done ? 'undone' : 'nothingToUndo'));
  }

  function select(step) {
    const waiting = inLineNow(), all = [...waiting, ...notInLine()], here = all.findIndex(one => one.key === selected), last = (waiting.length || all.length) - 1;
    const then = all[Math.min(all.length - 1, Math.max(0, here < 0 ? (step > 0 ? 0 : last) : here + step))];
    selected = then ? then.key : null;
    moved = false;
    selectedIn = listOf(selected);
    draw();
  }

  /** The chair's order: whatever order stood there is the chair's from now on, with the two exchanged. */
  function move(step) {
    const waiting = inLineNow(), here = waiting.findIndex(one => one.key === selected), there = here + step;
    if (here < 0 || there < 0 || there >= waiting.length) return;
    moved = true;
    const beyond = waiting[there + step], edge = Night.turn(waiting[there]);
    if (view.night.orderBy === 'CHAIR') { unsent.act('move', [{speaker: selected, set: {turn: beyond ? (edge + Night.turn(beyond)) / 2 : edge + step * 1000}}]); return; }
    [waiting[here], waiting[there]] = [waiting[there], waiting[here]];
    unsent.act('move', waiting.map((one, index) => ({speaker: one.key, set: {turn: (index + 1) * 1000}})), {orderBy: 'CHAIR'});
  }

  /* ---- keys ---- */
  /* a key that is held down repeats itself: letters are typed again and arrows go on, but nothing is done again */
  function inLine(event) {
    const empty = line().value === '', arrow = /^Arrow(Up|Down)$/.test(event.key);
    if (event.repeat && (['Enter', 'Escape'].includes(event.key) || empty && [' ', '+'].includes(event.key) || event.altKey && !arrow)) event.preventDefault();
    else if (event.key === 'Escape') { event.preventDefault(); if (at.kind !== 'entry') resume(); byId('stage').focus(); }
    else if (event.altKey && event.key.toLowerCase() === 'z') { event.preventDefault(); undo(); }
    else if (event.altKey && arrow) { event.preventDefault(); move(event.key === 'ArrowUp' ? -1 : 1); }
    else if (event.altKey && /^[+-]$/.test(event.key)) { event.preventDefault(); grant(event.key === '+' ? 60 : -60); }
    else if (arrow) { event.preventDefault(); select(event.key === 'ArrowUp' ? -1 : 1); }
    else if (empty && event.key === ' ') { event.preventDefault(); timer(); }
    else if (empty && event.key === '+') { event.preventDefault(); interrupt('new'); }
  }

  const SINGLE = {e: () => interrupt('new'), x: () => out('NO_SHOW'), p: () => out('PASSED'), d: () => out('WITHDREW'), g: () => out('OUT_OF_TIME'), l: backInLine, '+': () => grant(60), '-': () => grant(-60), z: undo, ' ': timer,
    c: () => { const one = speaker(selected) || now(); if (one) interrupt('card', one.key, Line.write(one, context('card'))); }};

  function atStage(event) {
    if (event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (event.repeat && !/^arrow(up|down)$/.test(key)) { if (key !== 'tab') event.preventDefault(); return; }
    if (event.altKey && !/^(arrow(up|down)|[z+-])$/.test(key)) return;
    if (key === 'arrowup' || key === 'arrowdown') (event.altKey ? move : select)(key === 'arrowup' ? -1 : 1);
    else if (key === 'enter') { if (line().value.trim()) submit(); else call(upNext()); line().focus(); }
    else if (key === 'escape') line().focus();
    else if (key === ' ') timer();
    else if (event.altKey) SINGLE[key]();
    else if (!lettersOn()) return;
    else if (SINGLE[key]) SINGLE[key]();
    else if (/^[sonuqarbitw]$/.test(key)) pressed(key);
    else return;
    event.preventDefault();
  }

  function pressed(key) {
    const now = Line.press(line().value, key, inFull());
    turnTo(at.kind, at.key, now.text, now.pressed);
  }

  document.addEventListener('DOMContentLoaded', () => {
    box = byId('console');
    agenda = JSON.parse(box.dataset.agenda);
    unsent = new Unsent(box, draw);
    draw();
    byId('entry').addEventListener('submit', event => { event.preventDefault(); submit(); });
    line().addEventListener('keydown', inLine);
    line().addEventListener('input', typed);
    byId('stage').addEventListener('keydown', atStage);
    byId('refused').addEventListener('click', event => { if (event.target.id === 'forgive') { unsent.forgive(); line().focus(); } else if (event.target.dataset.back) putBack(Number(event.target.dataset.back)); });
    for (const id of ['orderBy', 'timeRule', 'groupSeconds', 'item']) if (byId(id)) byId(id).addEventListener('change', event => unsent.act('night', [], {[id]: id === 'groupSeconds' ? Number(event.target.value) : event.target.value}));
    const kept = JSON.parse(sessionStorage.getItem(unsent.place + '.line') || 'null');
    stash = kept && kept.stash || null;
    if (kept && kept.text) turnTo(kept.kind, kept.key, kept.text, kept.pressed); else if (stash) resume(); else line().focus();
    setInterval(() => { Night.show(now(), unsent.now()); byId('now-clock').textContent = new Date(unsent.now()).toLocaleTimeString(document.documentElement.lang, {hour: 'numeric', minute: '2-digit'}); if (toldAt && Date.now() - toldAt > 20000) tell(''); }, 250);
    window.addEventListener('storage', draw);
    unsent.start();
  });
})();
