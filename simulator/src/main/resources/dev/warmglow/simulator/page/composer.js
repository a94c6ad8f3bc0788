/** The input line of a side: what is typed, the command list, the answer to a question, a reply. */
import { el, fill } from './dom.js';
import { label, Palette } from './palette.js';
import { slashForm } from './slash.js';
import { display, isPrivate, roomName } from './names.js';

/**
 * @typedef {object} Does what the composer leads to
 * @property {(text: string, replyTo: string | null) => Promise<unknown>} type
 * @property {(path: string, options: Object<string, string>) => Promise<unknown>} run
 */

export class Composer {
  /** @type {import('./api.js').Command[]} */
  #commands = [];
  /** @type {import('./api.js').Message | null} */
  #question = null;
  /** @type {import('./api.js').Message | null} */
  #reply = null;
  #person = '';
  #channel = '';

  /** @param {string} platform @param {Does} does */
  constructor(platform, does) {
    this.platform = platform;
    this.does = does;
    this.input = /** @type {HTMLTextAreaElement} */ (el('textarea', { rows: '1', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'send' }));
    this.palette = new Palette(this.input, '/', (command, completeOnly) => this.#picked(command, completeOnly));
    this.replyBar = el('div', { class: 'reply-bar', hidden: true });
    this.line = el('form', { class: 'input-line' },
      el('button', { type: 'button', class: 'slash-button', 'aria-label': 'Command list', on: { click: () => this.#openList() } }, '/'),
      this.input,
      el('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, '➤'));
    this.place = el('div', { class: 'input-place' }, this.line);
    this.node = el('div', { class: 'composer' }, this.palette.box, this.replyBar, this.place);
    this.line.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.input.addEventListener('input', () => this.#typed());
    this.input.addEventListener('keydown', (event) => this.#key(event));
    this.input.addEventListener('blur', () => this.palette.close());
  }

  /** @param {string} person @param {string} channel @param {import('./api.js').Command[]} commands */
  enter(person, channel, commands) {
    if (this.#person && (person !== this.#person || channel !== this.#channel)) this.leave();
    this.#person = person;
    this.#channel = channel;
    this.#commands = commands;
    const where = isPrivate(channel) ? 'Warmglow' : this.platform === 'discord' ? `#${roomName(channel)}` : roomName(channel);
    const words = this.platform === 'discord' ? `Message ${where}` : 'Message';
    this.input.placeholder = words;
    this.input.setAttribute('aria-label', `Message ${where} as ${display(person)}, or / for commands`);
    this.#showReply();
    if (this.input.value && document.activeElement === this.input) this.#typed();
  }

  /** Somebody else, or another place, is next: what is typed from here on is theirs. */
  leave() {
    this.#reply = null;
    this.#person = '';
    this.cancel();
  }

  /** @param {import('./api.js').Message | null} question of the bot, which the next words answer */
  ask(question) {
    if (question?.id === this.#question?.id) return;
    this.#question = question;
    this.#showReply();
  }

  /** @param {import('./api.js').Message} message */
  replyTo(message) {
    this.#reply = message;
    this.#showReply();
    this.input.focus();
  }

  /** Types for a person who is being shown around; nothing is sent. @param {string} text */
  prefill(text) {
    this.cancel();
    this.input.value = text;
    this.#typed();
    this.input.focus();
  }

  /** Opens a command with its options. @param {string} path @param {Object<string, string>} [values] */
  async open(path, values) {
    const command = this.#commands.find((each) => each.path === path);
    if (!command) return;
    if (this.platform === 'telegram') {
      this.prefill([label(command), ...Object.values(values ?? {})].join(' '));
      this.palette.close();
      return;
    }
    this.palette.close();
    const asked = { command, person: this.#person, channel: this.#channel, values };
    const run = (/** @type {Object<string, string>} */ options) => {
      this.cancel();
      this.input.focus();
      void this.does.run(command.path, options);
    };
    const form = await slashForm(asked, run, () => {
      this.cancel();
      this.input.focus();
    });
    fill(this.place, form);
    form.querySelector('input, select, .send')?.focus();
  }

  /** Back to an empty input line. */
  cancel() {
    this.input.value = '';
    this.palette.close();
    if (!this.line.isConnected) fill(this.place, this.line);
    this.#fit();
  }

  #openList() {
    this.prefill('/');
  }

  #typed() {
    this.palette.filter(this.#commands, this.input.value.includes('\n') ? '' : this.input.value);
    this.#fit();
  }

  /** As high as its words, up to a third of the window. */
  #fit() {
    this.input.style.height = 'auto';
    const needed = this.input.scrollHeight;
    // Nothing is measured of a side that is not shown.
    if (needed) this.input.style.height = `${Math.min(needed, window.innerHeight / 3)}px`;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.palette.takes(event)) return;
    if (event.key === 'Escape' && this.#reply) {
      this.#reply = null;
      this.#showReply();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  /** @param {import('./api.js').Command} command @param {boolean} completeOnly */
  #picked(command, completeOnly) {
    if (this.platform === 'discord') {
      void this.open(command.path);
    } else if (completeOnly) {
      this.input.value = `${label(command)} `;
      this.input.focus();
    } else {
      this.cancel();
      this.input.focus();
      void this.does.run(command.path, {});
    }
  }

  async #send() {
    const text = this.input.value;
    if (!text.trim()) return;
    const exact = this.#commands.find((each) => text.trim() === label(each));
    if (exact && this.platform === 'discord') return this.open(exact.path);
    const target = this.#reply ?? (text.startsWith('/') ? null : this.#question);
    this.#reply = null;
    this.cancel();
    this.#showReply();
    try {
      await this.does.type(this.#addressed(text), target?.id ?? null);
    } catch {
      if (!this.input.value) this.input.value = text;
    }
  }

  /** In groups the client adds the bot's name to its commands. @param {string} text */
  #addressed(text) {
    const word = text.split(/\s/, 1)[0];
    const known = this.platform === 'telegram' && !isPrivate(this.#channel) && this.#commands.some((each) => label(each) === word);
    return known ? `${word}@warmglow_bot${text.slice(word.length)}` : text;
  }

  #showReply() {
    const target = this.#reply ?? this.#question;
    this.replyBar.hidden = !target;
    if (!target) return;
    const cancel = el('button', { type: 'button', class: 'quiet', 'aria-label': 'Do not reply', on: { click: () => {
      this.#reply = null;
      this.#question = null;
      this.#showReply();
      this.input.focus();
    } } }, '✕');
    fill(this.replyBar, el('p', {}, el('strong', {}, `Reply to ${display(target.author)}`), el('span', {}, target.text.split('\n', 1)[0])), cancel);
  }
}
