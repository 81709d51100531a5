/* The sheet of a lesson, like a spreadsheet: keys, pasted columns, what is not saved yet. The form does without. */

const sheet = document.querySelector('form[data-sheet]');

const rows = () => [...sheet.querySelectorAll('[data-row]')];
const cellsOf = (row) => [...row.querySelectorAll('[data-cell]')];
const isCell = (element) => element?.matches?.('[data-cell]') && sheet.contains(element);

// ---- Where one is, and where one goes ----

function place(cell) {
  const row = cell.closest('[data-row]');
  return { row: rows().indexOf(row), column: cellsOf(row).indexOf(cell) };
}

function go(row, column) {
  const line = rows()[row];
  const cell = line && cellsOf(line)[column];
  if (!cell) return false;
  cell.focus();
  if (cell.select) cell.select();
  cell.scrollIntoView({ block: 'nearest' });
  return true;
}

/* In a text the arrows first move the cursor; at its ends they leave the cell. */
function atEdge(cell, forwards) {
  if (cell.selectionStart === undefined || cell.matches('select')) return true;
  const all = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
  return all || (cell.selectionStart === cell.selectionEnd && cell.selectionStart === (forwards ? cell.value.length : 0));
}

// ---- Writing into cells ----

const was = (cell) => (cell.matches('select')
  ? [...cell.options].find((option) => option.defaultSelected)?.value ?? ''
  : cell.defaultValue);

function show(cell) {
  cell.classList.toggle('touched', cell.value !== was(cell));
}

function write(cell, value) {
  if (cell.value === value) return;
  cell.value = value;
  cell.dispatchEvent(new Event('change', { bubbles: true }));
}

const plain = (text) => text.trim().toLowerCase().replaceAll('−', '-').replaceAll('_', ' ');

/* What somebody means who pastes a word: its name in any spelling, or as the list shows it, or its first letters if they are enough. */
function meant(select, text) {
  const word = plain(text);
  if (word === '' || word === '-' || word === '–') return '';
  const options = [...select.options].filter((option) => option.value !== '');
  const same = options.find((option) => plain(option.value) === word || plain(option.text) === word);
  if (same) return same.value;
  const begun = options.filter((option) => plain(option.text).startsWith(word));
  return begun.length === 1 ? begun[0].value : undefined;
}

function paste(cell, text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
  if (lines.length === 1 && lines[0].length === 1 && !cell.matches('select')) return false;
  const from = place(cell);
  const all = rows();
  lines.forEach((values, down) => values.forEach((value, right) => {
    const target = all[from.row + down] && cellsOf(all[from.row + down])[from.column + right];
    if (!target) return;
    if (!target.matches('select')) { write(target, value); return; }
    const word = meant(target, value);
    target.classList.toggle('is-invalid', word === undefined);
    if (word !== undefined) write(target, word);
  }));
  return true;
}

// ---- Keys ----

const moves = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
};

function key(event) {
  const cell = event.target;
  if (!isCell(cell) || event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); sheet.requestSubmit(); return; }
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const at = place(cell);
  const move = moves[event.key];
  if (move && !event.shiftKey) {
    if (!atEdge(cell, event.key === 'ArrowRight' || event.key === 'ArrowDown')) return;
    if (go(at.row + move[0], at.column + move[1]) || cell.matches('select')) event.preventDefault();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    go(at.row + (event.shiftKey ? -1 : 1), at.column);
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && cell.matches('select')) {
    event.preventDefault();
    write(cell, '');
  } else if (event.key === 'Escape' && cell.value !== was(cell)) {
    event.preventDefault();
    event.stopPropagation();
    write(cell, was(cell));
  }
}

// ---- What is not saved yet ----

const unsaved = () => rows().some((row) => cellsOf(row).some((cell) => cell.value !== was(cell)));
let leaving = false;

if (sheet) {
  sheet.addEventListener('keydown', key);
  sheet.addEventListener('paste', (event) => {
    if (isCell(event.target) && paste(event.target, event.clipboardData.getData('text/plain'))) event.preventDefault();
  });
  sheet.addEventListener('input', (event) => { if (isCell(event.target)) show(event.target); });
  sheet.addEventListener('change', (event) => { if (isCell(event.target)) show(event.target); });
  sheet.addEventListener('click', (event) => {
    const take = event.target.closest('[data-take]');
    if (take) {
      const cell = take.closest('td').querySelector('[data-cell]');
      write(cell, take.dataset.take);
      cell.focus();
    }
    const fill = event.target.closest('[data-fill]');
    if (fill) {
      event.preventDefault();
      sheet.querySelectorAll('[data-cell="attendance"]').forEach((cell) => { if (cell.value === '') write(cell, fill.dataset.fill); });
    }
  });
  sheet.addEventListener('submit', () => { leaving = true; });
  window.addEventListener('beforeunload', (event) => { if (!leaving && unsaved()) event.preventDefault(); });
  sheet.querySelector('.marked [data-cell][aria-invalid], .marked [data-cell]')?.focus();
}
