/** The command list over an input line: filtered while one types, picked with the arrow keys. */
import { el, fill, freshId } from './dom.js';

export class Palette {
  /** @type {import('./api.js').Command[]} */
  #shown = [];
  #active = 0;

  /**
   * @param {HTMLTextAreaElement} input
   * @param {string} prefix what stands before a command's words: both platforms write a slash
   * @param {(command: import('./api.js').Command, completeOnly: boolean) => void} onPick
   */
  constructor(input, prefix, onPick) {
    this.input = input;
    this.prefix = prefix;
    this.onPick = onPick;
    const id = freshId('palette');
    this.list = el('ul', { class: 'palette-list', role: 'listbox', id, 'aria-label': 'Commands' });
    this.box = el('div', { class: 'palette', hidden: true }, el('p', { class: 'palette-title', 'aria-hidden': 'true' }, 'Commands of Warmglow'), this.list);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-expanded': 'false' })) {
      input.setAttribute(name, value);
    }
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /** Shows what fits the typed words, nothing when they are no command. @param {import('./api.js').Command[]} commands */
  filter(commands, /** @type {string} */ typed) {
    const wanted = typed.startsWith('/') ? words(typed.slice(1)) : null;
    const fits = wanted === null ? [] : ranked(commands, wanted);
    this.#shown = fits;
    this.#active = 0;
    this.box.hidden = fits.length === 0;
    this.input.setAttribute('aria-expanded', String(this.isOpen));
    fill(this.list, fits.map((command, index) => this.#option(command, index)));
    this.#mark();
  }

  close() {
    this.filter([], '');
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether it was for the list */
  takes(event) {
    if (!this.isOpen || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (step) {
      const count = this.#shown.length;
      this.#active = Math.abs(step) === 1 ? (this.#active + step + count) % count : Math.max(0, Math.min(count - 1, this.#active + step));
      this.#mark();
    } else if (event.key === 'Escape') {
      this.close();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (event.shiftKey) return false;
      this.#pick(this.#active, event.key === 'Tab');
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** @param {import('./api.js').Command} command @param {number} index */
  #option(command, index) {
    const pick = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#pick(index, false);
    };
    return el('li', { role: 'option', id: `${this.list.id}-${index}`, on: { mousedown: pick } },
      el('span', { class: 'palette-name' }, label(command)),
      command.options.length > 0 && el('span', { class: 'palette-options' }, command.options.map((option) => option.required ? option.name : `${option.name}?`).join(' ')),
      el('span', { class: 'palette-words' }, command.description));
  }

  #mark() {
    [...this.list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === this.#active)));
    const active = this.list.children[this.#active];
    if (active) {
      this.input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  /** @param {number} index @param {boolean} completeOnly */
  #pick(index, completeOnly) {
    const command = this.#shown[index];
    this.close();
    this.onPick(command, completeOnly);
  }
}

/** As it is typed on its platform. @param {import('./api.js').Command} command */
export const label = (command) => (command.name.startsWith('/') ? command.name : `/${command.name}`);

const words = (/** @type {string} */ text) => text.toLowerCase().replaceAll('_', ' ').trim();

/** Those that begin so come first. @param {import('./api.js').Command[]} commands @param {string} wanted */
function ranked(commands, wanted) {
  const named = commands.map((command) => ({ command, name: words(label(command).slice(1)) }));
  const begins = named.filter(({ name }) => name.startsWith(wanted));
  const holds = named.filter(({ name }) => !name.startsWith(wanted) && name.includes(wanted));
  return [...begins, ...holds].map(({ command }) => command);
}
