/* Ticks every item of a group at once. Without script each item is ticked by itself. */
document.addEventListener("click", event => {
  const button = event.target.closest("[data-tick]");
  if (!button) return;
  const boxes = [...document.getElementById(button.dataset.tick).querySelectorAll(":scope > .iq-item input[type=checkbox]")];
  const all = boxes.some(box => !box.checked);
  boxes.forEach(box => { box.checked = all; });
  button.querySelector("span").textContent = all ? "Untick these" : "Tick these";
});
