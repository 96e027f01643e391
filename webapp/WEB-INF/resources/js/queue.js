/* The line of those who wait at the console, and those beside it: shown, chosen from with the arrows, moved by the chair. */
'use strict';
(() => {
  const {say, make, name} = Night, {tags, needs, fill} = Marks;
  const byId = id => document.getElementById(id);

  window.Queue = class {
    /** @param changed what to call when somebody else is chosen */
    constructor(floor, changed) {
      this.floor = floor;
      this.changed = changed;
      this.selected = null;
      this.selectedIn = '';
      this.moved = false;
    }

    /** Whom Enter calls: who was chosen, but not who was only moved in line, else the next. */
    chosen() { return this.moved ? null : this.marked(); }
    upNext() { return this.chosen() || this.floor.next(); }
    marked() { return this.floor.speaker(this.selected); }

    select(step) {
      const waiting = this.floor.inLine(), all = [...waiting, ...this.floor.notInLine()], here = all.findIndex(one => one.key === this.selected), last = (waiting.length || all.length) - 1;
      const then = all[Math.min(all.length - 1, Math.max(0, here < 0 ? (step > 0 ? 0 : last) : here + step))];
      this.selected = then ? then.key : null;
      this.moved = false;
      this.selectedIn = this.floor.listOf(this.selected);
      this.changed();
    }

    /** The chair's order: whatever order stood there is the chair's from now on, with the two exchanged. */
    move(step) {
      const waiting = this.floor.inLine(), here = waiting.findIndex(one => one.key === this.selected), there = here + step, {unsent} = this.floor;
      if (here < 0 || there < 0 || there >= waiting.length) return;
      this.moved = true;
      const beyond = waiting[there + step], edge = Night.turn(waiting[there]);
      if (this.floor.night.orderBy === 'CHAIR') { unsent.act('move', [{speaker: this.selected, set: {turn: beyond ? (edge + Night.turn(beyond)) / 2 : edge + step * 1000}}]); return; }
      [waiting[here], waiting[there]] = [waiting[there], waiting[here]];
      unsent.act('move', waiting.map((one, index) => ({speaker: one.key, set: {turn: (index + 1) * 1000}})), {orderBy: 'CHAIR'});
    }

    /** Whoever came in line or left it is not chosen any more. */
    forget() { if (this.floor.listOf(this.selected) !== this.selectedIn) this.selected = null; }

    draw() {
      const {floor} = this, waiting = floor.inLine(), aside = floor.notInLine(), first = floor.next();
      fill('queue', waiting.map(one => make('tr', {class: (one === first ? 'next ' : '') + (one.key === this.selected ? 'selected' : '')}, make('td', {class: 'n'}, String(one.number)),
        make('th', {scope: 'row'}, name(one), one.speaksFor ? make('span', {class: 'small quiet for'}, say('for', one.speaksFor)) : null), make('td', {}, ...tags(one.card || {}, floor.agenda)), make('td', {}, [one === first ? say('next') : '', needs(one)].filter(Boolean).join(', ')))));
      byId('queue-empty').hidden = waiting.length > 0;
      byId('stage').querySelector('table').hidden = waiting.length === 0;
      byId('queue-sum').textContent = say('waiting', waiting.length);
      const count = test => floor.speakers.filter(test).length;
      byId('queue-more').textContent = say('others', count(one => one.mode === 'REGISTERED' && one.status !== 'WITHDREW'), count(one => one.mode === 'WRITTEN' && one.status !== 'WITHDREW'), count(one => one.status === 'NO_SHOW'), count(one => one.status === 'PASSED'));
      const chosen = this.chosen();
      byId('selected').textContent = chosen ? say('selected', chosen.number, name(chosen)) : '';
      fill('aside', aside.map(one => make('tr', {class: one.key === this.selected ? 'selected' : ''}, make('td', {class: 'n'}, String(one.number)), make('th', {scope: 'row'}, name(one)), make('td', {}, ...tags(one.card || {}, floor.agenda)), make('td', {}, this.where(one)))));
      byId('aside-all').hidden = aside.length === 0;
    }

    /** Not in line, and where they stand. */
    where(one) {
      return Floor.calledToo(one) ? say('status.CALLED') : one.cededTo && !Night.gone(one) ? gaveTo(this.floor.speaker(one.cededTo)) : (one.status || 'SIGNED_UP') !== 'SIGNED_UP' ? say('status.' + one.status) : say('mode.' + one.mode);
    }
  };

  const gaveTo = to => !to ? say('status.CEDED') : [say('gives', to.number), Night.gone(to) ? say('status.' + to.status) : ''].filter(Boolean).join('; ');
})();
