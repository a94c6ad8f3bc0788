/** What somebody sees who is not in the space yet: the invitation. */
import { el } from './dom.js';
import { display } from './names.js';

/** @param {string} platform @param {string} person @param {string} space @param {() => void} onJoin */
export function invitation(platform, person, space, onJoin) {
  const onDiscord = platform === 'discord';
  return el('div', { class: 'invitation' },
    el('span', { class: 'avatar group', 'aria-hidden': 'true' }, space.charAt(0)),
    el('p', {}, onDiscord ? `${display(person)}, you have been invited to join` : `${display(person)}, this link leads to the group`),
    el('p', { class: 'invitation-name' }, space),
    el('button', { type: 'button', class: 'control primary', on: { click: onJoin } }, onDiscord ? 'Accept invite' : 'Join group'));
}
