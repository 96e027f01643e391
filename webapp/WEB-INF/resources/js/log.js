/* Logging a contact: keys, the place found while it is typed, and a draft in this browser until it is saved. */
'use strict';
(() => {
  /* it outlives a browser that crashes, for a day, and is offered to whoever typed it */
  const DAY = 24 * 60 * 60 * 1000;
  const place = () => 'countersign.draft.log.' + document.getElementById('draft').dataset.account;
  const form = () => document.getElementById('f');
  const byId = id => document.getElementById('f:' + id);
  const kept = field => field.name && field.name.startsWith('f:') && !/^(submit|button|reset)$/.test(field.type) && !field.closest('#pins');
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
    if (!event.target.matches('[name="f:name"],[name="f:phone"],[name="f:email"],[name="f:street"],[name="f:zip"],[name="f:stance"],[name="f:ordinance"]')) return;
    clearTimeout(asking);
    asking = setTimeout(() => window.findCaller && findCaller(), 400);
  }

  /* the draft */
  function keep() {
    const draft = {};
    for (const field of form().elements) {
      if (!kept(field)) continue;
      if (field.type === 'radio') continue;
      const value = field.type === 'checkbox' ? field.checked : field.value;
      if (value) draft[field.name] = value;
    }
    if (Object.keys(draft).length) localStorage.setItem(place(), JSON.stringify({at: Date.now(), draft})); else drop();
  }
  function drop() { localStorage.removeItem(place()); }

  function put(draft) {
    for (const [name, value] of Object.entries(draft)) {
      const field = [...form().elements].find(one => one.name === name && one.type !== 'radio');
      if (!field) continue;
      if (field.type === 'checkbox') field.checked = value; else field.value = value;
      const more = field.closest('details');
      if (more) more.open = true;
    }
    Countersign.settle();
    if (window.findPlace) findPlace();
    if (window.findCaller) findCaller();
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

  function offer() {
    const kept = JSON.parse(localStorage.getItem(place()) || 'null');
    if (!kept || Date.now() - kept.at > DAY) { drop(); return; }
    const box = document.getElementById('draft');
    box.hidden = false;
    box.addEventListener('click', event => {
      const choice = event.target.dataset.draft;
      if (!choice) return;
      box.hidden = true;
      if (choice === 'take') take(kept.draft); else { drop(); toStance(); }
    });
  }

  function pins() {
    const box = document.getElementById('pins');
    box.open = !box.open;
    if (box.open) byId('ordinance').focus(); else toStance();
  }

  document.addEventListener('keydown', event => {
    const key = event.key.toLowerCase();
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); byId('save').click(); return; }
    if (event.key === 'Enter' && event.target.matches('#f input')) { event.preventDefault(); return; }       // a form is not saved by a slip
    if (!event.altKey || event.ctrlKey) return;
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
    if (document.querySelector('#told[data-saved]')) drop();
    offer();
    form().addEventListener('input', keep);
    form().addEventListener('change', keep);
    form().addEventListener('input', placeSoon);
    form().addEventListener('change', placeSoon);
    form().addEventListener('input', callerSoon);
    form().addEventListener('change', callerSoon);
    form().addEventListener('reset', () => setTimeout(() => { drop(); toStance(); if (window.findPlace) { findPlace(); findCaller(); } }));
    const began = Date.now();
    const clock = document.getElementById('clock');
    setInterval(() => {
      const seconds = Math.floor((Date.now() - began) / 1000);
      clock.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
    }, 1000);
    toStance();
  });
})();
