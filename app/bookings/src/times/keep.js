const timer = document.querySelector("[data-left]");
if (timer) {
  const end = Date.now() + timer.dataset.left * 1000;
  const digits = (least) => new Intl.NumberFormat(document.documentElement.lang, { minimumIntegerDigits: least });
  const [minutes, seconds] = [digits(1), digits(2)];
  const said = document.querySelector("[data-left-said]");
  // A clock that is read out every second lets nobody hear anything else: these few moments are said, in words.
  const moments = [...document.querySelectorAll("[data-left-at]")].map((one) => {
    return { at: Number(one.dataset.leftAt), text: one.textContent };
  });
  let before = Number(timer.dataset.left);
  const over = () => {
    clearInterval(every);
    for (const gone of document.querySelectorAll("[data-while-kept]")) gone.remove();
    said.classList.remove("sr-only");
    // What nobody keeps any more is booked as if it never had been kept: the first who asks has it.
    said.closest("form").elements.hold_id.value = "";
  };
  const show = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    timer.textContent = `${minutes.format(Math.floor(left / 60))}:${seconds.format(left % 60)}`;
    // A window that slept passes several at once: the last of them is what is true.
    const passed = moments.filter(({ at }) => left <= at && at < before);
    if (passed.length) said.textContent = passed.reduce((least, one) => (one.at < least.at ? one : least)).text;
    before = left;
    if (left === 0) over();
  };
  const every = setInterval(show, 1000);
  show();
}
