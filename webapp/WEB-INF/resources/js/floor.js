/* Who has the floor and who comes next, as this console sees the night: what is known, and what was done here and has not been sent. */
'use strict';
(() => {
  const OVER = ['DONE', 'OUT_OF_TIME'];
  const calledToo = one => ['CALLED', 'SPEAKING'].includes(one.status);

  window.Floor = class {
    constructor(box, unsent) {
      this.box = box;
      this.unsent = unsent;
      this.agenda = JSON.parse(box.dataset.agenda);
    }

    read() { this.view = this.unsent.roster(); }

    get speakers() { return this.view.speakers; }
    get night() { return this.view.night; }
    get item() { return this.night.item || this.agenda[0]; }
    speaker(key) { return this.speakers.find(one => one.key === key); }
    now() { return Night.current(this.speakers); }
    inLine() { return Night.queue(this.speakers, this.night, this.item); }
    next() { return this.inLine()[0] || null; }

    /** Called by somebody else at the same time first, then whoever passed, did not come, gave their time away, or is on the record without being called. */
    notInLine() {
      const now = this.now();
      return this.speakers.filter(one => one !== now && !Night.waiting(one) && !OVER.includes(one.status)).sort((one, other) => calledToo(other) - calledToo(one) || one.number - other.number);
    }

    listOf(key) { return this.inLine().some(one => one.key === key) ? 'line' : this.notInLine().some(one => one.key === key) ? 'aside' : ''; }

    /** What the line is read with. @param key whose it is */
    context(kind, key) {
      return {agenda: this.agenda, item: kind === 'entry' && key && (this.speaker(key) || {}).item || this.item, state: this.box.dataset.state, language: document.documentElement.lang, kind,
        byNumber: number => this.speakers.find(one => one.number === number)};
    }

    /** Whoever is called speaks, also who only registered, wrote, or gave their time away. */
    calling(one) {
      const speaks = {...(Night.called(one) ? {} : {mode: 'IN_PERSON'}), ...(one.cededTo ? {cededTo: null} : {})}, then = {...one, ...speaks};
      const all = this.speakers.map(each => each === one ? then : each);
      return {speaker: one.key, set: {status: 'CALLED', ...speaks, calledAt: this.unsent.at(), allotted: Night.allotted(then, all, this.night), used: one.used || 0, runningSince: null}};
    }

    leaving(one, status) { return {status, item: one.item || this.item, doneAt: this.unsent.at(), used: this.used(one), runningSince: null}; }

    used(one) { return Math.round(Night.used(one, this.unsent.now())); }

    /** Who has the floor has more time, or less, where their card or what others give them is otherwise now; what the chair granted stays. */
    withTime(changes) {
      const one = this.now(), made = changes.find(each => one && each.speaker === one.key);
      if (!one) return changes;
      const after = this.speakers.map(each => ({...each, ...(changes.find(change => change.speaker === each.key) || {}).set}));
      for (const change of changes) if (!this.speaker(change.speaker)) after.push({key: change.speaker, ...change.set});
      const each = Night.each(this.speakers, this.night), more = Night.share(after.find(other => other.key === one.key), after, this.night, each) - Night.share(one, this.speakers, this.night, each);
      if (!more) return changes;
      const set = {allotted: Math.max(0, (one.allotted || 0) + more)};
      return made ? changes.map(change => change === made ? {...change, set: {...change.set, ...set}} : change) : [...changes, {speaker: one.key, set}];
    }
  };
  window.Floor.calledToo = calledToo;
})();
