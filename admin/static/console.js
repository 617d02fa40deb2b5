"use strict";
// "/" goes to the search field, as in other consoles.
document.addEventListener("keydown", (event) => {
  const typing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  const search = document.getElementById("search");
  if (event.key !== "/" || typing || !search) return;
  event.preventDefault();
  search.focus();
});
