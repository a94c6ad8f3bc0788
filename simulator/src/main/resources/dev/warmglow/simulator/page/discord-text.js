/** Discord's markup as elements. Source: https://docs.discord.com/developers/reference#message-formatting */
import { el, outLink } from './dom.js';
import { nameOfId } from './names.js';
import { styled } from './time.js';

/** @param {string} text @returns {Node[]} */
export function discordText(text) {
  return text.split(/(```[\s\S]+?```)/).flatMap((part) => {
    const block = /^```(?:[\w+-]*\n)?([\s\S]+?)\n?```$/.exec(part);
    return block ? [el('pre', {}, el('code', {}, block[1]))] : lines(part);
  });
}

const HEADINGS = { '#': 'h3', '##': 'h4', '###': 'h5' };

/** Quotes, headings, small print and lists, which go by whole lines. @param {string} text @returns {Node[]} */
function lines(text) {
  /** @type {Node[]} */
  const nodes = [];
  let needsBreak = false;
  for (const line of text.split('\n')) {
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    const special = heading ?? /^(>|-#) (.*)$/.exec(line) ?? /^\s*([-*]) (.*)$/.exec(line);
    if (special) {
      const [, mark, words] = special;
      nodes.push(heading ? el(HEADINGS[mark], {}, inline(words)) : lineOf(mark, words));
      needsBreak = false;
    } else {
      if (needsBreak) nodes.push(el('br'));
      nodes.push(...inline(line));
      needsBreak = true;
    }
  }
  return nodes;
}

/** @param {string} mark @param {string} words */
function lineOf(mark, words) {
  if (mark === '>') return el('blockquote', {}, inline(words));
  if (mark === '-#') return el('p', { class: 'small-print' }, inline(words));
  return el('p', { class: 'item' }, inline(words));
}

/**
 * Each with what becomes of a match; the first that matches earliest wins.
 * @type {[RegExp, (match: RegExpExecArray) => Node][]}
 */
const RULES = [
  [/\\([^\w\s])/, (m) => document.createTextNode(m[1])],
  [/(`+)([\s\S]*?[^`])\1(?!`)/, (m) => el('code', {}, m[2])],
  [/<@!?(\d+)>/, (m) => el('span', { class: 'mention' }, `@${nameOfId(m[1], 'somebody')}`)],
  [/<@&(\d+)>/, (m) => el('span', { class: 'mention' }, `@${nameOfId(m[1], 'role')}`)],
  [/<#(\d+)>/, (m) => el('span', { class: 'mention' }, `#${nameOfId(m[1], 'channel')}`)],
  [/<\/([^:>]+):\d+>/, (m) => el('span', { class: 'mention', data: { command: m[1] } }, `/${m[1]}`)],
  [/<a?:(\w+):\d+>/, (m) => document.createTextNode(`:${m[1]}:`)],
  [/<t:(-?\d+)(?::([tTdDfFR]))?>/, (m) => when(Number(m[1]), m[2])],
  [/\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/, (m) => outLink(m[2], ...inline(m[1]))],
  [/<(https?:\/\/[^\s>]+)>/, (m) => outLink(m[1])],
  [/https?:\/\/[^\s<>"']*[^\s<>"'.,:;!?)\]]/, (m) => outLink(m[0])],
  [/\*\*\*([\s\S]+?)\*\*\*/, (m) => el('strong', {}, el('em', {}, inline(m[1])))],
  [/\*\*([\s\S]+?)\*\*(?!\*)/, (m) => el('strong', {}, inline(m[1]))],
  [/__([\s\S]+?)__/, (m) => el('u', {}, inline(m[1]))],
  [/\*(?=\S)([\s\S]*?\S)\*(?!\*)/, (m) => el('em', {}, inline(m[1]))],
  [/\b_([^_]+)_\b/, (m) => el('em', {}, inline(m[1]))],
  [/~~([\s\S]+?)~~/, (m) => el('s', {}, inline(m[1]))],
  [/\|\|([\s\S]+?)\|\|/, (m) => spoiler(inline(m[1]))],
];

/** @param {string} text @returns {Node[]} */
function inline(text) {
  /** @type {{ match: RegExpExecArray, make: (match: RegExpExecArray) => Node } | null} */
  let first = null;
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(text);
    if (match && (!first || match.index < first.match.index)) first = { match, make };
  }
  if (!first) return text ? [document.createTextNode(text)] : [];
  const { match, make } = first;
  return [
    ...(match.index ? [document.createTextNode(text.slice(0, match.index))] : []),
    make(match),
    ...inline(text.slice(match.index + match[0].length)),
  ];
}

/** @param {number} seconds @param {string} [style] */
export function when(seconds, style) {
  const title = styled(seconds, 'F');
  return el('time', { datetime: new Date(seconds * 1000).toISOString(), title }, styled(seconds, style));
}

/** @param {Node[]} hidden */
export function spoiler(hidden) {
  const open = (/** @type {Event} */ event) => event.currentTarget.classList.add('open');
  return el('button', { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler', on: { click: open } }, ...hidden);
}
