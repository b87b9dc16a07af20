/* Number keys on a staff form: 0–9 chooses the answer with that number in the question that has the focus, and goes on.
   Without script the radios work by Tab, arrows and space. */
document.querySelectorAll("[data-number-keys]").forEach(form => {
  const questions = [...form.querySelectorAll("fieldset")].filter(f => f.closest("[data-number-keys]") === form);
  const focus = question => {
    const field = question && (question.querySelector("input:checked") || question.querySelector("input"));
    if (field) { field.focus({ preventScroll: true }); question.scrollIntoView({ block: "center" }); }
  };
  form.addEventListener("keydown", event => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    const question = event.target.closest("fieldset");
    const answers = question ? [...question.querySelectorAll("input[type=radio]")] : [];
    const chosen = answers[Number(event.key)];
    if (!chosen) return;
    event.preventDefault();
    chosen.checked = true;
    focus(questions[questions.indexOf(question) + 1] || question);
  });
  if (!document.activeElement || document.activeElement === document.body) focus(questions[0]);
});
