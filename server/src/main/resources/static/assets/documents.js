/* Drop a file on its field; the plain file button works without this. */
document.querySelectorAll("[data-drop]").forEach(place => {
  const input = place.querySelector("input[type=file]");
  place.classList.add("is-ready");
  place.querySelector("[data-drop-says]").hidden = false;
  const over = on => place.classList.toggle("is-over", on);
  place.addEventListener("dragover", event => { event.preventDefault(); over(true); });
  place.addEventListener("dragleave", () => over(false));
  place.addEventListener("drop", event => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
  });
});
