/* What the console does beyond plain pages: choosing lines, keys, toasts, charts. Everything here is a convenience; no page needs it. */

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

// ---- Choosing lines of a list ----

const boxes = () => $$('input[name="customerIds"]');
let anchor = null;

function showChoice() {
  const all = boxes();
  const chosen = all.filter((box) => box.checked);
  const bar = $('.batch');
  if (bar) {
    bar.classList.toggle('on', chosen.length > 0);
    const figure = $('[data-chosen]', bar);
    if (figure) figure.textContent = String(chosen.length);
  }
  const page = $('[data-choose-page]');
  if (page) {
    page.checked = all.length > 0 && chosen.length === all.length;
    page.indeterminate = chosen.length > 0 && chosen.length < all.length;
  }
}

document.addEventListener('click', (event) => {
  const box = event.target.closest?.('input[name="customerIds"]');
  if (!box) return;
  if (event.shiftKey && anchor?.isConnected && anchor !== box) {
    const all = boxes();
    const [from, to] = [all.indexOf(anchor), all.indexOf(box)].sort((a, b) => a - b);
    all.slice(from, to + 1).forEach((between) => { between.checked = box.checked; });
  }
  anchor = box;
  showChoice();
});

document.addEventListener('change', (event) => {
  if (event.target.matches?.('[data-choose-page]')) {
    boxes().forEach((box) => { box.checked = event.target.checked; });
    showChoice();
  }
  if (event.target.matches?.('select[data-go]')) event.target.form.requestSubmit();
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-choose-none]')) {
    boxes().forEach((box) => { box.checked = false; });
    showChoice();
  }
});

// ---- Keys ----

const lines = () => $$('[data-line]');

function step(by) {
  const all = lines();
  if (all.length === 0) return;
  const at = all.findIndex((line) => line.classList.contains('here'));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  all[at]?.classList.remove('here');
  all[next].classList.add('here');
  all[next].scrollIntoView({ block: 'nearest' });
  $('a', all[next])?.focus({ preventScroll: true });
}

const here = () => $('[data-line].here') ?? document.activeElement?.closest?.('[data-line]');

const keys = {
  '/': () => { const field = $('[data-search]'); if (!field) return false; field.focus(); field.select(); },
  'j': () => step(1),
  'k': () => step(-1),
  'x': () => { const box = here() && $('input[type="checkbox"]', here()); if (!box) return false; box.checked = !box.checked; anchor = box; showChoice(); },
  'n': () => { const link = $('[data-key="n"]'); if (!link) return false; link.click(); },
  '?': () => { const help = $('dialog.help'); if (!help) return false; help.open ? help.close() : help.showModal(); },
};

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  if (event.key === 'Escape') {
    const open = $$('details.menu[open]');
    if (open.length) {
      open.forEach((menu) => { menu.open = false; });
      $('summary', open[0])?.focus();
    } else if (typing) {
      event.target.blur();
    } else if (!$('dialog[open]')) {
      boxes().forEach((box) => { box.checked = false; });
      showChoice();
    }
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if ($('dialog[open]') && event.key !== '?') return;
  const act = keys[event.key];
  if (act && act() !== false) event.preventDefault();
});

document.addEventListener('click', (event) => {
  $$('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  if (event.target.closest?.('[data-help]')) $('dialog.help')?.showModal();
  if (event.target.matches?.('dialog')) event.target.close();
  if (event.target.closest?.('[data-print]')) window.print();
});

// ---- Toasts ----

const TOAST_STAYS = 9000;

function watch(toast) {
  if (toast.dataset.watched) return;
  toast.dataset.watched = 'yes';
  let timer;
  const leave = () => toast.remove();
  const start = () => { timer = setTimeout(leave, TOAST_STAYS); };
  const stop = () => clearTimeout(timer);
  toast.addEventListener('mouseenter', stop);
  toast.addEventListener('mouseleave', start);
  toast.addEventListener('focusin', stop);
  toast.addEventListener('focusout', start);
  $('[data-dismiss]', toast)?.addEventListener('click', leave);
  start();
}

// ---- What could not be shown just now ----

const again = $('[data-again]');
if (again) setTimeout(() => location.replace(again.href), 1000 * again.dataset.again);

// ---- htmx ----

/* Fields left empty do not belong into an address that people keep. */
document.addEventListener('htmx:configRequest', (event) => {
  const { verb, parameters } = event.detail;
  if (verb !== 'get') return;
  Object.keys(parameters).forEach((name) => { if (parameters[name] === '') delete parameters[name]; });
});

// ---- Charts ----

const LOOKS = ['#0e857b', '#3f7fd0', '#9aa5a8', '#c27803', '#2f9e5b', '#c7453c', '#d9dcd6'];

function draw(place) {
  if (!window.echarts || place.dataset.drawn) return;
  place.dataset.drawn = 'yes';
  const slices = JSON.parse(place.dataset.chart).map((value, look) => ({ value, itemStyle: { color: LOOKS[look % LOOKS.length] } }));
  const paper = getComputedStyle(place.closest('.sheet')).backgroundColor;
  const chart = window.echarts.init(place, null, { renderer: 'canvas' });
  chart.setOption({
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    series: [{
      type: 'pie', radius: ['62%', '92%'], label: { show: false }, silent: true, padAngle: 1,
      itemStyle: { borderRadius: 4, borderColor: paper, borderWidth: 2 },
      data: slices.filter((slice) => slice.value > 0),
    }],
  });
  new ResizeObserver(() => chart.resize()).observe(place);
}

function settle() {
  showChoice();
  $$('.toast-slip').forEach(watch);
  $$('[data-chart]').forEach(draw);
  $$('dialog[data-open]').forEach((dialog) => { if (!dialog.open) dialog.showModal(); });
}

document.addEventListener('htmx:afterSettle', settle);
document.addEventListener('htmx:oobAfterSwap', settle);
window.addEventListener('load', settle); // what a page loads for itself comes after us
settle();
