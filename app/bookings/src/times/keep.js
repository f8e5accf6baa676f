const timer = document.querySelector("[data-left]");
if (timer) {
  const end = Date.now() + timer.dataset.left * 1000;
  const digits = (least) => new Intl.NumberFormat(document.documentElement.lang, { minimumIntegerDigits: least });
  const [minutes, seconds] = [digits(1), digits(2)];
  const show = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    timer.textContent = `${minutes.format(Math.floor(left / 60))}:${seconds.format(left % 60)}`;
    if (left === 0) clearInterval(every);
  };
  const every = setInterval(show, 1000);
  show();
}
