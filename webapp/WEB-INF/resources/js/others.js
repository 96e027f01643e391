/* What somebody else kept in this browser and could not send goes out when they sign in here again: whoever sits here now is told whom to call. */
'use strict';
(() => {
  const PLACES = [/^countersign\.taps\.(.+)$/, /^countersign\.hearing\.\d+\.(.+)\.acts$/];

  function size(key) {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return Array.isArray(kept) ? kept.length : (kept.taps || []).length + (kept.back || []).length;
    } catch (unreadable) { return 0; }
  }

  /** How many entries wait here, by the account that made them. */
  function waiting() {
    const found = new Map();
    for (const key of Object.keys(localStorage)) {
      const account = !key.endsWith('.refused') && PLACES.map(place => place.exec(key)).filter(Boolean).map(parts => parts[1])[0];
      if (account && size(key)) found.set(account, (found.get(account) || 0) + size(key));
    }
    return found;
  }

  document.addEventListener('DOMContentLoaded', () => {
    const box = document.getElementById('others');
    if (!box) return;
    const lines = [...waiting()].filter(([account]) => account !== box.dataset.account).map(([account, count]) => {
      const line = document.createElement('p');
      line.textContent = box.dataset.words.replaceAll('{0}', count).replaceAll('{1}', account);
      return line;
    });
    box.replaceChildren(...lines);
    box.hidden = !lines.length;
  });
})();
