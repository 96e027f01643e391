// Nothing typed is lost when a session ends: what was changed on a page waits in this tab while its reader signs in again, and comes back.
(function () {
  'use strict';
  const PREFIX = 'typed:';
  const own = PREFIX + location.pathname + location.search;

  function fields() {
    return Array.from(document.querySelectorAll('form[method=post] input[name], form[method=post] textarea[name], form[method=post] select[name]'))
      .filter(field => !['hidden', 'password', 'submit', 'button', 'file'].includes(field.type));
  }

  /* what the page calls what is typed on it: sent again under that name, it comes in once */
  const names = () => Array.from(document.querySelectorAll('form[method=post] input[type=hidden][data-name]'));

  function changed(field) {
    if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
    if (field.options) return Array.from(field.options).some(option => option.selected !== option.defaultSelected);
    return field.value !== field.defaultValue;
  }

  function keep() {
    const typed = fields().filter(changed).map(field => [field.name, field.type, field.value, field.checked === true]);
    if (typed.length) sessionStorage.setItem(own, JSON.stringify([...typed, ...names().map(field => [field.name, field.type, field.value, false])]));
  }

  function putBack() {
    const kept = JSON.parse(sessionStorage.getItem(own) || '[]');
    const throughSignIn = document.referrer && new URL(document.referrer).pathname === '/staff/signin';
    // Whoever came another way has sent or left what they typed elsewhere; after signing in, it may still be come back to.
    Object.keys(sessionStorage).filter(key => throughSignIn ? key === own : key.startsWith(PREFIX)).forEach(key => sessionStorage.removeItem(key));
    if (!throughSignIn) return;
    for (const [name, type, value, checked] of kept) {
      const one = type === 'checkbox' || type === 'radio';
      const field = [...fields(), ...names()].find(candidate => candidate.name === name && (!one || candidate.value === value));
      if (!field) continue;
      if (one) field.checked = checked; else field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  document.addEventListener('DOMContentLoaded', putBack);
  window.addEventListener('pagehide', keep);
})();
