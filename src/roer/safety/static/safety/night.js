// A line that fails must not take words away: while there is none, the form stays, and says so. Works without this file too.
"use strict";

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-keeps]");
  if (!form || navigator.onLine) return;
  event.preventDefault();
  const known = form.querySelector("[role=alert]");
  const line = known || document.createElement("p");
  line.setAttribute("role", "alert");
  line.className = "safety-offline";
  line.textContent = document.documentElement.lang === "en"
    ? "No connection. Your words are still here. Press again when there is a line, or take paper."
    : "Geen verbinding. Uw woorden staan er nog. Druk opnieuw als er weer lijn is, of pak papier.";
  if (!known) form.append(line);
});
