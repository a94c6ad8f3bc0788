/** One side of the page: a platform, who is played on it, and the room that is open. */
import { act, read, Refusal } from './api.js';
import { Composer } from './composer.js';
import { invitation } from './door.js';
import { el, fill } from './dom.js';
import { discordMessage } from './discord-message.js';
import { Lines } from './lines.js';
import { display, isBot, isPrivate, roomName } from './names.js';
import { openForm } from './form.js';
import { peoplePicker } from './people.js';
import { Pending } from './pending.js';
import { Rooms } from './rooms.js';
import { announce, popup, toast } from './say.js';
import { telegramMessage } from './telegram-message.js';
import { Timeline } from './timeline.js';

export class Side {
  person = '';
  channel = '';
  timeline = new Timeline();
  /** @type {import('./api.js').World | null} */
  world = null;
  /** @type {Map<string, number>} */
  unread = new Map();
  #pending = new Pending();
  /** Which command led to which message, as far as it was run on this page. @type {Map<string, string>} */
  #used = new Map();
  #lastCommand = '';
  /** @type {import('./api.js').Command[]} */
  #messageCommands = [];
  /** @type {{ form: import('./api.js').Form, values: Object<string, string>, channel: string } | null} */
  #submitted = null;

  /**
   * @param {string} platform
   * @param {HTMLElement} root
   * @param {{ onPerson: () => void, onLine: (side: Side, line: import('./api.js').Line) => void,
   *     formValues: (form: import('./api.js').Form) => Object<string, string> }} told
   */
  constructor(platform, root, told) {
    this.platform = platform;
    this.root = root;
    this.told = told;
    this.title = display(platform);
    this.rooms = new Rooms(platform, (channel) => this.open(channel));
    this.composer = new Composer(platform, {
      type: (text, replyTo) => this.#do('type', { channel: this.channel, text, replyTo }),
      run: (path, options) => this.run(path, options),
    });
    this.lines = new Lines(platform === 'discord' ? discordMessage : telegramMessage, (entry) => this.#around(entry),
      (message) => this.composer.replyTo(message), `Messages on the local ${this.title}`);
    this.peopleBox = el('div', { class: 'people-box' });
    this.roomHead = el('header', { class: 'room-head' });
    this.room = el('div', { class: 'room' }, this.roomHead, this.lines.list, this.composer.node);
    this.door = el('div', { class: 'door', hidden: true });
    fill(root,
      el('header', { class: 'side-head' }, el('h2', { id: `${platform}-title` }, `Local ${this.title}`), this.peopleBox),
      el('div', { class: 'side-body' }, this.rooms.node, this.room, this.door));
  }

  /** @param {import('./api.js').Scene} scene */
  furnish(scene) {
    this.scene = scene;
    fill(this.peopleBox, peoplePicker(this.platform, scene.cast, this.person, (person) => this.play(person)));
  }

  /** Becomes somebody else: only what they may see is fetched. @param {string} person @param {string} [channel] */
  async play(person, channel) {
    const next = channel ?? (isPrivate(this.channel) ? `dm:${person}` : this.channel);
    if (person !== this.person || next !== this.channel) this.composer.leave();
    this.person = person;
    this.timeline = new Timeline();
    this.unread.clear();
    this.lines.forget();
    this.channel = next;
    const radio = /** @type {HTMLInputElement | null} */ (this.peopleBox.querySelector(`input[value="${CSS.escape(person)}"]`));
    if (radio) radio.checked = true;
    const log = await read(`${this.platform}/log`, { person, after: 0, wait_ms: 0 });
    if (person !== this.person) return;
    for (const line of log.lines) this.timeline.apply(line);
    this.timeline.seq = log.newest;
    await this.#look();
    this.told.onPerson();
  }

  /** @param {string} channel */
  async open(channel) {
    if (channel !== this.channel) this.composer.leave();
    this.channel = channel;
    this.unread.delete(channel);
    await this.#look();
  }

