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

/* Cells of a word: a list to choose from, or a field to type into where there are very many. What is chosen of, and how it is written. */
const isWord = (cell) => cell.matches('select, [list]');
const options = (cell) => (cell.matches('select')
  ? [...cell.options].filter((option) => option.value !== '').map((option) => ({ word: option.value, label: option.text, value: option.value }))
  : [...cell.list.options].map((option) => ({ word: option.dataset.word, label: option.value, value: option.value })));

/* What somebody means who writes a word: its name in any spelling, or as the list shows it, or its first letters if they are enough. */
function meant(cell, text) {
  const word = plain(text);
  if (word === '' || word === '-' || word === '–') return '';
  const all = options(cell);
  const same = all.find((option) => plain(option.word) === word || plain(option.label) === word);
  if (same) return same.value;
  const begun = all.filter((option) => plain(option.label).startsWith(word));
  return begun.length === 1 ? begun[0].value : undefined;
}

/* Writes what is meant; what means nothing is marked, and stays as it was typed. */
function writeMeant(cell, text) {
  const word = isWord(cell) ? meant(cell, text) : text;
  cell.classList.toggle('is-invalid', word === undefined);
  if (word !== undefined) write(cell, word);
}

function paste(cell, text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').map((line) => line.split('\t'));
  if (lines.length === 1 && lines[0].length === 1 && !isWord(cell)) return false;
  const from = place(cell);
  const all = rows();
  lines.forEach((values, down) => values.forEach((value, right) => {
    const target = all[from.row + down] && cellsOf(all[from.row + down])[from.column + right];
    if (target) writeMeant(target, value);
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

const cells = () => [...sheet.querySelectorAll('[data-cell]')];
const unsaved = () => 'unsaved' in sheet.dataset || cells().some((cell) => cell.value !== was(cell));
let leaving = false;

/* Only what has been touched is sent, unless the page itself has never been saved. */
function leaveOutUntouched() {
  if ('unsaved' in sheet.dataset) return;
  cells().filter((cell) => cell.value === was(cell)).forEach((cell) => { cell.dataset.called = cell.name; cell.removeAttribute('name'); });
}

function takeInAgain() {
  leaving = false;
  sheet.querySelectorAll('[data-called]').forEach((cell) => { cell.name = cell.dataset.called; delete cell.dataset.called; });
}

if (sheet) {
  sheet.addEventListener('keydown', key);
  sheet.addEventListener('paste', (event) => {
    if (isCell(event.target) && paste(event.target, event.clipboardData.getData('text/plain'))) event.preventDefault();
  });
  sheet.addEventListener('input', (event) => { if (isCell(event.target)) show(event.target); });
  sheet.addEventListener('change', (event) => {
    const cell = event.target;
    if (!isCell(cell)) return;
    if (cell.list) writeMeant(cell, cell.value);
    show(cell);
  });
  sheet.addEventListener('click', (event) => {
    const take = event.target.closest('[data-take]');
    if (take) {
      const cell = take.closest('td').querySelector('[data-cell]');
      writeMeant(cell, take.dataset.take);
      cell.focus();
    }
    const fill = event.target.closest('[data-fill]');
    if (fill) {
      event.preventDefault();
      sheet.querySelectorAll('[data-cell="attendance"]').forEach((cell) => { if (cell.value === '') writeMeant(cell, fill.dataset.fill); });
    }
  });
  sheet.addEventListener('submit', () => { leaving = true; leaveOutUntouched(); });
  window.addEventListener('pageshow', takeInAgain);
  window.addEventListener('beforeunload', (event) => { if (!leaving && unsaved()) event.preventDefault(); });
  sheet.querySelector('.marked [data-cell][aria-invalid], .marked [data-cell]')?.focus();
}
