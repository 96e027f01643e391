/* The quick tally: a key for the position, one for the place, Enter. Taps wait in this browser until they are answered, and count once however often they are sent. */
'use strict';
(() => {
  const {say, make} = Night;
  const STANCES = {s: 'SUPPORT', sa: 'SUPPORT_IF_AMENDED', o: 'OPPOSE', oa: 'OPPOSE_UNLESS_AMENDED', n: 'NEUTRAL', u: 'UNCLEAR', q: 'NO_POSITION'};
  const COLUMNS = ['OPPOSE', 'OPPOSE_UNLESS_AMENDED', 'SUPPORT_IF_AMENDED', 'SUPPORT', 'NEUTRAL', 'UNCLEAR', 'NO_POSITION'];
  const ROWS = ['RESIDENT', 'SUBURB', 'ELSEWHERE_IN_STATE', 'OTHER_STATE', 'OUTSIDE_US', 'IN_STATE_UNSPECIFIED', 'INDETERMINATE', 'UNKNOWN'];
  const byId = id => document.getElementById(id);
  let box, place, today = {counts: [], latest: []}, ahead = null, gone = false, ended = false, busy = false;   // ahead: by how many ms the server's clock is, once it answered

  const read = () => { try { return JSON.parse(localStorage.getItem(place)) || {taps: [], back: []}; } catch (unreadable) { return {taps: [], back: []}; } };
  const write = kept => { if (kept.taps.length + kept.back.length) localStorage.setItem(place, JSON.stringify(kept)); else localStorage.removeItem(place); };

  const refused = () => { try { return JSON.parse(localStorage.getItem(place + '.refused')) || []; } catch (unreadable) { return []; } };
  function refuse(all) { if (all.length) localStorage.setItem(place + '.refused', JSON.stringify(all)); else localStorage.removeItem(place + '.refused'); }

  function parse(text) {
    const found = /^\s*(sa|oa|s|o|n|u|q)\s*,?\s*(?:(w)|([rei])?\s*,?\s*(\d{5})?)\s*$/i.exec(text);
    if (!found) return null;
    const said = (found[2] || found[3] || '').toUpperCase(), zip = found[4];
    return {stance: STANCES[found[1].toLowerCase()], place: said || zip || null, ...(said && zip ? {zip} : {})};
  }
  const words = tap => [say('stance.' + tap.stance), tap.place ? /\d/.test(tap.place) ? tap.place : say(tap.place) : say('none'), tap.zip].filter(Boolean).join(', ');

  function draw() {
    const kept = read(), back = new Set(kept.back), count = new Map(today.counts.map(each => [each.stance + each.residency, each.count]));
    byId('heads').replaceChildren(make('tr', {}, make('th', {scope: 'col'}, say('lives')), ...COLUMNS.map(stance => make('th', {scope: 'col', class: 'n'}, say('stance.' + stance)))));
    byId('counts').replaceChildren(...ROWS.map(row => make('tr', {}, make('th', {scope: 'row'}, say('residency.' + row)), ...COLUMNS.map(stance => make('td', {class: 'n num'}, String(count.get(stance + row) || 0))))));
    byId('sum').textContent = say('sum', today.counts.reduce((sum, each) => sum + each.count, 0));
    const known = new Set(today.latest.map(each => each.id));
    const waiting = kept.taps.filter(tap => !known.has(tap.id)).reverse().map(tap => make('li', {}, words(tap), make('span', {class: 'quiet small'}, say('kept')), ...undo(tap.id, back)));
    byId('latest').replaceChildren(...waiting, ...today.latest.map(each => make('li', {class: each.back || back.has(each.id) ? 'back' : null}, make('time', {class: 'num small'}, new Date(each.at).toLocaleTimeString(document.documentElement.lang, {hour: 'numeric', minute: '2-digit'})),
      `${say('stance.' + each.stance)}, ${say('residency.' + each.residency)}`, ...(each.back ? [] : undo(each.id, back)))));
    byId('none').hidden = byId('latest').children.length > 0;
    const left = kept.taps.length + kept.back.length;
    byId('net').dataset.state = ended ? 'ended' : gone ? 'gone' : 'here';
    byId('net').dataset.unsent = left;
    const told = ended ? say('ended', left) : gone ? say('gone', left) : say('here');
    if (byId('net-words').textContent !== told) byId('net-words').textContent = told;
    const no = refused();
    if (byId('refused').dataset.count === String(no.length)) return;
    byId('refused').dataset.count = no.length;
    byId('refused').replaceChildren(...(no.length ? [make('div', {class: 'msg bad'}, make('p', {}, say('refused', no.length)), make('ul', {}, ...no.map(each => make('li', {}, each))),
      make('button', {type: 'button', class: 'btn plain', id: 'forgive'}, say('refused.seen')))] : []));
  }
  const undo = (id, back) => back.has(id) ? [] : [make('button', {type: 'button', class: 'btn bare', 'data-back': id}, say('back'))];

  function count(event) {
    event.preventDefault();
    const tap = parse(byId('tap').value);
    if (!tap) { byId('parse').textContent = byId('tap').value.trim() ? say('wrong', byId('tap').value.trim()) : ''; return; }
    const kept = read();
    write({...kept, taps: [...kept.taps, {id: Night.id(), at: new Date().toISOString(), ordinance: box.dataset.no, ...tap}]});
    byId('tap').value = '';
    byId('parse').textContent = words(tap);
    draw();
    send();
  }

  function takeBack(id) {
    const kept = read();
    write({...kept, back: [...new Set([...kept.back, id])]});
    byId('tap').focus();
    draw();
    send();
  }

  function last() {
    const kept = read(), back = new Set(kept.back), waiting = kept.taps.filter(tap => !back.has(tap.id)).pop();
    const one = waiting || today.latest.find(each => !each.back && !back.has(each.id));
    if (one) takeBack(one.id);
  }

  async function send() {
    if (busy) return;
    busy = true;
    const kept = read(), some = ahead !== null && kept.taps.length + kept.back.length > 0, taps = kept.taps.slice(0, 100), back = taps.length < kept.taps.length ? [] : kept.back.slice(0, 100);
    const onTime = taps.map(tap => ({...tap, at: new Date(Date.parse(tap.at) + ahead).toISOString()}));   // this browser's clock may be wrong
    try {
      const answer = await fetch('/api/taps?ordinance=' + encodeURIComponent(box.dataset.no), {method: some ? 'POST' : 'GET', credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(8000),
        headers: {Authorization: 'Bearer ' + box.dataset.pass, ...(some ? {'Content-Type': 'application/json'} : {})}, body: some ? JSON.stringify({taps: onTime, back}) : undefined});
      if (!answer.ok) throw Object.assign(new Error(), {ended: [401, 403].includes(answer.status)});
      today = await answer.json();
      ahead = Date.parse(today.now) - Date.now();
      gone = false;
      ended = false;
      if (!some) return;
      const sent = new Set(taps.map(tap => tap.id)), undone = new Set(back), now = read();
      refuse([...refused(), ...(today.results || []).flatMap((result, at) => result.outcome === 'REFUSED' ? [[at < taps.length ? words(taps[at]) : say('back'), result.detail].join(' · ')] : [])]);
      write({taps: now.taps.filter(tap => !sent.has(tap.id)), back: now.back.filter(id => !undone.has(id))});
    } catch (failed) {
      ended = failed.ended === true;
      gone = true;
    } finally {
      busy = false;
      draw();
      const left = read();
      if (!gone && left.taps.length + left.back.length) setTimeout(send, 0);
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    box = byId('quick');
    if (!box) return;
    place = 'countersign.taps.' + box.dataset.account;
    byId('entry').addEventListener('submit', count);
    byId('tap').addEventListener('input', () => { const tap = parse(byId('tap').value); byId('parse').textContent = tap ? words(tap) : ''; });
    byId('latest').addEventListener('click', event => { if (event.target.dataset.back) takeBack(event.target.dataset.back); });
    byId('refused').addEventListener('click', event => { if (event.target.id === 'forgive') { refuse([]); draw(); byId('tap').focus(); } });
    document.addEventListener('keydown', event => { if (event.altKey && event.key.toLowerCase() === 'z') { event.preventDefault(); if (!event.repeat) last(); } });
    draw();
    byId('tap').focus();
    send();
    setInterval(send, 3000);
  });
})();