  /** Takes what is new. @param {import('./api.js').Log} log */
  take(log) {
    let mine = false;
    for (const line of log.lines) {
      if (line.seq <= this.timeline.seq) continue;
      const happened = this.timeline.apply(line);
      mine ||= line.kind === 'JOINED' && (line.note === this.person || line.message?.text.startsWith(`${this.person} `) === true);
      this.#notice(line, happened);
      this.told.onLine(this, line);
    }
    this.timeline.seq = Math.max(this.timeline.seq, log.newest);
    if (!log.lines.length) return;
    this.#pending.done();
    if (mine) void this.play(this.person);
    else this.#show(false);
  }

  /** @param {string} path @param {Object<string, string>} options */
  async run(path, options) {
    this.#lastCommand = path;
    await this.#do('command', { channel: this.channel, path, options });
  }

  /** The room that everybody shares. */
  commonRoom() {
    const space = this.scene?.space ?? '';
    return this.platform === 'discord' ? `${space}/general` : space;
  }

  /** How somebody is named in a command. @param {string} person */
  mention(person) {
    return this.platform === 'discord' ? person : `@${person}`;
  }

  question() {
    return this.platform === 'telegram' ? this.timeline.question(this.channel, this.person) : null;
  }

  focusInput() {
    this.composer.input.focus();
  }

  /** Presses what is newest with that label, in whatever room it is. @param {RegExp} label @returns {boolean} whether there is one */
  press(label) {
    return this.#pressOn(this.timeline.newest((line) => offers(line, label)), label);
  }

  /** The same, if it is the last thing that was said here. @param {RegExp} label */
  pressLast(label) {
    const last = this.timeline.entries(this.channel).at(-1);
    return this.#pressOn(last && offers(last.line, label) ? last : undefined, label);
  }

