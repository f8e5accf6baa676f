for (const button of document.querySelectorAll("[data-shows][hidden]")) {
  const field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", shown);
  });
  // What is sent is kept by browsers as a password, and not as a word that was typed.
  field.form?.addEventListener("submit", () => { field.type = "password"; });
}
