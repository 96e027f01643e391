/* Who was heard is done and the next is called at once: refused as a whole, it is sent again thing by thing, so that only what is refused by itself is, and the rest holds. */
'use strict';
(() => {
  const pick = (set, test) => Object.fromEntries(Object.entries(set).filter(([field]) => test(field)));

  /** What was typed of them comes first and for itself: it is what another clerk may have noted otherwise. */
  function things({speaker, set, seen, typed}) {
    const words = typed || {};
    return [{speaker, set: pick(set, field => field in words), seen, typed}, {speaker, set: pick(set, field => !(field in words))}];
  }

  /** What was noted since of the same people stays; words are added to words by the server. */
  const still = (thing, since) => ({...thing, set: pick(thing.set, field => field in (thing.seen || {}) || !since.some(act => (act.changes || []).some(change => change.speaker === thing.speaker && field in change.set)))});

  /**
   * @param since what was done after it and taken
   * @return acts of one thing each, in their order; nothing where it was one thing, or is nothing by halves
   */
  function apart(act, since) {
    if (act.of || !['done', 'call'].includes(act.kind)) return [];
    const all = act.changes.flatMap(things).map(thing => still(thing, since)).filter(thing => Object.keys(thing.set).length);
    return all.length < 2 ? [] : all.map(thing => ({id: Night.id(), of: act.id, kind: thing.set.status === 'CALLED' ? 'call' : act.kind, at: act.at, changes: [thing]}));
  }

  window.Apart = {apart};
})();
