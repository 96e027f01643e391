/* A fragment of a letter fills the field of its name beside it. */
'use strict';
document.addEventListener('click', event => {
  const fragment = event.target.closest('[data-into]');
  if (!fragment) return;
  const field = fragment.closest('details').querySelector('input[id$=":' + fragment.dataset.into + '"], input#' + fragment.dataset.into);
  if (!field) return;
  field.value = fragment.textContent;
  field.focus();
});
