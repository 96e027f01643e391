/* Everything about a speaker is typed in one line: position, place, then the gist; for a new one the name and a comma first. */
'use strict';
(() => {
  const STANCES = {s: 'SUPPORT', sa: 'SUPPORT_IF_AMENDED', o: 'OPPOSE', oa: 'OPPOSE_UNLESS_AMENDED', n: 'NEUTRAL', u: 'UNCLEAR', q: 'NO_POSITION'};
  const MODES = {h: 'IN_PERSON', v: 'REMOTE', p: 'PHONE', k: 'WRITTEN', g: 'REGISTERED', j: 'READ'};
  const END = '(?=[\\s,;]|$)';
  /* pressed one after the other, position and place stand together: "sr" */
  const stance = new RegExp(`^([1-9]?)(sa|oa|s|o|n|u|q)(?:${END}|(?=[rbitw]${END}))`), place = new RegExp(`^([rbitw]|\\d{5}(?:-\\d{4})?)${END}`), words = /^@\s*([^,;]+)/, WORDS = /^:\s*/;
  /* a field ends at a comma or where the next begins; no language has a word of one letter */
  const mode = new RegExp(`^([hvpkgj])${END}`), more = /^([a-z]{1,2}):\s*((?:(?!\s(?:fs?|l[oe]?|[dyec]):)[^,;])*)/;
  const tongue = new RegExp(`^(l[oe]?):\\s*((?:(?!\\s(?:fs?|l[oe]?|[dyec]):|\\s(?:[1-9]?(?:[so]a|[sonuq])[rbitw]?|[rbitwhvpkgj]|\\d{5}(?:-\\d{4})?)${END})[^,;])*)`);
  /* small letters and figures that are words where words follow them ("i live nearby", "o sea", "si se construye", "20000 units"): a code only at the end, before a comma or before the next code,
     right after a position, or where it was pressed as a key outside the line */
  const CODE = new RegExp(`^\\s*(?:[,;]|$|(?:[1-9]?(?:sa|oa|[sonuq])[rbitw]?|[rbitw]|\\d{5}(?:-\\d{4})?)${END}|[a-z]{1,2}:|@)`);
  function isWord(code, rest, {language, kind}, follows) {
    const word = /^\w+/.exec(rest)[0];
    if (kind !== 'entry' || follows.pressed || CODE.test(rest.slice(Math.max(word.length, code.length)))) return false;
    return code === 'i' && !follows.position || !follows.stance && /^\d{5}/.test(code) || /^es\b/.test(language) && (/^[sn]i$/.test(word) || /^o\s+sea\b/.test(rest));
  }

  const MOST = {name: 400, lives: 400, speaksFor: 400, language: 60, needs: 200, pronounced: 200, exhibits: 1000};

  /** What a place letter stands for: the state has its own name, the others stay as they are, in every language. */
  const stated = (letter, state) => letter === 'i' ? state : letter;

  /** Keys pressed outside the line stand apart from what is typed after them, but for an A right after a position. */
  const apart = (text, pressed) => !pressed || /^(?:$|[\s,;])/.test(text.slice(pressed)) || /[so]a$/.test(text.slice(0, pressed + 1)) && /^a[rbitw]?(?:$|[\s,;])/.test(text.slice(pressed)) ? text : text.slice(0, pressed) + ' ' + text.slice(pressed);

  /**
   * @param context {agenda, item, state, language, kind: 'entry' | 'new' | 'card', byNumber, pressed: how much at its beginning was pressed as keys outside the line}
   * @return {set, stances, rest, long, codes}: what is noted; what was not understood, of a new one; what is longer than can be kept: its text and how long it may be; what stands before the words
   */
  function parse(typed, context) {
    const set = {}, stances = {}, codes = [], pressed = context.pressed || 0, text = apart(typed, pressed);
    let rest = text, position = null;
    if (context.kind !== 'entry') {
      const comma = text.indexOf(',');
      set.name = (comma < 0 ? text : text.slice(0, comma)).trim() || null;
      rest = comma < 0 ? '' : text.slice(comma + 1);
    }
    for (;;) {
      const follows = {stance: Object.keys(stances).length > 0, position: position !== null && !/^\s*[,;]/.test(rest)};
      rest = rest.replace(/^[\s,;]+/, '');
      follows.pressed = text.length - rest.length < pressed;
      position = null;
      const low = context.kind === 'entry' ? rest : rest.slice(0, 12).toLowerCase() + rest.slice(12);
      let found;
      if ((found = stance.exec(low)) && !isWord(found[0], low, context, follows) && (number => number && !stances[number])(found[1] ? context.agenda[found[1] - 1] : context.item)) {
        position = found[1] ? context.agenda[found[1] - 1] : context.item;
        stances[position] = STANCES[found[2]];
      } else if (!('lives' in set) && (found = place.exec(low)) && !isWord(found[0], low, context, follows)) set.lives = stated(found[1], context.state);
      else if (!('lives' in set) && (found = words.exec(rest))) set.lives = found[1].trim() || null;
      else if (context.kind !== 'entry' && (found = mode.exec(low))) set.mode = MODES[found[1]];
      else if ((found = tongue.exec(low) || more.exec(low)) && field(set, found[1], rest.slice(found[0].length - found[2].length, found[0].length).trim(), context));
      else break;
      codes.push({code: rest.slice(0, found[0].length).trim(), position, lives: position === null && /^(?:[rbitw]|\d{5}(?:-\d{4})?|@.*)$/.test(found[0])});
      rest = rest.slice(found[0].length);
    }
    rest = rest.trim();
    if (context.kind === 'entry') rest = rest.replace(WORDS, '');
    if (context.kind === 'entry' && rest) { set.gist = rest.slice(0, 200); rest = rest.slice(200); }
    if (Object.keys(stances).length) set[context.kind === 'entry' ? 'spoken' : 'card'] = stances;
    const long = Object.keys(MOST).find(each => (set[each] || '').length > MOST[each]);
    return {set, stances, rest, long: long ? [set[long], MOST[long]] : null, codes};
  }

  /**
   * A key pressed outside the line: A makes the last position a conditional one; any other stands after the codes, in the place of one of its sort. What are words stays words.
   *
   * @return {text, pressed}: the line, and its beginning that was pressed
   */
  function press(text, key, context) {
    if (context.kind !== 'entry') return {text: key === 'a' ? text : text.trim().replace(/^([^,]*)$/, '$1,') + ' ' + key, pressed: ''};
    const parsed = parse(text, context), {codes} = parsed, last = codes.findLast(each => each.position !== null && /[so]$/.test(each.code));
    const kept = key === 'a' ? codes : codes.filter(each => /[rbitw]/.test(key) ? !each.lives : each.position !== context.item);
    const pressed = [...kept.map(each => each === last && key === 'a' ? each.code + 'a' : /[:@]/.test(each.code) ? each.code + ',' : each.code), ...(key === 'a' ? [] : [key])].join(' ');
    return {text: before(pressed, inWords(parsed), {...context, pressed: pressed.length}), pressed};
  }

  /** The words after their codes; where they would be read as codes, a colon says that words begin. */
  function before(codes, said, context) {
    const plain = [codes, said].filter(Boolean).join(' ');
    return !said || inWords(parse(plain, context)) === said ? plain : [codes, ':', said].filter(Boolean).join(' ');
  }

  /** However long. */
  const inWords = ({set, rest}) => (set.gist || '') + rest;

  /** f: for an organisation, fs: for both, l: lo: le: interpreter, d: needs, y: said as, e: exhibit, c: gives their time to, c:0 to nobody any more */
  function field(set, letter, value, context) {
    if (letter === 'f' || letter === 'fs') Object.assign(set, {speaksFor: value || null, speaksAs: value ? letter === 'f' ? 'ORGANISATION' : 'BOTH' : null});
    else if (['l', 'lo', 'le'].includes(letter)) Object.assign(set, {language: value || null, interpreter: {l: 'CITY', lo: 'OWN', le: 'EQUIPMENT'}[letter]});
    else if (letter === 'd') set.needs = value || null;
    else if (letter === 'y') set.pronounced = value || null;
    else if (letter === 'e') set.exhibits = [set.exhibits, value].filter(Boolean).join('\n') || null;
    else if (letter === 'c' && /^0?$/.test(value)) set.cededTo = null;
    else if (letter === 'c' && context.byNumber(Number(value))) set.cededTo = context.byNumber(Number(value)).key;
    else return false;
    return true;
  }

  const letterOf = (letters, value) => Object.keys(letters).find(letter => letters[letter] === value);

  /** The card of a speaker, or what was noted of what they said, as it would be typed. */
  function write(one, context) {
    const parts = [], entry = context.kind === 'entry';
    for (const [number, said] of Object.entries((entry ? one.spoken : one.card) || {})) if (said) parts.push((context.agenda.length > 1 ? context.agenda.indexOf(number) + 1 : '') + letterOf(STANCES, said));
    if (one.lives) parts.push(/^([rbtw]|\d{5}(-\d{4})?)$/.test(one.lives) ? one.lives : '@' + one.lives.replaceAll(',', '') + ',');
    if (one.mode && one.mode !== 'IN_PERSON') parts.push(letterOf(MODES, one.mode));
    if (one.speaksFor) parts.push((one.speaksAs === 'BOTH' ? 'fs:' : 'f:') + one.speaksFor + ',');
    if (one.interpreter) parts.push({CITY: 'l:', OWN: 'lo:', EQUIPMENT: 'le:'}[one.interpreter] + (one.language || '') + ',');
    if (one.needs) parts.push('d:' + one.needs + ',');
    if (one.pronounced) parts.push('y:' + one.pronounced + ',');
    if (!entry) return (one.name || '') + ', ' + parts.join(' ').replace(/,$/, '');
    for (const exhibit of (one.exhibits || '').split('\n').filter(Boolean)) parts.push('e:' + exhibit.replaceAll(',', '') + ',');
    return before(parts.join(' '), one.gist || '', {...context, pressed: 0});
  }

  window.Line = {parse, press, write};
})();
