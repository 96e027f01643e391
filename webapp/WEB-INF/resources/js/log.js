/* Logging a contact: keys, the place found while it is typed, and a draft in this browser until it is saved. */
'use strict';
(() => {
  /* it outlives a browser that crashes, for a day, and is offered to whoever typed it */
  const DAY = 24 * 60 * 60 * 1000;
  const place = () => 'countersign.draft.log.' + document.getElementById('draft').dataset.account + '/';
  const own = () => place() + byId('madeAs').value;
  const form = () => document.getElementById('f');
  const byId = id => document.getElementById('f:' + id);
  /* what a draft holds beside what was typed: what it is about, who was chosen and what it is called */
  const BESIDE = /^f:(ordinance|channel|language|recipient|campaign|receivedAt|chosen|madeAs)$/;
  const kept = field => field.name && field.name.startsWith('f:') && !/^(submit|button|reset|radio)$/.test(field.type) && field.name !== 'f:pinnedStance';
  const toStance = () => {
    const radios = [...document.querySelectorAll('#first .keys input')];
    const target = radios.find(radio => radio.checked) || radios[0];
    if (target) target.focus();
  };

  /* the place, a moment after the last key */
  let waiting = 0;
  function placeSoon(event) {
    if (!event.target.closest('.place') && !event.target.matches('[name="f:country"]')) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => window.findPlace && findPlace(), 350);
  }

  /* and who it is */
  let asking = 0;
  function callerSoon(event) {
    if (!event.target.matches('[name="f:name"],[name="f:phone"],[name="f:email"],[name="f:street"],[name="f:zip"],[name="f:stance"]')) return;
    clearTimeout(asking);
    asking = setTimeout(() => window.findCaller && findCaller(), 400);
  }

  /* what is pinned is said anew, with its clock */
  function pinsSoon(event) {
    if (event.target === byId('channel')) byId('receivedAt').value = '';                           // it was the day of what came by the other
    if (event.target.closest('#pins') && window.changePins) changePins();
  }

  /* the drafts: each contact has its own, so that one logged meanwhile, or in another tab, takes none away */
  let last = null, gone = null;                                                                    // gone: the draft of this contact, as another tab saved it or threw it away
  function keep() {
    if (last && last !== own()) localStorage.removeItem(last);                                     // the page calls the same contact otherwise now
    last = own();
    const draft = {};
    for (const field of form().elements) {
      if (!kept(field)) continue;
      const value = field.type === 'checkbox' ? field.checked : field.value;
      if (value || BESIDE.test(field.name)) draft[field.name] = value;
    }
    if (JSON.stringify(draft) === gone) return;
    if (Object.keys(draft).some(name => !BESIDE.test(name))) localStorage.setItem(own(), JSON.stringify({at: Date.now(), draft})); else drop();
  }
  function drop(key = own()) { localStorage.removeItem(key); }
  function read(key) { try { return JSON.parse(localStorage.getItem(key)); } catch (unreadable) { return null; } }

  /** The oldest first; what is a day old is gone. */
  function drafts() {
    const before = place().slice(0, -1);                                                           // where the one draft lay before each contact had its own
    if (read(before)) localStorage.setItem(place() + 'before', localStorage.getItem(before));
    drop(before);
    const all = Object.keys(localStorage).filter(key => key.startsWith(place())).map(key => ({key, ...read(key)}));
    all.filter(one => !one.draft || Date.now() - one.at > DAY).forEach(one => drop(one.key));
    return all.filter(one => one.draft && Date.now() - one.at <= DAY).sort((one, other) => one.at - other.at);
  }

  /** What was saved is no draft any more; what was begun after it still is, however often the page is loaded. */
  function dropWhatIsSaved() {
    const told = document.getElementById('told');
    if (told && told.dataset.made) drop(place() + told.dataset.made);
  }

  function put(draft) {
    for (const [name, value] of Object.entries(draft)) {
      const field = [...form().elements].find(one => one.name === name && one.type !== 'radio');
      if (!field) continue;
      if (field.type === 'checkbox') field.checked = value; else field.value = value;
      const more = field.closest('details');
      if (more && more.id !== 'pins') more.open = true;
    }
    Countersign.settle();
    if (window.findPlace) findPlace();
    if (window.changePins) changePins();
    keep();
  }

  /** Rows that were added are added again, one after the other, before they are filled. */
  function take(draft) {
    const row = /^f:j_idt\d+:\d+:|^f:\w+:\d+:/;
    const lacking = Object.keys(draft).find(name => row.test(name) && !form().elements.namedItem(name));
    const button = lacking && byId(/:(ordinance|stance)$/.test(lacking) ? 'addOther' : 'addCoSigner');
    if (!button) { put(draft); toStance(); return; }
    const rows = form().elements.length;
    jQuery(document).one('pfAjaxComplete', () => form().elements.length > rows ? take(draft) : put(draft));
    button.click();
  }

  let offered = null;
  function offer() {
    const box = document.getElementById('draft'), kept = offered = drafts()[0];
    box.hidden = !kept;
    if (!kept) return;
    const channel = [...byId('channel').options].find(one => one.value === kept.draft['f:channel']);
    document.getElementById('draft-about').textContent = [kept.draft['f:ordinance'], channel && channel.textContent].filter(Boolean).join(' · ');
  }

  /** What another tab saved or threw away is offered here no more, and is not kept again as it was. */
  function heard(event) {
    if (event.newValue !== null) return;
    if (event.key === own()) gone = JSON.stringify((JSON.parse(event.oldValue || '{}') || {}).draft);
    if (offered && (event.key === null || event.key === offered.key)) offer();
  }

  function answer(event) {
    const choice = event.target.dataset.draft, chosen = offered && {key: offered.key, ...read(offered.key)};
    if (!choice || !chosen) return;
    if (!chosen.draft) { offer(); return; }
    if (choice === 'drop') { drop(chosen.key); offer(); toStance(); return; }
    document.getElementById('draft').hidden = true;
    last = null;                                                                                    // what was typed here before stays a draft of its own
    take(chosen.draft);
  }

  /** Of this contact nothing stays, whatever an answer has filled in meanwhile: a browser’s own reset goes back to that. The pins stay. */
  function clear() {
    drop();
    last = null;
    for (const field of form().elements) {
      if (!kept(field) || BESIDE.test(field.name)) continue;
      if (field.type === 'checkbox') field.checked = false; else field.value = '';
    }
    byId('stance').value = byId('pinnedStance').value;
    byId('chosen').value = '';
    byId('madeAs').value = byId('madeAs').value.slice(0, 36) + '.' + Date.now();                   // what comes now is another contact, whatever became of this one
    document.querySelectorAll('#f .field .err, #messages > *').forEach(told => told.remove());
    Countersign.settle();
    if (window.findPlace) { findPlace(); changePins(); }
    toStance();
  }

  function pins() {
    const box = document.getElementById('pins');
    box.open = !box.open;
    if (box.open) byId('ordinance').focus(); else toStance();
  }

  document.addEventListener('keydown', event => {
    const key = event.key.toLowerCase();
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); if (!event.repeat) byId('save').click(); return; }   // a key that is held says it once
    if (event.key === 'Enter' && event.target.matches('#f input')) { event.preventDefault(); return; }       // a form is not saved by a slip
    if (!event.altKey || event.ctrlKey || event.repeat) return;
    if (key === 'p') { event.preventDefault(); pins(); }
    const quick = document.getElementById('quick');
    if (key === 'q' && quick) { event.preventDefault(); quick.click(); }
    const undo = document.getElementById('last:undo');
    if (key === 'z' && undo) { event.preventDefault(); undo.click(); }
  });

  document.addEventListener('DOMContentLoaded', () => {
    Countersign.toLast = id => {
      const fields = byId(id).querySelectorAll('fieldset:last-of-type select, fieldset:last-of-type input');
      if (fields.length) fields[0].focus();
    };
    dropWhatIsSaved();
    offer();
    document.getElementById('draft').addEventListener('click', answer);
    window.addEventListener('storage', heard);
    form().addEventListener('input', keep);
    document.addEventListener('change', event => { if (event.target.closest('#f')) keep(); });    // on the document, after a radio was copied to the input behind it
    form().addEventListener('change', pinsSoon);
    form().addEventListener('input', placeSoon);
    form().addEventListener('change', placeSoon);
    form().addEventListener('input', callerSoon);
    form().addEventListener('change', callerSoon);
    form().addEventListener('reset', event => {
      event.preventDefault();
      setTimeout(clear);
    });
    const began = Date.now();
    const clock = document.getElementById('clock');
    setInterval(() => {
      const seconds = Math.floor((Date.now() - began) / 1000);
      clock.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    }, 1000);
    toStance();
  });
})();
