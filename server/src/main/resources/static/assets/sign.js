/* Signing with a finger or pen: strokes go to a hidden field as points; the typed name is the keyboard way. */
document.querySelectorAll("[data-sign]").forEach(box => {
  const drawn = box.querySelector("[data-sign-drawn]"), typed = box.querySelector("[data-sign-typed]");
  const pad = box.querySelector("canvas"), field = box.querySelector("[name=strokes]"), name = box.querySelector("[name=signature]");
  const typing = box.querySelector("[data-sign-typing]"), back = box.querySelector("[data-sign-drawing]");
  const ink = pad.getContext("2d");
  let strokes = [], stroke = null;
  const show = draw => {
    drawn.hidden = !draw;
    typed.hidden = draw;
    back.hidden = false;
    typing.checked = false;
    if (draw) fit(); else { strokes = []; write(); }
  };
  const write = () => { field.value = strokes.map(points => points.map(p => p.join(",")).join(" ")).join(";"); };
  const pen = () => { ink.lineWidth = 3; ink.lineCap = ink.lineJoin = "round"; ink.strokeStyle = getComputedStyle(pad).color; };
  const redraw = () => {
    ink.clearRect(0, 0, pad.width, pad.height);
    pen();
    strokes.forEach(points => { ink.beginPath(); points.forEach(([x, y], i) => i ? ink.lineTo(x, y) : ink.moveTo(x, y)); ink.stroke(); });
  };
  const fit = () => { if (pad.clientWidth && pad.width !== pad.clientWidth) { pad.width = pad.clientWidth; pad.height = pad.clientHeight; redraw(); } };
  const spot = event => {
    const place = pad.getBoundingClientRect();
    return [event.clientX - place.left, event.clientY - place.top].map(n => Math.max(0, Math.min(9999, Math.round(n))));
  };
  pad.addEventListener("pointerdown", event => { fit(); pad.setPointerCapture(event.pointerId); stroke = [spot(event)]; strokes.push(stroke); });
  pad.addEventListener("pointermove", event => {
    if (!stroke) return;
    const at = spot(event), last = stroke[stroke.length - 1];
    if (at[0] === last[0] && at[1] === last[1]) return;
    pen();
    ink.beginPath();
    ink.moveTo(...last);
    ink.lineTo(...at);
    ink.stroke();
    stroke.push(at);
  });
  addEventListener("pointerup", () => { if (stroke) { stroke = null; write(); } });
  addEventListener("resize", fit);
  box.querySelector("[data-sign-clear]").addEventListener("click", () => { strokes = []; write(); redraw(); });
  typing.addEventListener("change", () => { show(false); name.focus(); });
  back.addEventListener("click", () => { name.value = ""; show(true); });
  /* Somebody whose name is filled in already, or who typed one before, goes on typing. */
  if (!name.value) show(true); else back.hidden = false;
});
