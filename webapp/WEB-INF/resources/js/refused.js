/* What the server refused: all that was in it, and back into the line where it was typed there. */
'use strict';
(() => {
  const {say, make} = Night;

  window.Refusals = class {
    constructor(floor, entry, tell) {
      this.floor = floor;
      this.entry = entry;
      this.tell = tell;
      this.box = document.getElementById('refused');
      this.box.addEventListener('click', event => {
        if (event.target.id === 'forgive') { floor.unsent.forgive(); entry.input.focus(); } else if (event.target.dataset.back) this.putBack(Number(event.target.dataset.back));
      });
    }

    draw() {
      const {floor} = this, {refused} = floor.unsent, typed = change => change.set.status === 'DONE' || !change.set.status;
      const number = change => floor.speaker(change.speaker) ? [make('b', {class: 'num'}, String(floor.speaker(change.speaker).number))] : [];
      const one = (each, index) => make('li', {}, each.detail, ...(each.changes || []).filter(typed).map(change => make('span', {class: 'parse'}, ...number(change), ...Marks.chips({set: change.set, stances: change.set.spoken || change.set.card || {}, rest: ''}, floor))),
        this.back(each) ? make('button', {type: 'button', class: 'btn plain', 'data-back': String(index)}, say('refused.back')) : null);
      const shown = refused.length ? [make('div', {class: 'msg bad'}, make('p', {}, say('refused', refused.length)), make('ul', {}, ...refused.map(one)), make('button', {type: 'button', class: 'btn plain', id: 'forgive'}, say('refused.seen')))] : [];
      if (this.box.innerHTML !== shown.map(each => each.outerHTML).join('')) this.box.replaceChildren(...shown);
    }

    /** What was typed, as it would be typed again; nothing where nothing was. */
    back({kind, changes}) {
      const change = (changes || [])[0], entry = kind === 'done';
      if (!change || !['signUp', 'card', 'done'].includes(kind)) return null;
      const to = this.floor.speaker(change.set.cededTo), text = Line.write(change.typed || change.set, this.floor.context(entry ? 'entry' : 'card', this.entry.at.key)) + (to ? ` c:${to.number}` : '');
      return text && (kind === 'signUp' ? ['new', null, text] : [entry ? 'entry' : 'card', change.speaker, text]);
    }

    putBack(index) {
      const again = this.back(this.floor.unsent.refused[index]);
      if (this.entry.busy()) { this.tell(say('lineFirst')); this.entry.input.focus(); return; }
      this.floor.unsent.forgive(index);
      this.entry.turnTo(...again);
    }
  };
})();
