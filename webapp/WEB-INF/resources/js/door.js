// The sign-in works without this; with it a password can be looked at while it is typed.
document.addEventListener('change', function (event) {
  const shown = event.target.dataset && event.target.dataset.shows;
  if (shown) document.getElementById(shown).type = event.target.checked ? 'text' : 'password';
});
