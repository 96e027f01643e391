// The sign-in works without this; with it a password can be looked at while it is typed.
document.addEventListener('change', function (event) {
  const shown = event.target.dataset && event.target.dataset.shows;
  if (shown) document.getElementById(shown).type = event.target.checked ? 'text' : 'password';
});
// Who signs out leaves nothing for the next reader of this tab; whose session ended is led back by "to" and finds it again.
if (!location.search.includes('to=') && document.referrer && new URL(document.referrer).pathname !== '/staff/signin')
  Object.keys(sessionStorage).filter(key => key.startsWith('typed:')).forEach(key => sessionStorage.removeItem(key));
