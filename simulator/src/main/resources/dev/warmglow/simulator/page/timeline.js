/** What one person sees, channel by channel, folded from the lines of the log. Knows no elements. */

/**
 * @typedef {object} Entry one thing in a channel
 * @property {string} key unique in its channel
 * @property {'message' | 'notice'} kind
 * @property {import('./api.js').Line} line the newest line about it
 * @property {string} at when it first came up, real time
 * @property {boolean} thinking the bot has not said it yet
 * @property {boolean} edited
 */

const MEMBERSHIP = { JOINED: 'joined', LEFT: 'left' };

export class Timeline {
  seq = 0;
  /** @type {Map<string, Entry[]>} */
  #channels = new Map();

  /** @param {string} channel @returns {readonly Entry[]} */
  entries(channel) {
    return this.#channels.get(channel) ?? [];
  }

  /** The message that one's input line answers: asked of this person, and not answered since. */
  question(/** @type {string} */ channel, /** @type {string} */ person) {
    const last = this.entries(channel).findLast(
      (entry) => entry.line.message && (entry.line.message.asks.includes(person) || entry.line.message.author === person),
    );
    return last?.line.message?.asks.includes(person) ? last.line.message : null;
  }

  /** The newest entry in any channel of which that is true. @param {(line: import('./api.js').Line) => boolean} wanted @returns {Entry | undefined} */
  newest(wanted) {
    return [...this.#channels.values()].flat()
      .filter((entry) => wanted(entry.line))
      .sort((a, b) => a.line.seq - b.line.seq).at(-1);
  }

  /**
   * @param {import('./api.js').Line} line
   * @returns {'added' | 'changed' | 'removed' | 'passing'} what became of the channel; passing things leave no trace
   */
  apply(line) {
    this.seq = Math.max(this.seq, line.seq);
    const entries = this.#channels.get(line.channel) ?? [];
    this.#channels.set(line.channel, entries);
    const there = line.message ? entries.findIndex((entry) => entry.key === line.message?.id) : -1;
    switch (line.kind) {
      case 'MESSAGE':
      case 'THINKING':
        return this.#put(entries, there, line, line.kind === 'THINKING');
      case 'EDIT':
      case 'REACTION':
        if (there < 0) return 'passing';
        entries[there] = { ...entries[there], line, edited: entries[there].edited || line.kind === 'EDIT' };
        return 'changed';
      case 'DELETE':
        if (there >= 0) entries.splice(there, 1);
        return there >= 0 ? 'removed' : 'passing';
      case 'JOINED':
      case 'LEFT':
      case 'FAILED':
        entries.push({ key: `line-${line.seq}`, kind: 'notice', line, at: line.at, thinking: false, edited: false });
        return 'added';
      default:
        return 'passing';
    }
  }

  /** @param {string} channel @param {string} key */
  dismiss(channel, key) {
    const entries = this.#channels.get(channel) ?? [];
    this.#channels.set(channel, entries.filter((entry) => entry.key !== key));
  }

  /** @param {Entry[]} entries @param {number} there @param {import('./api.js').Line} line @param {boolean} thinking */
  #put(entries, there, line, thinking) {
    const key = /** @type {import('./api.js').Message} */ (line.message).id;
    const entry = /** @type {Entry} */ ({ key, kind: 'message', line, at: line.at, thinking, edited: false });
    if (there >= 0) {
      entries[there] = { ...entry, at: entries[there].at };
      return 'changed';
    }
    entries.push(entry);
    return 'added';
  }
}

/** What a notice says. @param {import('./api.js').Line} line */
export function noticeWords(line) {
  if (line.kind === 'FAILED') return line.note;
  if (line.message) return line.message.text;
  return `${line.note} ${MEMBERSHIP[line.kind] ?? ''}`;
}
