/** Words that belong to no room: for a screen reader, for a moment, or until they are read. */
import { byId, el } from './dom.js';

const TOAST_MILLIS = 6000;
const SPOKEN_AT_MOST = 30;

/** Read out after what is being said. @param {string} words */
export function announce(words) {
  const announcer = byId('announcer');
  announcer.append(el('p', {}, words));
  while (announcer.children.length > SPOKEN_AT_MOST) announcer.firstElementChild?.remove();
}

/** Something was not possible. @param {string} words */
export function toast(words) {
  const box = el('div', { class: 'toast', role: 'alert' }, words,
    el('button', { type: 'button', class: 'quiet', 'aria-label': 'Close', on: { click: () => box.remove() } }, '✕'));
  byId('toasts').append(box);
  setTimeout(() => box.remove(), TOAST_MILLIS);
}

/** Telegram's pop-up, the answer to a press. @param {string} words @param {string} person */
export function popup(words, person) {
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { class: 'popup', 'aria-label': `Warmglow tells ${person}` },
    el('p', {}, words),
    el('form', { method: 'dialog' }, el('button', { class: 'control', autofocus: true }, 'OK'))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
