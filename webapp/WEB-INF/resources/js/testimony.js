/* The testimony grid: after a line is in, the next one; while it is on its way, no second Enter. */
'use strict';
(() => {
  const first = () => document.getElementById('f:name');
  let sending = false;
  const testimony = {
    sending() {
      if (sending) return false;
      sending = true;
      return true;
    },
    next() {
      sending = false;
      Countersign.settle();
      if (document.querySelector('#f\\:entry [aria-invalid=true]')) Countersign.toFirstError(); else first().focus();
    }
  };
  document.addEventListener('DOMContentLoaded', () => {                   // frame.js comes after what a page brings
    Countersign.testimony = testimony;
    jQuery(document).on('pfAjaxError', () => { sending = false; });
    if (first()) first().focus();
  });
})();
