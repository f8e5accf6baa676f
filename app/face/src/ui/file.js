for (const input of document.querySelectorAll(".file-input")) {
  const chosen = input.parentElement.querySelector(".file-chosen");
  const word = chosen.textContent;
  const say = () => { chosen.textContent = Array.from(input.files, (file) => file.name).join(", ") || word; };
  input.addEventListener("change", say);
  say();
}
