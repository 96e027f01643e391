/* What clerks do goes out at once, or as soon as there is a network again: every act has an id made here, waits in this browser until it is answered,
   and counts once however often it is sent. What the other clerk did comes in the same way. */
'use strict';
(() => {
  const EVERY = 500, SLOWER = 3000, PATIENCE = 8000, KEPT = 60;

  window.Unsent = class {
    /** @param at the box of the page; @param changed what to call when anything is otherwise */
    constructor(at, changed) {
      this.address = '/api/hearings/' + at.dataset.hearing;
      this.pass = at.dataset.pass;
      this.place = `countersign.hearing.${at.dataset.hearing}.${at.dataset.account}`;
      this.changed = changed;
      this.here = {};
      this.speakers = new Map();
      this.night = {orderBy: 'SIGN_UP', timeRule: '180', groupSeconds: 0, item: null, locked: false};
      this.change = -1;
      this.ahead = 0;                                                      // how far the server's clock is ahead of this one, in ms
      this.goneSince = null;
      this.ended = false;
      this.busy = false;
    }

    /* several tabs may write: read, change, write, at once; where the browser keeps nothing, this page does */
    read(what) { try { return this.here[what] || JSON.parse(localStorage.getItem(this.place + what)) || []; } catch (unreadable) { return this.here[what] || []; } }
    write(what, list) {
      try {
        if (list.length) localStorage.setItem(this.place + what, JSON.stringify(list)); else localStorage.removeItem(this.place + what);
        delete this.here[what];
      } catch (full) { this.here[what] = list; }
    }

    get waiting() { return this.read('.acts'); }
    get refused() { return this.read('.refused'); }
    /** Somebody saw what was refused: all of it, or the one of this place. */
    forgive(index) { this.write('.refused', index === undefined ? [] : this.refused.filter((one, at) => at !== index)); this.changed(); }

    now() { return Date.now() + this.ahead; }
    at(ms = this.now()) { return new Date(ms).toISOString(); }

    /** As it will be once everything is in. */
    roster() {
      const view = new Map([...this.speakers].map(([key, one]) => [key, {...one, sent: true}]));
      const night = {...this.night};
      for (const act of this.waiting) {
        Object.assign(night, act.night || {});
        for (const {speaker, set} of act.changes || []) {
          if (!view.has(speaker) && act.kind !== 'signUp') continue;          // their sign-up was refused
          const known = view.get(speaker) || {key: speaker, number: 1 + Math.max(0, ...[...view.values()].map(one => one.number)), status: 'SIGNED_UP'};
          view.set(speaker, {...known, ...set, sent: false, finding: 'lives' in set && set.lives !== known.lives ? null : known.finding});
        }
      }
      return {speakers: [...view.values()].filter(one => one.status !== 'STRUCK'), night};
    }

    /** Done here and now; what it replaces is kept, so that it can be taken back. */
    act(kind, changes, night) {
      const now = this.roster(), view = new Map(now.speakers.map(one => [one.key, one]));
      const before = changes.map(({speaker, set}) => ({speaker, set: Object.fromEntries(view.has(speaker)
        ? Object.keys(set).map(field => [field, view.get(speaker)[field] === undefined ? null : view.get(speaker)[field]]) : [['status', 'STRUCK']])}));
      const id = Night.id();
      this.keep({id, kind, at: this.at(), changes, ...(night ? {night} : {})});
      const ran = night && Object.fromEntries(Object.keys(night).map(field => [field, now.night[field] === undefined ? null : now.night[field]]));
      this.write('.done', [...this.read('.done'), {id, before, ...(night ? {night: ran} : {})}].slice(-KEPT));
    }

    /** Takes back what was done last here. */
    undo() {
      const done = this.read('.done'), last = done.pop();
      if (!last) return false;
      this.write('.done', done);
      this.keep({id: Night.id(), kind: 'undo', at: this.at(), undoes: last.id, changes: last.before, ...(last.night ? {night: last.night} : {})});
      return true;
    }

    keep(act) {
      this.write('.acts', [...this.waiting, act]);
      this.changed();
      this.ask();
    }

    async start() {
      for (;;) {
        await this.ask();
        await new Promise(then => setTimeout(then, document.hidden || this.goneSince ? SLOWER : EVERY));
      }
    }

    /** Sends what waits, hears what is new. */
    async ask() {
      if (this.busy) return;
      this.busy = true;
      const acts = this.waiting.slice(0, 100), patience = new AbortController(), timer = setTimeout(() => patience.abort(), PATIENCE);
      const before = [this.change, this.goneSince, this.ended, acts.length, this.refused.length].join();
      try {
        const answer = await fetch(`${this.address}/${acts.length ? 'acts' : 'roster'}?since=${this.change}`, {
          method: acts.length ? 'POST' : 'GET', credentials: 'omit', cache: 'no-store', signal: patience.signal,
          headers: {Authorization: 'Bearer ' + this.pass, ...(acts.length ? {'Content-Type': 'application/json'} : {})},
          body: acts.length ? JSON.stringify({acts}) : undefined});
        if (!answer.ok) throw Object.assign(new Error(), {ended: [401, 403].includes(answer.status)});
        this.take(await answer.json(), acts);
        this.goneSince = null;
        this.ended = false;
      } catch (gone) {
        this.ended = gone.ended === true;                                  // the pass opens nothing; asked for again all the same, because a server that starts says all sorts of things
        this.goneSince = this.goneSince || Date.now();
      } finally {
        clearTimeout(timer);
        this.busy = false;
      }
      if (before !== [this.change, this.goneSince, this.ended, this.waiting.length, this.refused.length].join()) this.changed();
      if (!this.goneSince && this.waiting.length) setTimeout(() => this.ask(), 0);
    }

    take(answer, sent) {
      this.ahead = Date.parse(answer.now) - Date.now();
      this.change = answer.change;
      this.night = answer.night;
      for (const one of answer.speakers) this.speakers.set(one.key, one);
      const results = answer.results || [], here = new Set(this.waiting.map(act => act.id));
      this.settle(sent, sent.slice(0, results.length).map((act, at) => ({act, result: results[at]})).filter(each => here.has(each.act.id)));   // another tab may have heard it first
    }

    /** What is answered waits no more; what was refused of things done at once is sent again one by one, and what it replaced is taken back so. */
    settle(sent, answered) {
      const refused = answered.filter(each => each.result && each.result.outcome === 'REFUSED');
      const over = new Set(answered.map(each => each.act.id)), gone = new Set(refused.map(each => each.act.id)), takenBack = new Set([...sent, ...this.waiting].map(act => act.undoes));
      const apart = new Map(refused.map(({act}) => [act.id, takenBack.has(act.id) ? [] : Apart.apart(act, sent.slice(sent.indexOf(act) + 1).filter(other => !gone.has(other.id)))]));
      this.tell(refused.filter(({act}) => !takenBack.has(act.id) && !gone.has(act.undoes) && !apart.get(act.id).length));
      if (gone.size) this.write('.done', this.read('.done').flatMap(one => !gone.has(one.id) ? [one] : apart.get(one.id).map(({id, changes}) => ({id, before: one.before.filter(each => each.speaker === changes[0].speaker)}))));
      if (over.size) this.write('.acts', [...[...apart.values()].flat(), ...this.waiting.filter(act => !over.has(act.id) && !gone.has(act.undoes))]);
    }

    /** What was refused for the same reason, having been done at once, is told once, with what was typed. */
    tell(refused) {
      const first = refused.filter((each, at) => !refused.slice(0, at).some(other => each.act.of && other.act.of === each.act.of && other.result.detail === each.result.detail));
      if (first.length) this.write('.refused', [...this.refused, ...first.map(({act, result}) => ({detail: result.detail, kind: act.kind, changes: act.changes}))]);
    }
  };
})();
