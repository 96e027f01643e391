/* The board of the room: who has the floor, how much time is left, who comes next. It asks and never writes. Its pass came behind the # of the link; it is kept for this
   tab, so that it may be loaded again, and taken out of the address, where everybody in the room would read it. */
'use strict';
(() => {
  const {make, name} = Night;
  document.addEventListener('DOMContentLoaded', () => {
    const box = document.getElementById('board');
    let roster = {speakers: [], night: {orderBy: 'SIGN_UP'}}, ahead = 0, gone = null;
    const place = 'countersign.board.' + box.dataset.hearing;
    if (location.hash.length > 1) { sessionStorage.setItem(place, location.hash.slice(1)); history.replaceState(null, '', location.pathname + location.search); }
    const pass = sessionStorage.getItem(place);
    window.addEventListener('hashchange', () => location.reload());      // another link of the same board is typed over this one

    function draw() {
      const one = Night.current(roster.speakers);
      document.getElementById('cur-no').textContent = one ? one.number : '';
      const shown = one ? name(one) : box.dataset.nobody;
      if (document.getElementById('cur').textContent !== shown) document.getElementById('cur').textContent = shown;
      const next = Night.queue(roster.speakers, roster.night, null).slice(0, 8).map(each => make('li', {}, make('b', {class: 'num'}, String(each.number)), ' ', name(each)));
      document.getElementById('next').replaceChildren(...next);
      tick();
    }
    const tick = () => Night.show(Night.current(roster.speakers), Date.now() + ahead);

    /** Nobody takes old names for new ones. @param ended the link opens nothing any more */
    function net(here, ended) {
      gone = here ? null : gone || new Date();
      const words = ended ? Night.say('board.ended') : gone ? Night.say('board.gone', gone.toLocaleTimeString(document.documentElement.lang, {hour: 'numeric', minute: '2-digit'})) : '', net = document.getElementById('net');
      net.dataset.state = gone ? 'gone' : 'here';
      if (net.textContent !== words) net.textContent = words;
    }

    async function ask() {
      const patience = new AbortController(), timer = setTimeout(() => patience.abort(), 8000);
      try {
        const answer = await fetch(`/api/hearings/${box.dataset.hearing}/board`, {credentials: 'omit', cache: 'no-store', signal: patience.signal, headers: {Authorization: 'Bearer ' + pass}});
        net(answer.ok, [401, 403, 404].includes(answer.status));
        if (answer.ok) {
          roster = await answer.json();
          ahead = Date.parse(roster.now) - Date.now();
          document.getElementById('of').textContent = roster.of;
          draw();
        }
      } catch (unreached) { net(false); /* what stands there stands, and is asked for again */ }
      clearTimeout(timer);
      setTimeout(ask, document.hidden ? 3000 : 700);
    }
    setInterval(tick, 250);
    if (pass) ask(); else net(false, true);
  });
})();
