// Small helps. Every page works without this file.
"use strict";

document.addEventListener("click", (event) => {
  const exit = event.target.closest("[data-quick-exit]");
  if (!exit) return;
  event.preventDefault();
  document.documentElement.hidden = true; // words are gone from the screen before the network answers
  window.location.replace(exit.href);
});

// A page that a browser kept in memory is asked for again, so that "back" after leaving shows nothing.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) window.location.reload();
});

// Errors first: someone who cannot see the page hears at once what is missing.
document.addEventListener("DOMContentLoaded", () => {
  const summary = document.querySelector("[data-error-summary]");
  if (summary) summary.focus();
});

// What needs JavaScript is hidden until it is there; a passkey that fails is said in words.
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-needs-js]").forEach((part) => { part.hidden = false; });
});
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  document.querySelectorAll("[data-passkey-error]").forEach((line) => { line.hidden = false; });
});

// On a phone the links of the navigation stand on one line: bring the one of this page into sight.
document.addEventListener("DOMContentLoaded", () => {
  const here = document.querySelector(".roer-nav [aria-current]");
  if (here) here.closest("ul").scrollLeft = here.offsetLeft - 24;
});
