/** A message as it looks on Telegram. */
import { el, emojiClass, outLink } from './dom.js';
import { fileView } from './files.js';
import { avatar, display } from './names.js';
import { reactions } from './discord-message.js';
import { telegramText } from './telegram-text.js';
import { at, clock, full } from './time.js';

/**
 * @param {import('./timeline.js').Entry} entry
 * @param {import('./lines.js').Around} around
 * @returns {HTMLElement}
 */
export function telegramMessage(entry, around) {
  const message = /** @type {import('./api.js').Message} */ (entry.line.message);
  const raw = JSON.parse(message.raw);
  const mine = message.author === around.person;
  const onlyMe = entry.line.onlyFor !== null;
  const time = at(entry.at);
  const hasFace = !mine && !around.isPrivate;
  const words = raw.text ?? raw.caption ?? '';
  return el('div', { class: ['message', mine && 'mine', around.follows && 'follows', hasFace && 'faced', onlyMe && 'only'].filter(Boolean).join(' ') },
    hasFace && avatar(message.author),
    el('div', { class: 'stack' },
      el('div', { class: 'bubble' },
        hasFace && !around.follows && el('p', { class: `author name-${message.author.length % 6}` }, display(message.author)),
        message.replyTo && el('p', { class: 'quote' }, around.quote(message.replyTo)),
        message.files.map((file) => fileView(file, 'telegram', around.person)),
        words && el('div', { class: 'words' }, telegramText(words, raw.entities ?? raw.caption_entities ?? [])),
        reactions(message, around),
        el('span', { class: 'stamp' }, onlyMe && 'only you see this · ', entry.edited && 'edited ',
          el('time', { datetime: time.toISOString(), title: full(time) }, clock(time)))),
      keyboard(message, around)));
}

/** @param {import('./api.js').Message} message @param {import('./lines.js').Around} around */
function keyboard(message, around) {
  if (!message.controls.length) return null;
  /** @type {Map<number, Node[]>} */
  const rows = new Map();
  for (const control of message.controls) {
    rows.set(control.row, [...(rows.get(control.row) ?? []), key(control, message, around)]);
  }
  return el('div', { class: 'keyboard' }, [...rows.values()].map((row) => el('div', { class: 'row' }, row)));
}

/** @param {import('./api.js').Control} control @param {import('./api.js').Message} message @param {import('./lines.js').Around} around */
function key(control, message, around) {
  const leavesTelegram = control.url && !/^https:\/\/t\.me\/warmglow_bot\b/.test(control.url);
  if (leavesTelegram) return el('span', { class: 'control link' }, outLink(/** @type {string} */ (control.url), control.label));
  const pressed = (/** @type {Event} */ event) => around.press(control.id, /** @type {Element} */ (event.currentTarget), message.id, control);
  return el('button', { type: 'button', class: control.url ? 'control link' : `control ${emojiClass(control.label)}`, data: { control: control.id }, on: { click: pressed } }, control.label);
}
