/** Who plays: one of the demo's people, picked like a radio button. */
import { el } from './dom.js';
import { avatar, display } from './names.js';

/**
 * @param {string} platform
 * @param {import('./api.js').Part[]} cast
 * @param {string} current
 * @param {(person: string) => void} onPick
 */
export function peoplePicker(platform, cast, current, onPick) {
  return el('fieldset', { class: 'people' },
    el('legend', { class: 'unseen' }, `Who you are on the local ${display(platform)}`),
    cast.map((part) => {
      const radio = el('input', { type: 'radio', class: 'unseen', name: `${platform}-person`, value: part.person, checked: part.person === current,
        on: { change: () => onPick(part.person) } });
      return el('label', { class: 'person', title: `${display(part.person)} ${part.remark}` }, radio, avatar(part.person),
        el('span', { class: 'person-words' }, el('span', { class: 'person-name' }, display(part.person)), el('small', {}, part.role)));
    }));
}
