/** Elements, made without any markup in strings: what people write can only ever become text. */

/**
 * @typedef {Node | string | number | null | undefined | false} Child
 * @typedef {Object<string, unknown>} Props `on` holds listeners, `data` holds data attributes, the rest
 *     are attributes; null, undefined and false leave an attribute out
 */

/**
 * @param {string} tag
 * @param {Props} [props]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === 'data') {
      Object.assign(node.dataset, value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...kept(children));
  return node;
}

/** @param {Element} parent @param {...(Child | Child[])} children */
export function fill(parent, ...children) {
  parent.replaceChildren(...kept(children));
}

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** An id that is unique on this page. @param {string} prefix */
export function freshId(prefix) {
  return `${prefix}-${++counter}`;
}

/** A class for labels of nothing but emoji, which text fonts draw badly. @param {string} label */
export const emojiClass = (label) => (/^[\p{Emoji_Presentation}\u200d\ufe0f]+$/u.test(label) ? 'emoji' : '');

/** A link that opens beside the page; anything but http and https stays text. */
export function outLink(/** @type {string} */ url, /** @type {Child[]} */ ...children) {
  const shown = children.length ? children : [url];
  if (!/^https?:\/\//i.test(url)) return el('span', {}, ...shown);
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, ...shown);
}

let counter = 0;

/** @param {(Child | Child[])[]} children @returns {(Node | string)[]} */
function kept(children) {
  return children.flat(9).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}
