/* What a clerk does: signs up, notes and ends a turn, calls the next, runs the clock, takes back. */
'use strict';
(() => {
  const {say, name} = Night;
  /* what a card that is corrected no longer says, it says no more; exhibits and ceded time are not on it */
  const NOTHING = {card: null, lives: null, mode: null, speaksFor: null, speaksAs: null, interpreter: null, language: null, needs: null, pronounced: null};
  const OUT = {NO_SHOW: 'noShow', PASSED: 'pass', WITHDREW: 'withdraw', OUT_OF_TIME: 'outOfTime'};

  window.Turns = class {
    constructor(floor, queue, entry, tell) { Object.assign(this, {floor, queue, entry, tell, unsent: floor.unsent}); }

    submit() {
      const {entry, floor} = this, {kind, key} = entry.at, typed = entry.half, parsed = entry.parse();
      if (parsed.rest) { this.tell(say('notUnderstood', parsed.rest)); return; }
      if (parsed.long) { this.tell(say('tooLong', parsed.long[1], parsed.long[0])); return; }
      if (kind === 'new') this.signUp(parsed.set);
      else if (kind === 'card') { this.unsent.act('card', floor.withTime([{speaker: key, set: {...NOTHING, ...parsed.set}}])); entry.resume(); }
      else if (typed && entry.late()) this.noteFor(floor.speaker(key), parsed.set);
      else if (floor.now()) this.done(parsed.set);
      else if (!typed) this.call(this.queue.upNext());
      else this.tell(say('nobodyYet'));
    }

    signUp(set) {
      const key = Night.id();
      this.unsent.act('signUp', this.floor.withTime([{speaker: key, set}]));
      this.tell(say('signedUp', name({...this.floor.speaker(key)})));
      this.entry.resume();
    }

    done(set) {
      const one = this.floor.now(), then = this.queue.upNext(), typed = {...set};
      if (!this.joined(one, set)) return;
      this.unsent.act('done', [{speaker: one.key, set: {...set, ...this.floor.leaving(one, 'DONE')}, seen: seen(one, set), typed}, ...(then ? [this.floor.calling(then)] : [])]);
      this.queue.selected = null;
      this.tell(then ? say('doneAndCalled', name(one), then.number) : say('doneOnly', name(one)));
      this.entry.turnTo('entry');
    }

    /** Who it was typed for has the floor no more: it is theirs all the same, and nobody is called. */
    noteFor(one, set) {
      if (!one) { this.tell(say('unknown')); return; }
      const typed = {...set};
      if (!this.joined(one, set)) return;
      this.unsent.act('done', [{speaker: one.key, set: {...set, ...(Floor.calledToo(one) || Night.waiting(one) ? this.floor.leaving(one, 'DONE') : {})}, seen: seen(one, set), typed}]);
      this.tell(say('notedFor', one.number, name(one)));
      this.entry.turnTo('entry');
    }

    /** With what another clerk noted of the same speaker. @return whether there is room for both */
    joined(one, set) {
      if (set.exhibits && one.exhibits) set.exhibits = one.exhibits + '\n' + set.exhibits;
      if (set.spoken) set.spoken = {...(one.spoken || {}), ...set.spoken};
      if (set.gist && one.gist && one.gist !== set.gist) set.gist = one.gist + ' · ' + set.gist;
      if ((set.gist || '').length <= 200) return true;
      this.tell(say('gistFull', one.number, one.gist));
      return false;
    }

    call(one) {
      if (!one) { this.tell(say('nobodyWaits')); return; }
      const before = this.floor.now();
      this.unsent.act('call', [...(before ? [{speaker: before.key, set: this.floor.leaving(before, before.runningSince || before.used ? 'DONE' : 'SIGNED_UP')}] : []), this.floor.calling(one)]);
      this.queue.selected = null;
      this.tell(say('called', one.number, name(one)));
    }

    timer() {
      const one = this.floor.now();
      if (!one) { this.tell(say('nobodyYet')); return; }
      this.unsent.act(one.runningSince ? 'stop' : 'start', [{speaker: one.key, set: one.runningSince ? {used: this.floor.used(one), runningSince: null} : {status: 'SPEAKING', runningSince: this.unsent.at()}}]);
      this.tell('');
    }

    /** Did not come, passed, withdrew, ruled out of time: whoever is selected, else who has the floor. */
    out(status) {
      const now = this.floor.now(), one = this.queue.marked() || now;
      if (!one) { this.tell(say('nobodyYet')); return; }
      this.unsent.act(OUT[status], [{speaker: one.key, set: one === now ? this.floor.leaving(one, status) : {status}}]);
      this.tell(say('out.' + status, one.number, name(one)));
    }

    /** A minute more or less for who has the floor. */
    grant(seconds) {
      const one = this.floor.now();
      if (!one) { this.tell(say('nobodyYet')); return; }
      this.unsent.act('grant', [{speaker: one.key, set: {allotted: Math.max(0, (one.allotted || 0) + seconds)}}]);
      this.tell(say(seconds > 0 ? 'granted' : 'taken', one.number));
    }

    /** Whoever is chosen among those not in line stands there again, where they stood. */
    backInLine() {
      const one = this.queue.marked();
      if (!one || Night.waiting(one)) { this.tell(say('chooseFirst')); return; }
      this.unsent.act('back', this.floor.withTime([{speaker: one.key, set: {status: 'SIGNED_UP', cededTo: null, doneAt: null, used: this.floor.used(one), runningSince: null, ...(Night.called(one) ? {} : {mode: 'IN_PERSON'})}}]));
      this.tell(say('back', one.number, name(one)));
    }

    /** The card of whoever is chosen, else of who has the floor, into the line. */
    card() {
      const one = this.queue.marked() || this.floor.now();
      if (one) this.entry.interrupt('card', one.key, Line.write(one, this.entry.context('card')));
    }

    undo() { this.tell(say(this.unsent.undo() ? 'undone' : 'nothingToUndo')); }
  };

  /** What stood there where this was typed: the server adds what another clerk noted of the same speaker meanwhile. */
  const seen = (one, set) => Object.fromEntries(['gist', 'spoken', 'exhibits'].filter(field => field in set).map(field => [field, one[field] || null]));
})();
