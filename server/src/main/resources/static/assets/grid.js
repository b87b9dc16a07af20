/* The time grid, drawn from the list on the page. Times are the program's own and carry no zone: drawn as UTC they never shift. */
(() => {
  const section = document.querySelector("[data-grid]");
  const place = document.getElementById("grid");
  const dialog = document.getElementById("grid-dialog");
  const form = document.getElementById("grid-move");
  const says = document.getElementById("grid-says");
  if (!section || !window.FullCalendar) return;

  document.querySelector("[data-view]")?.form.addEventListener("submit", event => {
    // "room:…" is one choice to a person and two words to the server.
    const view = event.target.querySelector("[data-view]");
    const [by, of] = view.value.split(":");
    view.disabled = true;
    for (const [name, value] of [["by", by], ["of", of]]) event.target.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  });
  addEventListener("pageshow", () => { const view = document.querySelector("[data-view]"); if (view) view.disabled = false; });

  const minutes = 60000;
  const local = date => date.toISOString().slice(0, 16);
  const inWords = new Intl.DateTimeFormat("en-US", { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" });
  const when = (from, until) => `${inWords.format(from)}, ${local(from).slice(11)}–${local(until).slice(11)}`;

  /* What stands in the way, asked once for each session and day. */
  const known = new Map();
  const hindrances = (id, day = "") => {
    const key = id + day;
    if (!known.has(key)) {
      const asked = fetch(`/sessions/${id}/hindrances${day && `?day=${day}`}`, { headers: { Accept: "application/json" } })
        .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
      asked.then(found => known.set(key, Object.assign(asked, { found }))).catch(() => known.delete(key));
      known.set(key, asked);
    }
    return known.get(key);
  };
  const touches = (one, from, until) => one.from < until && from < one.until;
  const inTheWay = (found, from, until) => {
    const things = found.things.filter(one => touches(one, from, until));
    const lines = [...new Map(things.map(one => [one.says, one])).values()];
    const people = new Set(found.people.filter(one => touches(one, from, until)).map(one => one.who)).size;
    if (people) lines.push({ says: `${people} of ${found.expected} people cannot come then`, firm: false });
    return lines;
  };

  const events = [...section.querySelectorAll("[data-session]")].map(item => ({
    id: item.dataset.session,
    title: item.querySelector("[data-title]").textContent,
    start: item.dataset.from + "Z",
    end: item.dataset.until + "Z",
    startEditable: section.dataset.moves === "yes" && item.dataset.movable === "yes",
    classNames: ["gr-event", "loc-" + item.dataset.chip, item.dataset.off ? "wk-off" : ""].filter(Boolean),
    extendedProps: { item, line: item.querySelector("[data-line]").textContent, fill: item.querySelector("[data-fill]").textContent },
  }));
  const blocks = [...section.querySelectorAll("[data-block]")].map(block => ({
    start: block.dataset.from + "Z", end: block.dataset.until + "Z", title: block.textContent, display: "background", classNames: ["gr-block"],
  }));

  const line = (css, text) => Object.assign(document.createElement("span"), { className: css, textContent: text });
  const content = ({ event }) => {
    if (event.display === "background") return { domNodes: [line("gr-block-says", event.title)] };
    const nodes = [line("num", when(event.start, event.end).split(", ").at(-1)), line("gr-title", event.title)];
    if (event.extendedProps.line) nodes.push(line("", event.extendedProps.line));
    nodes.push(line("num", event.extendedProps.fill));
    return { domNodes: nodes };
  };

  const tell = words => { says.textContent = words; says.hidden = !words; };
  let held = null;
  const show = found => {
    for (const one of found.things) {
      calendar.addEvent({ start: one.from + "Z", end: one.until + "Z", title: "", display: "background", groupId: "hindrance", classNames: [one.firm ? "gr-firm" : "gr-soft"] });
    }
  };
  const clear = () => calendar.getEvents().filter(event => event.groupId === "hindrance").forEach(event => event.remove());

  const calendar = new FullCalendar.Calendar(place, {
    initialView: "timeGridWeek",
    initialDate: section.dataset.start,
    firstDay: new Date(section.dataset.start + "T00:00Z").getUTCDay(),
    timeZone: "UTC",
    now: section.dataset.now + "Z",
    nowIndicator: true,
    headerToolbar: false,
    allDaySlot: false,
    height: "auto",
    slotMinTime: section.dataset.opens,
    slotMaxTime: section.dataset.closes,
    slotDuration: "00:30",
    snapDuration: "00:15",
    slotLabelFormat: { hour: "2-digit", minute: "2-digit", hour12: false },
    dayHeaderContent: ({ date }) => inWords.format(date).replace(/,.*? (\d+)$/, " $1"),
    eventMinHeight: 34,
    slotEventOverlap: false,
    editable: section.dataset.moves === "yes",
    eventDurationEditable: false,
    eventStartEditable: false,
    eventInteractive: true,
    dragScroll: true,
    events: [...events, ...blocks],
    eventContent: content,
    eventDidMount: ({ event, el }) => {
      if (event.display === "background") return;
      el.setAttribute("role", "button");
      el.setAttribute("aria-haspopup", "dialog");
      el.setAttribute("aria-label", `${event.title}, ${when(event.start, event.end)}`);
    },
    eventMouseEnter: ({ event }) => { if (event.startEditable) hindrances(event.id).catch(() => {}); },
    eventClick: ({ event }) => open(event, event.start, () => {}),
    eventDragStart: ({ event }) => {
      held = event.id;
      hindrances(event.id).then(found => { if (held === event.id) show(found); }).catch(() => tell("What stands in the way could not be asked; it is checked when you move it."));
    },
    eventAllow: (drop, event) => {
      const found = known.get(event.id)?.found;
      if (!found || held !== event.id) return true;
      const lines = inTheWay(found, local(drop.start), local(drop.end));
      tell(`${when(drop.start, drop.end)}: ${lines.length ? lines.map(one => one.says).join(" · ") : "nothing stands in the way"}`);
      says.classList.toggle("is-firm", lines.some(one => one.firm));
      return !lines.some(one => one.firm);
    },
    eventDragStop: () => { held = null; clear(); tell(""); },
    eventDrop: ({ event, revert }) => open(event, event.start, revert),
  });
  section.classList.add("is-drawn");
  calendar.render();

  let leave = () => {};
  let length = 0;
  const open = (event, from, revert) => {
    const { item, line: words, fill } = event.extendedProps;
    const began = new Date(item.dataset.from + "Z");
    length = event.end - event.start;
    leave = revert;
    dialog.querySelector("#grid-title").textContent = event.title;
    dialog.querySelector("[data-when]").textContent = when(began, new Date(+began + length));
    dialog.querySelector("[data-line]").textContent = [words, fill.replace("/", " of ") + " places taken"].filter(Boolean).join(" · ");
    dialog.querySelector("[data-open]").href = `/sessions/${event.id}`;
    form.hidden = !event.startEditable;
    if (event.startEditable) {
      form.action = `/sessions/${event.id}/move`;
      dialog.querySelector("[data-elsewhere]").href = `/sessions/${event.id}/move`;
      form.elements.version.value = item.dataset.version;
      form.elements.room.value = item.dataset.room ?? "";
      form.querySelector("[data-leaders]").replaceChildren(...(item.dataset.leaders ?? "").split(" ").filter(Boolean)
        .map(value => Object.assign(document.createElement("input"), { type: "hidden", name: "facilitators", value })));
      form.elements.day.value = local(from).slice(0, 10);
      form.elements.starts.value = local(from).slice(11);
      form.dataset.session = event.id;
      form.dataset.was = item.dataset.from;
      check();
    }
    dialog.showModal();
    if (event.startEditable) (+from === +began ? form.elements.day : form.elements.reason).focus();
  };

  /* The same words while a time is typed as while it is dragged. */
  const check = async () => {
    const list = form.querySelector("[data-hindrances]");
    const button = form.querySelector("[type=submit]");
    const day = form.elements.day.value;
    const at = `${day}T${form.elements.starts.value}`;
    const same = at === form.dataset.was;
    button.disabled = same || at.length < 16;
    list.replaceChildren();
    if (button.disabled) return;
    const from = new Date(at + "Z");
    try {
      const lines = inTheWay(await hindrances(form.dataset.session, day), at, local(new Date(+from + length)));
      if (`${form.elements.day.value}T${form.elements.starts.value}` !== at) return;
      button.disabled = lines.some(one => one.firm);
      list.replaceChildren(...(lines.length ? lines : [{ says: "Nothing stands in the way", good: true }]).map(one =>
        Object.assign(document.createElement("li"), { className: one.good ? "is-good" : one.firm ? "is-firm" : "is-soft", textContent: one.says })));
    } catch {
      list.replaceChildren(Object.assign(document.createElement("li"), { className: "is-soft", textContent: "What stands in the way could not be asked; it is checked when you move it." }));
    }
  };
  form.addEventListener("input", event => { if (event.target.name !== "reason") check(); });
  form.addEventListener("submit", event => {
    if (!form.elements.reason.value.trim()) { event.preventDefault(); event.stopImmediatePropagation(); form.elements.reason.focus(); form.elements.reason.classList.add("is-invalid"); }
  }, true);
  dialog.addEventListener("click", event => { if (event.target === dialog || event.target.closest("[data-close]")) dialog.close(); });
  dialog.addEventListener("close", () => { leave(); leave = () => {}; });
})();
