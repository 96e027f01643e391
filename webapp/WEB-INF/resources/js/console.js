/* The hearing console. Everything is typed in one line; Esc leaves it for single keys. The focus is in the line or in the queue, and nothing takes it away. */
'use strict';
(() => {
  const RULES = ['orderBy', 'timeRule', 'groupSeconds', 'item'], TOLD_FOR = 20000;
  const byId = id => document.getElementById(id);
  const lettersOn = () => localStorage.getItem('countersign.letters') !== 'off';
  let unsent, floor, queue, entry, turns, refusals, toldAt = 0;

  function tell(text) {
    byId('told').replaceChildren(text ? Night.make('p', {class: 'toast'}, text) : '');
    toldAt = Date.now();
  }

  function draw() {
    floor.read();
    queue.forget();
    Speakers.draw(floor);
    queue.draw();
    refusals.draw();
    drawRules();
    entry.ask();
  }

  function drawRules() {
    for (const id of RULES) {
      const select = byId(id), value = String(id === 'item' ? floor.item : floor.night[id]);
      if (!select || document.activeElement === select) continue;
      if (![...select.options].some(option => option.value === value)) select.add(new Option(value, value));
      select.value = value;
    }
    byId('entry').hidden = floor.night.locked;
  }

  /* a key that is held down repeats itself: letters are typed again and arrows go on, but nothing is done again */
  function inLine(event) {
    const empty = entry.text === '', arrow = /^Arrow(Up|Down)$/.test(event.key);
    if (event.repeat && (['Enter', 'Escape'].includes(event.key) || empty && [' ', '+'].includes(event.key) || event.altKey && !arrow)) event.preventDefault();
    else if (event.key === 'Escape') { event.preventDefault(); if (entry.at.kind !== 'entry') entry.resume(); byId('stage').focus(); }
    else if (event.altKey && event.key.toLowerCase() === 'z') { event.preventDefault(); turns.undo(); }
    else if (event.altKey && arrow) { event.preventDefault(); queue.move(event.key === 'ArrowUp' ? -1 : 1); }
    else if (event.altKey && /^[+-]$/.test(event.key)) { event.preventDefault(); turns.grant(event.key === '+' ? 60 : -60); }
    else if (arrow) { event.preventDefault(); queue.select(event.key === 'ArrowUp' ? -1 : 1); }
    else if (empty && event.key === ' ') { event.preventDefault(); turns.timer(); }
    else if (empty && event.key === '+') { event.preventDefault(); entry.interrupt('new'); }
  }

  const SINGLE = {e: () => entry.interrupt('new'), x: () => turns.out('NO_SHOW'), p: () => turns.out('PASSED'), d: () => turns.out('WITHDREW'), g: () => turns.out('OUT_OF_TIME'), l: () => turns.backInLine(),
    '+': () => turns.grant(60), '-': () => turns.grant(-60), z: () => turns.undo(), ' ': () => turns.timer(), c: () => turns.card()};

  function atStage(event) {
    if (event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase(), step = key === 'arrowup' ? -1 : 1;
    if (event.repeat && !/^arrow(up|down)$/.test(key)) { if (key !== 'tab') event.preventDefault(); return; }
    if (event.altKey && !/^(arrow(up|down)|[z+-])$/.test(key)) return;
    if (key === 'arrowup' || key === 'arrowdown') { if (event.altKey) queue.move(step); else queue.select(step); }
    else if (key === 'enter') { if (entry.half) turns.submit(); else turns.call(queue.upNext()); entry.input.focus(); }
    else if (key === 'escape') entry.input.focus();
    else if (key === ' ') turns.timer();
    else if (event.altKey) SINGLE[key]();
    else if (!lettersOn()) return;
    else if (SINGLE[key]) SINGLE[key]();
    else if (/^[sonuqarbitw]$/.test(key)) entry.press(key);
    else return;
    event.preventDefault();
  }

  function listen() {
    byId('entry').addEventListener('submit', event => { event.preventDefault(); turns.submit(); });
    entry.input.addEventListener('keydown', inLine);
    entry.input.addEventListener('input', () => entry.typed());
    byId('stage').addEventListener('keydown', atStage);
    for (const id of RULES) if (byId(id)) byId(id).addEventListener('change', event => unsent.act('night', [], {[id]: id === 'groupSeconds' ? Number(event.target.value) : event.target.value}));
    window.addEventListener('storage', draw);
  }

  document.addEventListener('DOMContentLoaded', () => {
    const box = byId('console');
    unsent = new Unsent(box, draw);
    floor = new Floor(box, unsent);
    queue = new Queue(floor, draw);
    entry = new Entry(floor, queue, tell);
    turns = new Turns(floor, queue, entry, tell);
    refusals = new Refusals(floor, entry, tell);
    draw();
    listen();
    entry.begin();
    setInterval(() => { Speakers.tick(floor); if (toldAt && Date.now() - toldAt > TOLD_FOR) tell(''); }, 250);
    unsent.start();
  });
})();
