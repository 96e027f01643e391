/* The board of the room: who has the floor, how much time is left, who comes next. It asks and never writes. */
'use strict';
(() => {
  const {make, name} = Night;
  document.addEventListener('DOMContentLoaded', () => {
    const box = document.getElementById('board');
    let roster = {speakers: [], night: {orderBy: 'SIGN_UP'}}, ahead = 0;

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

    async function ask() {
      try {
        const answer = await fetch(`/api/hearings/${box.dataset.hearing}/board`, {credentials: 'omit', cache: 'no-store', headers: {Authorization: 'Bearer ' + box.dataset.pass}});
        if (answer.ok) {
          roster = await answer.json();
          ahead = Date.parse(roster.now) - Date.now();
          draw();
        }
      } catch (gone) { /* what stands there stands, and is asked for again */ }
      setTimeout(ask, document.hidden ? 3000 : 700);
    }
    setInterval(tick, 250);
    ask();
  });
})();
