/* How a position, a place and what somebody needs are shown at the console, and a line that is being typed. */
'use strict';
(() => {
  const {say, make} = Night;
  const MARKS = {SUPPORT: 's', SUPPORT_IF_AMENDED: 'sa', OPPOSE: 'o', OPPOSE_UNLESS_AMENDED: 'oa', NEUTRAL: 'n', UNCLEAR: 'u', NO_POSITION: 'np'};

  function tag(stance) { return make('span', {class: 'tag'}, make('i', {class: 'mk ' + (MARKS[stance] || 'np'), 'aria-hidden': 'true'}), say(stance ? 'stance.' + stance : 'notAsked')); }

  function tags(stances, agenda) {
    const numbers = agenda.filter(number => stances[number]);
    if (!numbers.length) return [tag(null)];
    return numbers.map(number => make('span', {class: 'one'}, agenda.length > 1 ? make('span', {class: 'num small'}, number + ' ') : null, tag(stances[number])));
  }

  const needs = one => [one.interpreter ? say('interpreter.' + one.interpreter, one.language || '').trim() : '', one.needs, one.mode && one.mode !== 'IN_PERSON' ? say('mode.' + one.mode) : ''].filter(Boolean).join(', ');
  const lives = one => one.finding ? `${one.finding.words} (${one.finding.evidence})` : /^[rbtw]$/.test(one.lives || '') ? say('place.' + one.lives) : one.lives || say('place.none');
  const said = one => ({...(one.card || {}), ...(one.spoken || {})});

  /** What a line says. @param parsed as {@link Line} reads it */
  function chips({set, stances, rest}, floor) {
    const chip = (...what) => make('span', {class: 'chip'}, ...what);
    return [set.name ? make('b', {}, set.name) : null, ...(Object.keys(stances).length ? tags(stances, floor.agenda).map(each => chip(each)) : []), 'lives' in set ? chip(lives({lives: set.lives})) : null, set.mode ? chip(say('mode.' + set.mode)) : null,
      set.speaksFor ? chip(say('for', set.speaksFor)) : null, set.interpreter ? chip(say('interpreter.' + set.interpreter, set.language || '').trim()) : null, set.needs ? chip(set.needs) : null, set.exhibits ? chip(say('exhibit', set.exhibits)) : null,
      set.cededTo ? chip(say('cedes', (floor.speaker(set.cededTo) || {}).number || '')) : null, set.gist ? `“${set.gist}” ` : null, set.gist ? make('span', {class: 'quiet num'}, `${set.gist.length} / 200`) : null, rest ? make('b', {class: 'bad'}, say('notUnderstood', rest)) : null].filter(Boolean);
  }

  /** A table is made anew only where it is otherwise, so that nothing flickers and no reader starts again. */
  function fill(id, rows) {
    const body = document.getElementById(id), fresh = make('tbody', {}, ...rows);
    if (body.innerHTML !== fresh.innerHTML) body.replaceChildren(...fresh.childNodes);
  }

  window.Marks = {tag, tags, needs, lives, said, chips, fill};
})();
