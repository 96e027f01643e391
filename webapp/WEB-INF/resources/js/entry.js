/* The line everything is typed in: for whoever has the floor, a walk-up, or a card; what is half typed is kept, and knows whose it is. */
'use strict';
(() => {
  const {say} = Night;
  const byId = id => document.getElementById(id);

  window.Entry = class {
    constructor(floor, queue, tell) {
      this.floor = floor;
      this.queue = queue;
      this.tell = tell;
      this.input = byId('line');
      this.at = {kind: 'entry', key: null};
      this.stash = null;
    }

    get text() { return this.input.value; }
    get half() { return this.text.trim(); }
    busy() { return this.half || this.stash; }

    /** Whose the line is: who had the floor when it was begun. */
    whose() { return this.at.kind === 'card' || this.at.key ? this.floor.speaker(this.at.key) : this.floor.now(); }
    late() { return this.at.kind === 'entry' && this.at.key && this.at.key !== (this.floor.now() || {}).key; }
    context(kind = this.at.kind) { return this.floor.context(kind, this.at.key); }
    inFull() { return {...this.context(), pressed: (this.at.pressed || '').length}; }
    parse() { return Line.parse(this.text, this.inFull()); }

    ask() {
      const {kind} = this.at, one = this.whose(), then = this.queue.upNext(), late = this.late();
      byId('line-label').textContent = kind === 'new' ? say('line.new') : kind === 'card' ? say('line.card', one ? one.number : '') : late ? say('line.late', one ? one.number : '') : one ? say('line.entry', one.number) : then ? say('line.call', then.number) : say('line.none');
      byId('line-hint').textContent = kind !== 'entry' ? say('line.new.hint') : late ? say('line.late.hint', one ? one.number : '') : one && !then ? say('line.entry.last') : !one && !then ? say('line.none.hint') : say(one ? 'line.entry.hint' : 'line.call.hint', then.number);
      const parsed = this.half && this.parse();
      byId('parse').replaceChildren(...(parsed ? [say('willSave'), ...Marks.chips(parsed, this.floor)] : []));
    }

    turnTo(kind, key, text, pressed) {
      this.at = {kind, pressed, key: key || (kind === 'entry' && this.at.kind === 'entry' && text ? this.at.key : null)};
      this.input.value = text || '';
      this.typed();
      this.input.focus();
      this.input.setSelectionRange(this.text.length, this.text.length);
    }

    /** What is typed is for whoever had the floor when it was begun, whatever happens meanwhile. */
    typed() {
      if (this.at.pressed && !this.text.startsWith(this.at.pressed)) this.at.pressed = '';
      if (this.at.kind === 'entry') this.at.key = this.half ? this.at.key || (this.floor.now() || {}).key || null : null;
      this.ask();
      sessionStorage.setItem(this.floor.unsent.place + '.line', JSON.stringify({...this.at, text: this.text, stash: this.stash}));
    }

    /** A key of a position or a place, outside the line. */
    press(key) {
      const now = Line.press(this.text, key, this.inFull());
      this.turnTo(this.at.kind, this.at.key, now.text, now.pressed);
    }

    /** A walk-up or a card comes between: what is half typed of a speaker waits for its end. What is half typed of either is finished first. */
    interrupt(kind, key, text) {
      if (this.half && (this.at.kind !== 'entry' || this.stash)) { this.tell(say('lineFirst')); this.input.focus(); return; }
      if (this.half) this.stash = {...this.at, text: this.text};
      this.turnTo(kind, key, text);
    }

    resume() {
      const was = this.stash;
      this.stash = null;
      if (this.at.kind === 'card') this.queue.selected = null;
      if (was) this.turnTo('entry', was.key, was.text, was.pressed); else this.turnTo('entry');
    }

    /** As it was before the page was opened again. */
    begin() {
      const kept = JSON.parse(sessionStorage.getItem(this.floor.unsent.place + '.line') || 'null');
      this.stash = kept && kept.stash || null;
      if (kept && kept.text) this.turnTo(kept.kind, kept.key, kept.text, kept.pressed); else if (this.stash) this.resume(); else this.input.focus();
    }
  };
})();
