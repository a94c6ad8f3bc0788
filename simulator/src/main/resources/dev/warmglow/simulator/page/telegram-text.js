/** Telegram's entities as elements. Source: https://core.telegram.org/bots/api#messageentity */
import { el, outLink } from './dom.js';
import { spoiler } from './discord-text.js';
import { styled } from './time.js';

/** @typedef {{ type: string, offset: number, length: number, url?: string, unix_time?: number, date_time_format?: string }} Entity */

/** @param {string} text @param {Entity[]} entities offsets in UTF-16 units, as JavaScript counts @returns {Node[]} */
export function telegramText(text, entities) {
  return range(text, 0, text.length, [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length));
}

/** @param {string} text @param {number} from @param {number} to @param {Entity[]} within @returns {Node[]} */
function range(text, from, to, within) {
  /** @type {Node[]} */
  const nodes = [];
  let at = from;
  let rest = within;
  while (rest.length) {
    const [outer, ...others] = rest;
    const end = Math.min(outer.offset + outer.length, to);
    if (outer.offset > at) nodes.push(document.createTextNode(text.slice(at, outer.offset)));
    const inner = others.filter((each) => each.offset < end);
    nodes.push(styledBy(outer, range(text, Math.max(at, outer.offset), end, inner), text.slice(outer.offset, end)));
    const isBlock = BLOCKS.has(outer.type) && text[end] === '\n';
    at = isBlock ? end + 1 : end;
    rest = others.filter((each) => each.offset >= end);
  }
  if (at < to) nodes.push(document.createTextNode(text.slice(at, to)));
  return nodes;
}

/** They end their line themselves. */
const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};

/** @param {Entity} entity @param {Node[]} children @param {string} words */
function styledBy(entity, children, words) {
  switch (entity.type) {
    case 'text_link':
      return outLink(entity.url ?? '', ...children);
    case 'url':
      return outLink(/^https?:/i.test(words) ? words : `https://${words}`, ...children);
    case 'mention':
    case 'text_mention':
    case 'hashtag':
      return el('span', { class: 'mention' }, ...children);
    case 'bot_command':
      return el('button', { type: 'button', class: 'command', data: { command: words } }, ...children);
    case 'spoiler':
      return spoiler(children);
    case 'date_time': {
      const seconds = entity.unix_time ?? 0;
      return el('time', { title: styled(seconds, 'F'), datetime: new Date(seconds * 1000).toISOString() }, ...children);
    }
    default:
      return el(TAGS[entity.type] ?? 'span', {}, ...children);
  }
}
