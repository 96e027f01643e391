/* Who speaks, who has spoken, what was said so far, and whether it has been sent. */
'use strict';
(() => {
  const {say, make, name} = Night, {tag, tags, needs, lives, said, fill} = Marks;
  const byId = id => document.getElementById(id);
  const hour = at => new Date(at).toLocaleTimeString(document.documentElement.lang, {hour: 'numeric', minute: '2-digit'});

  function draw(floor) {
    drawNow(floor, floor.now(), floor.notInLine().filter(Floor.calledToo));
    drawDone(floor);
    drawSoFar(floor);
    drawNet(floor.unsent);
  }

  function drawNow({agenda, unsent}, one, too) {
    byId('cur-no').textContent = one ? one.number : '';
    byId('cur-state').textContent = one ? say(one.status === 'SPEAKING' ? 'speakingNow' : 'calledNow', one.number) : say('nobody');
    byId('cur').textContent = one ? name(one) + (one.pronounced ? ` (${one.pronounced})` : '') : '—';
    byId('cur-more').textContent = one ? [one.speaksFor ? say(one.speaksAs === 'BOTH' ? 'forBoth' : 'for', one.speaksFor) : '', needs(one), one.allotted ? say('allotted', Night.clock(one.allotted)) : '', too.length ? say('calledToo', too.map(each => each.number).join(', ')) : ''].filter(Boolean).join(' · ') : '';
    const pair = (key, ...value) => make('div', {}, make('dt', {}, say(key)), make('dd', {}, ...value));
    const differs = one && one.spoken && agenda.some(number => one.card && one.card[number] && one.spoken[number] && one.card[number] !== one.spoken[number]);
    byId('coded').replaceChildren(...(one ? [pair('onCard', ...tags(one.card || {}, agenda)), one.spoken ? pair('asSpoken', ...tags(one.spoken, agenda)) : null, pair('livesIn', lives(one)), one.finding ? pair('why', one.finding.why) : null,
      pair('exhibits', String((one.exhibits || '').split('\n').filter(Boolean).length)), differs ? pair('differ', say('differ.listed')) : null].filter(Boolean) : []));
    Night.show(one, unsent.now());
  }

  function drawDone({agenda, speakers}) {
    const done = speakers.filter(one => one.status === 'DONE' || one.status === 'OUT_OF_TIME').sort((one, other) => (one.doneAt || '') < (other.doneAt || '') ? 1 : -1);
    fill('done', done.slice(0, 60).map(one => make('tr', {}, make('td', {class: 'n'}, String(one.number)), make('th', {scope: 'row'}, name(one)), make('td', {}, ...tags(said(one), agenda)), make('td', {}, lives(one)),
      make('td', {class: 'n'}, Night.clock(one.used || 0)), make('td', {}, say(one.sent ? 'sent.yes' : 'sent.kept')))));
    byId('done-empty').hidden = done.length > 0;
    byId('done').closest('.scroll').hidden = done.length === 0;
  }

  function drawSoFar({speakers, item}) {
    const done = speakers.filter(one => one.status === 'DONE');
    const count = stance => done.filter(one => said(one)[item] === stance).length;
    byId('sofar-sum').textContent = say('spoke', done.length);
    fill('sofar', [['OPPOSE', 'SUPPORT'], ['OPPOSE_UNLESS_AMENDED', 'SUPPORT_IF_AMENDED'], ['NEUTRAL', 'UNCLEAR']].map(pair => make('tr', {}, ...pair.flatMap(stance => [make('th', {scope: 'row'}, tag(stance)), make('td', {class: 'n'}, String(count(stance)))]))));
  }

  function drawNet(unsent) {
    const kept = unsent.waiting.length, gone = unsent.goneSince;
    byId('net').dataset.state = unsent.ended ? 'ended' : gone ? 'gone' : 'here';
    byId('net').dataset.unsent = kept;
    const words = unsent.ended ? say('net.ended', kept) : gone ? say('net.gone', hour(gone), kept) : kept ? say('net.sending', kept) : say('net.here');
    if (byId('net-words').textContent !== words) byId('net-words').textContent = words;
  }

  /** What goes on by itself. */
  function tick(floor) {
    Night.show(floor.now(), floor.unsent.now());
    byId('now-clock').textContent = hour(floor.unsent.now());
  }

  window.Speakers = {draw, tick};
})();