  /** @param {import('./timeline.js').Entry | undefined} found @param {RegExp} label */
  #pressOn(found, label) {
    if (!found) return false;
    void this.open(found.line.channel).then(() => {
      const item = this.root.querySelector(`[data-message="${CSS.escape(found.key)}"]`);
      const button = [...(item?.querySelectorAll('button.control') ?? [])].find((each) => label.test(each.textContent ?? ''));
      if (button instanceof HTMLElement) button.click();
    });
    return true;
  }

  /** What is behind the page's room: the world as this person sees it, and the commands here. */
  async #look() {
    const { person } = this;
    const world = await read(`${this.platform}/world`, { person }).catch(() => null);
    const isIn = world?.channels.some((/** @type {string} */ each) => !isPrivate(each)) ?? false;
    if (person !== this.person) return;
    this.world = world;
    if (!world?.channels.includes(this.channel)) this.channel = isIn ? world.channels[0] : this.#invitation();
    const commands = world?.channels.includes(this.channel) ? await act(`${this.platform}/commands`, { person, channel: this.channel }).catch(() => []) : [];
    if (person !== this.person) return;
    this.#showDoor(isIn);
    this.#messageCommands = commands.filter((/** @type {import('./api.js').Command} */ each) => each.kind === 'message');
    this.composer.enter(person, this.channel, commands.filter((/** @type {import('./api.js').Command} */ each) => each.kind === 'slash'));
    this.#show(true);
  }

  /** @param {boolean} isIn whether they are in the space */
  #showDoor(isIn) {
    const space = this.scene?.space ?? '';
    const join = () => this.#do('join', { space }).then(() => this.play(this.person)).catch(() => undefined);
    fill(this.door, invitation(this.platform, this.person, space, join));
    this.door.hidden = isIn || isPrivate(this.channel);
    this.room.hidden = !this.door.hidden;
  }

  /** What stands for the space while one is not in it. */
  #invitation() {
    return this.scene?.space ?? '';
  }

  /** @param {boolean} toEnd */
  #show(toEnd) {
    const { channel } = this;
    const known = this.world?.channels ?? [];
    this.rooms.show(this.scene?.space ?? '', known.includes(channel) ? known : [channel, ...known], channel, this.unread);
    fill(this.roomHead, el('h3', {}, this.platform === 'discord' ? el('span', { class: 'hash', 'aria-hidden': 'true' }, isPrivate(channel) ? '@' : '#') : null, roomName(channel)),
      el('p', {}, isPrivate(channel) ? (this.platform === 'discord' ? 'direct message' : 'bot') : `${this.world?.people.length ?? 0} members`));
    this.lines.show(this.timeline.entries(channel), channel, toEnd);
    this.composer.ask(this.question());
  }

  /** @param {import('./api.js').Line} line @param {string} happened */
  #notice(line, happened) {
    const fromBot = line.message !== null && isBot(line.message.author);
    if (line.kind === 'FORM' && line.form) this.#fillIn(line.form, line.channel, this.told.formValues(line.form));
    if (line.kind === 'ALERT') popup(line.note, display(this.person));
    if (line.kind === 'FAILED' && this.#submitted) this.#fillIn(this.#submitted.form, line.channel, this.#submitted.values);
    if (line.kind !== 'REACTION') this.#submitted = null;
    if (fromBot && this.#lastCommand && line.message?.raw.includes('"interaction_metadata"')) {
      this.#used.set(/** @type {import('./api.js').Message} */ (line.message).id, `/${this.#lastCommand}`);
    }
    const news = (line.kind === 'MESSAGE' || line.kind === 'EDIT' && fromBot) && line.message?.author !== this.person;
    if (!news || !line.message) return;
    if (line.channel !== this.channel && happened === 'added') this.unread.set(line.channel, (this.unread.get(line.channel) ?? 0) + 1);
    announce(`${this.title}, ${display(line.message.author)}${line.onlyFor ? ', only to you' : ''}: ${line.message.text}`);
  }

  /** @param {import('./api.js').Form} form @param {string} channel @param {Object<string, string>} filled */
  #fillIn(form, channel, filled) {
    const submit = async (/** @type {Object<string, string>} */ values) => {
      await act(`${this.platform}/submit`, { person: this.person, form: form.id, values });
      this.#submitted = { form, values, channel };
    };
    openForm(form, { people: this.world?.people ?? [], channels: this.world?.channels ?? [] }, submit, filled);
  }

  /** @param {import('./timeline.js').Entry} entry */
  #around(entry) {
    const message = entry.line.message?.id ?? '';
    const { channel } = entry.line;
    return {
      person: this.person,
      usedCommand: (/** @type {string} */ id) => this.#used.get(id),
      quote: (/** @type {string} */ id) => this.#quote(channel, id),
      people: () => this.world?.people ?? [],
      commands: this.#messageCommands,
      use: (/** @type {string} */ command) => void this.#do('use-on-message', { channel, message, command }).catch(() => undefined),
      dismiss: (/** @type {string} */ key) => {
        this.timeline.dismiss(channel, key);
        this.#show(false);
      },
      react: (/** @type {string} */ id, /** @type {string} */ emoji) => void this.#do('react', { channel, message: id, emoji }).catch(() => undefined),
      press: (/** @type {string} */ control, /** @type {Element} */ node) => this.#press(entry.line, control, node),
      choose: (/** @type {string} */ control, /** @type {string[]} */ picks, /** @type {Element} */ node) => {
        this.#pending.start(node);
        void this.#do('choose', { channel, message, control, picks }).catch(() => this.#pending.done());
      },
    };
  }

  /** @param {import('./api.js').Line} line @param {string} control @param {Element} node */
  async #press(line, control, node) {
    const view = line.message?.controls.find((each) => each.id === control);
    this.#pending.start(node);
    this.#lastCommand = '';
    try {
      await this.#do('press', { channel: line.channel, message: line.message?.id, control });
      if (view?.url) await this.open(`dm:${this.person}`);
    } catch {
      this.#pending.done();
    }
  }

  /** @param {string} channel @param {string} id */
  #quote(channel, id) {
    const quoted = this.timeline.entries(channel).find((entry) => entry.key === id)?.line.message;
    return quoted ? `${display(quoted.author)}: ${quoted.text.split('\n', 1)[0]}` : 'a message that is gone';
  }

  /** @param {string} call @param {Object<string, unknown>} body */
  async #do(call, body) {
    try {
      await act(`${this.platform}/${call}`, { person: this.person, ...body });
    } catch (refused) {
      toast(refused instanceof Refusal ? refused.message : 'The demo does not answer.');
      throw refused;
    }
  }
}

/** @param {import('./api.js').Line} line @param {RegExp} label */
export const offers = (line, label) => line.message?.controls.some((control) => label.test(control.label)) ?? false;
