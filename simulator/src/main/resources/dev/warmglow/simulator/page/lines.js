/** The list of messages in a room: keeps its elements, its place, and what belongs between them. */
import { el } from './dom.js';
import { isPrivate } from './names.js';
import { at, day } from './time.js';
import { noticeWords } from './timeline.js';

/**
 * @typedef {object} Around what a message needs to know and do
 * @property {string} person who looks at it
 * @property {boolean} isPrivate
 * @property {boolean} follows the same person said the one before, a moment ago
 * @property {(id: string) => string | undefined} usedCommand
 * @property {(id: string) => string} quote
 * @property {(key: string) => void} dismiss
 * @property {(message: string, emoji: string) => void} react
 * @property {(control: string, node: Element, message?: string, view?: import('./api.js').Control) => void} press
 * @property {(control: string, picks: string[], node: Element) => void} choose
 * @property {() => string[]} people
 * @property {import('./api.js').Command[]} commands in the menu of a message
 * @property {(command: string) => void} use
 */

const MOMENT_MILLIS = 5 * 60_000;
const EMOJI = ['👍', '❤️', '😄', '🎉'];
const NEAR_END_PIXELS = 80;

export class Lines {
  /** @type {Map<string, { entry: unknown, shape: string, node: HTMLElement }>} */
  #made = new Map();

  /**
   * @param {(entry: import('./timeline.js').Entry, around: Around) => HTMLElement} face
   * @param {(entry: import('./timeline.js').Entry) => Omit<Around, 'follows' | 'isPrivate'>} around
   * @param {(message: import('./api.js').Message) => void} reply
   * @param {string} label
   */
  constructor(face, around, reply, label) {
    this.face = face;
    this.around = around;
    this.reply = reply;
    this.list = el('ol', { class: 'lines', 'aria-label': `${label}; with the arrow keys, react or reply`, tabindex: '0', on: { keydown: moveAmongTools } });
  }

  /** Everything is made anew the next time. */
  forget() {
    this.#made.clear();
    this.list.replaceChildren();
  }

  /** @param {readonly import('./timeline.js').Entry[]} entries @param {string} channel @param {boolean} toEnd */
  show(entries, channel, toEnd) {
    const list = this.list;
    const stays = !toEnd && list.scrollHeight - list.scrollTop - list.clientHeight > NEAR_END_PIXELS;
    const made = new Map();
    /** @type {HTMLElement[]} */
    const nodes = [];
    /** @type {import('./timeline.js').Entry | null} */
    let before = null;
    for (const entry of entries) {
      const today = day(at(entry.at));
      if (!before || day(at(before.at)) !== today) nodes.push(el('li', { class: 'day' }, el('span', {}, today)));
      const follows = continues(before, entry);
      const kept = this.#made.get(entry.key);
      const one = kept?.entry === entry && kept.shape === String(follows) ? kept
        : { entry, shape: String(follows), node: this.#item(entry, follows, channel) };
      made.set(entry.key, one);
      nodes.push(one.node);
      before = entry;
    }
    this.#made = made;
    place(list, nodes);
    if (!stays) list.scrollTop = list.scrollHeight;
  }

  /** @param {import('./timeline.js').Entry} entry @param {boolean} follows @param {string} channel */
  #item(entry, follows, channel) {
    const message = entry.line.message;
    if (entry.kind === 'notice' || !message) {
      return el('li', { class: entry.line.kind === 'FAILED' ? 'notice failed' : 'notice' }, noticeWords(entry.line));
    }
    const around = { ...this.around(entry), follows, isPrivate: isPrivate(channel) };
    const tools = entry.line.onlyFor === null && el('div', { class: 'tools', role: 'group', 'aria-label': 'React or reply' },
      EMOJI.map((emoji) => el('button', { type: 'button', tabindex: '-1', 'aria-label': `React with ${emoji}`, on: { click: () => around.react(message.id, emoji) } }, emoji)),
      around.commands.map((command) => el('button', { type: 'button', tabindex: '-1', on: { click: () => around.use(command.path) } }, command.name)),
      el('button', { type: 'button', tabindex: '-1', 'aria-label': 'Reply', on: { click: () => this.reply(message) } }, '↩'));
    return el('li', { class: 'line', data: { message: message.id } }, this.face(entry, around), tools);
  }
}

/**
 * The tools of each message are no stops of the Tab key, or the input line would be a hundred stops away: up and
 * down go from message to message, left and right along its tools, Escape back to the list.
 * @param {KeyboardEvent} event
 */
function moveAmongTools(event) {
  const list = /** @type {HTMLElement} */ (event.currentTarget);
  const groups = [...list.querySelectorAll('.tools')];
  const at = groups.findIndex((group) => group.contains(document.activeElement));
  const tools = at < 0 ? [] : /** @type {HTMLElement[]} */ ([...groups[at].children]);
  const tool = tools.findIndex((each) => each === document.activeElement);
  const first = (/** @type {Element | undefined} */ group) => /** @type {HTMLElement | null} */ (group?.firstElementChild ?? null);
  const target = {
    ArrowUp: () => first(at < 0 ? groups.at(-1) : groups[at - 1]),
    ArrowDown: () => (at < 0 ? null : first(groups[at + 1])),
    ArrowLeft: () => tools[tool - 1],
    ArrowRight: () => tools[tool + 1],
    Escape: () => (at < 0 ? null : list),
  }[event.key]?.();
  // On the list itself and in a message's own controls the keys scroll and pick, as always.
  if (!target || (at < 0 && document.activeElement !== list)) return;
  event.preventDefault();
  target.focus();
}

/** @param {import('./timeline.js').Entry | null} before @param {import('./timeline.js').Entry} entry */
function continues(before, entry) {
  return before?.kind === 'message' && entry.kind === 'message'
    && before.line.message?.author === entry.line.message?.author
    && before.line.onlyFor === entry.line.onlyFor
    && at(entry.at).getTime() - at(before.at).getTime() < MOMENT_MILLIS;
}

/** Touches only what changed, so that focus and open menus stay. @param {HTMLElement} list @param {HTMLElement[]} nodes */
function place(list, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...list.children]) if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove();
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}
