/** How people and places are called on the page. */
import { el } from './dom.js';

/** @param {string} handle */
export function display(handle) {
  if (handle === 'warmglow' || handle === 'warmglow_bot') return 'Warmglow';
  return handle.charAt(0).toUpperCase() + handle.slice(1);
}

/** @param {string} handle */
export const isBot = (handle) => handle === 'warmglow' || handle === 'warmglow_bot';

/** A round picture with the first letter; the bot has its glow. Decorative. @param {string} handle */
export function avatar(handle) {
  if (isBot(handle)) return el('span', { class: 'avatar bot', 'aria-hidden': 'true' });
  const hue = [...handle].reduce((hash, letter) => (hash * 17 + letter.charCodeAt(0)) % 1_000_003, 7) % 6;
  return el('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, display(handle).charAt(0));
}

/** @param {string} channel */
export const isPrivate = (channel) => channel.startsWith('dm:');

/** @param {string} channel a handle such as `Harbor/general` or `dm:anna` */
export function roomName(channel) {
  return isPrivate(channel) ? 'Warmglow' : channel.slice(channel.indexOf('/') + 1);
}

/** Names behind Discord's ids, as they come by. */
const ids = new Map();

/** @param {import('./api.js').Line} line */
export function learn(line, /** @type {any} */ raw) {
  if (raw.channel_id) ids.set(raw.channel_id, roomName(line.channel));
  for (const user of [raw.author, ...(raw.mentions ?? []), raw.interaction_metadata?.user]) {
    if (user?.id) ids.set(user.id, user.global_name ?? display(user.username));
  }
}

/** @param {string} id @param {string} otherwise */
export const nameOfId = (id, otherwise) => ids.get(id) ?? otherwise;
