/* Runs before the first paint, so that a dark room stays dark. "auto" follows the system, also while the page is open. */
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    if (root.dataset.theme === 'auto') root.dataset.bsTheme = dark.matches ? 'dark' : 'light';
  };
  show();
  dark.addEventListener('change', show);
})();
