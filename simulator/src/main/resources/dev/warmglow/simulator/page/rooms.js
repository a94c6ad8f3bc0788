/** The rooms of a side: its channels and the private chat with the bot. */
import { el, fill } from './dom.js';
import { avatar, isPrivate, roomName } from './names.js';

export class Rooms {
  /** @param {string} platform @param {(channel: string) => void} onOpen */
  constructor(platform, onOpen) {
    this.platform = platform;
    this.onOpen = onOpen;
    this.node = el('nav', { class: 'rooms', 'aria-label': platform === 'discord' ? 'Channels on the local Discord' : 'Chats on the local Telegram' });
  }

  /** @param {string} space @param {string[]} channels @param {string} open @param {Map<string, number>} unread */
  show(space, channels, open, unread) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.room;
    const hadFocus = this.node.contains(document.activeElement);
    const own = channels.filter(isPrivate);
    const common = channels.filter((channel) => !isPrivate(channel));
    fill(this.node,
      this.platform === 'discord' && el('p', { class: 'space-name' }, space),
      this.#list(common, open, unread, 'Text channels'),
      this.#list(own, open, unread, 'Direct messages'));
    if (hadFocus) /** @type {HTMLElement | undefined} */ ([...this.node.querySelectorAll('button')].find((one) => one.dataset.room === focused))?.focus();
  }

  /** @param {string[]} channels @param {string} open @param {Map<string, number>} unread @param {string} title */
  #list(channels, open, unread, title) {
    if (!channels.length) return null;
    return el('div', {}, this.platform === 'discord' && el('p', { class: 'rooms-title', 'aria-hidden': 'true' }, title),
      el('ul', { 'aria-label': title }, channels.map((channel) => this.#room(channel, channel === open, unread.get(channel) ?? 0))));
  }

  /** @param {string} channel @param {boolean} isOpen @param {number} news */
  #room(channel, isOpen, news) {
    const sign = isPrivate(channel) ? avatar('warmglow')
      : this.platform === 'discord' ? el('span', { class: 'hash', 'aria-hidden': 'true' }, '#')
      : el('span', { class: 'avatar group', 'aria-hidden': 'true' }, roomName(channel).charAt(0));
    const label = `${roomName(channel)}${isPrivate(channel) ? ', private chat' : ''}${news ? `, ${news} new` : ''}`;
    return el('li', {}, el('button', { type: 'button', class: 'room-button', data: { room: channel }, 'aria-current': isOpen ? 'true' : null, 'aria-label': label,
      on: { click: () => this.onOpen(channel) } },
      sign, el('span', { class: 'room-label' }, roomName(channel)), news > 0 && el('span', { class: 'badge' }, news)));
  }
}
