/** A message as it looks on Discord. */
import { el } from './dom.js';
import { avatar, display, isBot, learn, nameOfId } from './names.js';
import { discordText } from './discord-text.js';
import { embedOf, part } from './discord-parts.js';
import { fileView } from './files.js';
import { at, clock, day, full, now } from './time.js';

/**
 * @param {import('./timeline.js').Entry} entry
 * @param {import('./lines.js').Around} around
 * @returns {HTMLElement}
 */
export function discordMessage(entry, around) {
  const message = /** @type {import('./api.js').Message} */ (entry.line.message);
  const raw = JSON.parse(message.raw);
  learn(entry.line, raw);
  const time = at(entry.at);
  const onlyMe = entry.line.onlyFor !== null;
  const mentionsMe = message.pinged.includes(around.person) && !onlyMe;
  const used = raw.interaction_metadata?.type === 2 ? raw.interaction_metadata.user : null;
  const follows = around.follows && !used && !message.replyTo;
  return el('div', { class: ['message', follows && 'follows', mentionsMe && 'pings', onlyMe && 'only'].filter(Boolean).join(' ') },
    used && context(`${nameOfId(used.id, display(used.username))} used ${around.usedCommand(message.id) ?? 'a command'}`),
    message.replyTo && context(around.quote(message.replyTo)),
    follows ? el('span', { class: 'gutter-time', 'aria-hidden': 'true' }, clock(time)) : avatar(message.author),
    el('div', { class: 'content' },
      follows ? null : el('p', { class: 'byline' },
        el('span', { class: 'author' }, display(message.author)),
        isBot(message.author) && el('span', { class: 'app-tag' }, 'APP'),
        el('time', { datetime: time.toISOString(), title: full(time) }, stamp(time))),
      entry.thinking ? thinking() : body(raw, message, around),
      reactions(message, around),
      onlyMe && el('p', { class: 'footnote' }, 'Only you can see this',
        el('button', { type: 'button', on: { click: () => around.dismiss(entry.key) } }, 'Dismiss message'))));
}

/** @param {string} words */
const context = (words) => el('p', { class: 'before' }, words);

/** @param {Date} time */
const stamp = (time) => (day(time) === day(now()) ? clock(time) : full(time));

function thinking() {
  return el('p', { class: 'thinking' }, el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), 'Warmglow is thinking…');
}

/** @param {any} raw @param {import('./api.js').Message} message @param {import('./lines.js').Around} around */
function body(raw, message, around) {
  return [
    raw.content && el('div', { class: 'words' }, discordText(raw.content), raw.edited_timestamp && el('span', { class: 'edited' }, '(edited)')),
    (raw.embeds ?? []).map(embedOf),
    message.files.map((file) => fileView(file, 'discord', around.person)),
    (raw.components ?? []).map((/** @type {any} */ one) => part(one, around)),
  ];
}

/** @param {import('./api.js').Message} message @param {import('./lines.js').Around} around */
export function reactions(message, around) {
  if (!message.reactions.length) return null;
  return el('div', { class: 'reactions' }, message.reactions.map((one) =>
    el('button', { type: 'button', class: one.people.includes(around.person) ? 'mine' : null,
      title: one.people.map(display).join(', '),
      'aria-label': `${one.emoji}, ${one.people.length}: ${one.people.map(display).join(', ')}`,
      on: { click: () => around.react(message.id, one.emoji) } }, `${one.emoji} ${one.people.length}`)));
}
