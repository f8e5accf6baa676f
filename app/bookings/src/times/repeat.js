const repeat = document.querySelector("#field-repeat");
if (repeat) {
  const form = repeat.form, first = repeat.value;
  const show = () => {
    const { price, row, total, button } = repeat.selectedOptions[0].dataset;
    form.elements.expected_price.value = price;
    for (const [name, text] of Object.entries({ row, total, button })) {
      for (const place of form.querySelectorAll(`[data-says=${name}]`)) place.textContent = text;
    }
    for (const about of form.querySelectorAll("[data-says=about]")) about.hidden = repeat.value !== first;
  };
  repeat.addEventListener("change", show);
  addEventListener("pageshow", show);
  show();
}
