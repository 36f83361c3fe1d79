// Moving people in one's own drawing: by finger, mouse or arrow keys. Without this file the buttons in the list do the same.
"use strict";

(() => {
  const picture = document.querySelector("[data-circle]");
  if (!picture) return;
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  const arrows = { ArrowLeft: [-8, 0], ArrowRight: [8, 0], ArrowUp: [0, -8], ArrowDown: [0, 8] };
  const within = (place) => Math.min(Math.max(Math.round(place), 20), 340);
  let held = null;
  let waiting = null;

  const put = (one, x, y) => {
    one.dataset.x = within(x);
    one.dataset.y = within(y);
    one.setAttribute("transform", `translate(${one.dataset.x} ${one.dataset.y})`);
    const tie = picture.querySelector(`[data-tie="${one.dataset.id}"]`);
    tie.setAttribute("x2", one.dataset.x);
    tie.setAttribute("y2", one.dataset.y);
  };

  const keep = (one) => {
    const place = new URLSearchParams({ x: one.dataset.x, y: one.dataset.y });
    fetch(one.dataset.move, { method: "POST", headers: { "X-CSRFToken": token, "X-Drawn": "1" }, body: place })
      .then((answer) => { if (!answer.ok) window.location.reload(); })
      .catch(() => window.location.reload());
  };

  const place = (event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    return [point.x, point.y];
  };

  picture.querySelectorAll("[data-move]").forEach((one) => {
    one.addEventListener("pointerdown", (event) => { held = one; one.setPointerCapture(event.pointerId); });
    one.addEventListener("pointermove", (event) => { if (held === one) put(one, ...place(event)); });
    one.addEventListener("pointerup", () => { if (held === one) { held = null; keep(one); } });
    one.addEventListener("pointercancel", () => { held = null; });
    one.addEventListener("keydown", (event) => {
      const step = arrows[event.key];
      if (!step) return;
      event.preventDefault();
      put(one, Number(one.dataset.x) + step[0], Number(one.dataset.y) + step[1]);
      clearTimeout(waiting);
      waiting = setTimeout(() => keep(one), 250);
    });
  });
})();
