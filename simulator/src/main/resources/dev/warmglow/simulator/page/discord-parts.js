/** Components and embeds of a Discord message. Source: https://docs.discord.com/developers/components/reference */
import { el, emojiClass, outLink } from './dom.js';
import { discordText } from './discord-text.js';

/** @typedef {{ press: (id: string, node: Element) => void, choose: (id: string, picks: string[], node: Element) => void, people: () => string[] }} Acts */

const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'premium'];

/** @param {any} component @param {Acts} acts @returns {Node | null} */
export function part(component, acts) {
  const inside = () => (component.components ?? []).map((/** @type {any} */ each) => part(each, acts));
  switch (component.type) {
    case 1:
      return el('div', { class: 'row' }, inside());
    case 2:
      return button(component, acts);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return menu(component, acts);
    case 9:
      return el('div', { class: 'section' }, el('div', {}, inside()), part(component.accessory ?? {}, acts));
    case 10:
      return el('div', { class: 'words' }, discordText(component.content ?? ''));
    case 11:
      return picture(component.media?.url, component.description);
    case 12:
      return el('div', { class: 'gallery' },
        (component.items ?? []).map((/** @type {any} */ item) => picture(item.media?.url, item.description)));
    case 13:
      return file(component.file?.url ?? 'file');
    case 14:
      return el('hr');
    case 17:
      return edged(el('div', { class: 'embed' }, inside()), component.accent_color);
    default:
      return null;
  }
}

/** @param {any} component @param {Acts} acts */
function button(component, acts) {
  const words = [component.emoji?.name, component.label].filter(Boolean).join(' ');
  const style = BUTTON_STYLES[component.style] ?? 'secondary';
  if (style === 'link') return el('span', { class: 'control link' }, outLink(component.url, words));
  const pressed = (/** @type {Event} */ event) => acts.press(component.custom_id, /** @type {Element} */ (event.currentTarget));
  return el('button', { type: 'button', class: `control ${style} ${emojiClass(words)}`, disabled: component.disabled, on: { click: pressed },
    data: { control: component.custom_id } }, words);
}

/** @param {any} component @param {Acts} acts */
function menu(component, acts) {
  const options = component.type === 3
    ? component.options.map((/** @type {any} */ one) => ({ value: one.value, label: [one.emoji?.name, one.label].filter(Boolean).join(' '), selected: one.default }))
    : acts.people().map((person) => ({ value: person, label: person }));
  const placeholder = component.placeholder ?? 'Make a selection';
  const several = (component.max_values ?? 1) > 1;
  const select = /** @type {HTMLSelectElement} */ (el('select', { 'aria-label': placeholder, disabled: component.disabled,
    multiple: several, size: several ? Math.min(options.length, 6) : null, data: { control: component.custom_id } },
    several ? null : el('option', { value: '' }, placeholder),
    options.map((/** @type {any} */ one) => el('option', { value: one.value, selected: one.selected }, one.label))));
  const send = () => {
    const picks = [...select.selectedOptions].map((one) => one.value).filter((value) => value !== '');
    acts.choose(component.custom_id, picks, select);
  };
  if (several) return el('div', { class: 'menu' }, select, el('button', { type: 'button', class: 'control secondary', on: { click: send } }, 'Send'));
  select.addEventListener('change', send);
  return el('div', { class: 'menu' }, select);
}

/** @param {any} embed */
export function embedOf(embed) {
  const body = el('div', { class: 'embed' },
    embed.author?.name && el('p', { class: 'embed-author' }, embed.author.name),
    embed.title && el('p', { class: 'embed-title' }, embed.url ? outLink(embed.url, ...discordText(embed.title)) : discordText(embed.title)),
    embed.description && el('div', { class: 'words' }, discordText(embed.description)),
    embed.fields?.length && el('dl', { class: 'embed-fields' }, embed.fields.map((/** @type {any} */ field) =>
      el('div', { class: field.inline ? 'inline' : null }, el('dt', {}, discordText(field.name)), el('dd', {}, discordText(field.value))))),
    embed.image?.url && picture(embed.image.url),
    embed.footer?.text && el('p', { class: 'embed-foot' }, embed.footer.text));
  return edged(body, embed.color);
}

/** @param {HTMLElement} node @param {number | undefined} color */
function edged(node, color) {
  if (color) node.style.borderInlineStartColor = `#${color.toString(16).padStart(6, '0')}`;
  return node;
}

/** The picture itself stands among the message's files; here is its name. @param {string} [url] @param {string} [description] */
function picture(url = 'picture', description = '') {
  return el('span', { class: 'picture' }, `🖼 ${description || nameIn(url)}`);
}

/** @param {string} url */
const file = (url) => el('span', { class: 'file' }, `📎 ${nameIn(url)}`);

/** @param {string} url */
const nameIn = (url) => url.replace(/^attachment:\/\//, '').split(/[?#]/)[0].split('/').at(-1) || 'file';
