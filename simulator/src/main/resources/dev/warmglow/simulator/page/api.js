/** What the page asks of the server that it came from. */

/**
 * @typedef {{ value: string, label: string }} Choice
 * @typedef {{ name: string, description: string, type: string, required: boolean, choices: string[], shown: string,
 *     labels: string[], suggests: boolean }} Option
 * @typedef {{ path: string, name: string, description: string, options: Option[], kind: string }} Command
 * @typedef {{ bot: string, people: string[], channels: string[], commands: Command[] }} World
 * @typedef {{ id: string, type: string, label: string, row: number, disabled: boolean, url: string | null, choices: Choice[] }} Control
 * @typedef {{ id: string, author: string, text: string, raw: string, replyTo: string | null, pinged: string[],
 *     controls: Control[], files: { id: string, name: string, contentType: string, size: number }[], asks: string[], reactions: { emoji: string, people: string[] }[] }} Message
 * @typedef {{ id: string, type: string, label: string, description: string, required: boolean, value: string | null, choices: Choice[] }} Field
 * @typedef {{ id: string, title: string, fields: Field[] }} Form
 * @typedef {{ seq: number, at: string, kind: string, channel: string, onlyFor: string | null, message: Message | null,
 *     form: Form | null, note: string }} Line one line of what people saw
 * @typedef {{ newest: number, lines: Line[] }} Log
 * @typedef {{ person: string, role: string, remark: string }} Part
 * @typedef {{ version: number, now: string, zone: string, running: boolean, starts: number,
 *     jumps: { at: string, aheadMillis: number }[], space: string, cast: Part[] }} Scene
 */

/** The platform would not let a person do this; the message says why. */
export class Refusal extends Error {}

/** @param {string} path @param {Object<string, string | number>} [query] @returns {Promise<any>} */
export async function read(path, query = {}) {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return answerOf(await fetch(`/${path}?${search}`));
}

/** @param {string} path @param {Object<string, unknown>} body @returns {Promise<any>} */
export async function act(path, body) {
  return answerOf(
    await fetch(`/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

/** @param {Response} response */
async function answerOf(response) {
  const answer = await response.json();
  if (!response.ok) throw new Refusal(answer.error);
  return answer;
}
