/** What the guided first minute shows, in order. */
import { byId } from './dom.js';
import { offers } from './side.js';
import { clock, now } from './time.js';

/** @typedef {import('./side.js').Side} Side */

/**
 * @typedef {object} Step
 * @property {'Check-in' | 'Thank-you' | 'Library'} job
 * @property {string} words
 * @property {string} [hint]
 * @property {string} act what the button says
 * @property {(side: Side) => Promise<unknown> | void} show does it, or gets it ready to be sent
 * @property {(line: import('./api.js').Line) => boolean} done
 * @property {(side: Side) => boolean} [reached] whether it was there already: a private chat that is open gets things at once
 */

const QUESTION = 'How was your day?';
const RECEIVED = /thanks you/;

/** The next full hour, so that one press of "+1 hour" is enough. */
const soon = () => clock(new Date((Math.floor(now().getTime() / 3_600_000) + 1) * 3_600_000));

/** What is filled in for whoever is shown around, by the words of a question. @type {[RegExp, () => string][]} */
const ANSWERS = [
  [/what should it ask/i, () => QUESTION],
  [/what time/i, soon],
  [/what is it called/i, () => 'A breathing exercise'],
  [/a link, or the text/i, () => 'Breathe in for four, hold for four, out for six. Ten times.'],
  [/words to find it by/i, () => 'calm sleep'],
];

/** @param {string} question */
export function answerTo(question) {
  return ANSWERS.find(([pattern]) => pattern.test(question))?.[1]();
}

/** What a form is filled in with beforehand. @param {import('./api.js').Form} form @returns {Object<string, string>} */
export function formValues(form) {
  const pairs = form.fields.map((field) => [field.id, answerTo(field.label) ?? '']);
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
}

/** @param {import('./api.js').Line} line @param {RegExp} pattern */
const says = (line, pattern) => pattern.test(line.kind === 'ALERT' ? line.note : (line.message?.text ?? ''));

/** A command whose questions the bot asks one by one, where a platform has no forms. @param {Side} side @param {string} person @param {string} path */
async function command(side, person, path) {
  const question = side.person === person ? side.question() : null;
  const answer = question && answerTo(question.text);
  if (answer) return side.composer.prefill(answer);
  if (side.person === person && side.pressLast(/^(Every day|Skip)$/)) return undefined;
  await become(side, person);
  return side.run(path, {});
}

/** @param {Side} side @param {string} person */
async function become(side, person) {
  if (side.person !== person || side.channel !== side.commonRoom()) await side.play(person, side.commonRoom());
}

/** @type {Step[]} */
export const STEPS = [
  {
    job: 'Check-in',
    words: 'Mara, a moderator, starts a check-in: a question at a set time, for those who want it.',
    hint: 'Or do it yourself: be Mara, type / and pick /checkin start.',
    act: 'Start it as Mara',
    show: (side) => command(side, 'mara', 'checkin start'),
    done: (line) => says(line, /new check-in/),
  },
  {
    job: 'Check-in',
    words: 'Anna joins, after reading what it is for and who sees her answers: only she.',
    hint: 'Press Join twice: the first one only explains.',
    act: 'Join as Anna',
    show: async (side) => {
      if (side.person !== 'anna') await become(side, 'anna');
      if (!side.press(/^Join$/)) side.focusInput();
    },
    done: (line) => says(line, /^You are in/),
  },
  {
    job: 'Check-in',
    words: 'An hour passes for the bot, and its question arrives. It also would after a kill and restart.',
    hint: 'The clock above is the bot\'s own. Try "Kill and restart" before you move it.',
    act: 'Let an hour pass',
    show: () => byId('plus-hour').click(),
    done: (line) => offers(line, /🙂/),
  },
  {
    job: 'Check-in',
    words: 'Anna answers with one tap. Be somebody else afterwards: there is no trace of it.',
    act: 'Tap 🙂 as Anna',
    show: async (side) => {
      if (side.person !== 'anna') await side.play('anna', side.commonRoom());
      side.press(/^🙂$/);
    },
    done: (line) => says(line, /^Noted/),
  },
  {
    job: 'Thank-you',
    words: 'Anna thanks Ben for something. The words go to him, not to the crowd.',
    hint: 'The command is filled in; send it.',
    act: 'Write it as Anna',
    show: async (side) => {
      await become(side, 'anna');
      await side.composer.open('thanks', { person: side.mention('ben'), message: 'Thank you for listening last night.' });
    },
    done: (line) => says(line, /thank-you is waiting|^Delivered/),
  },
  {
    job: 'Thank-you',
    words: 'Ben opens it, and decides whether anybody else ever sees it.',
    act: 'Open it as Ben',
    show: async (side) => {
      await become(side, 'ben');
      const there = side.timeline.newest((line) => says(line, RECEIVED));
      if (there) await side.open(there.line.channel);
      else side.press(/^Open$/);
    },
    done: (line) => says(line, RECEIVED),
    reached: (side) => side.person === 'ben' && side.timeline.newest((line) => says(line, RECEIVED)) !== undefined,
  },
  {
    job: 'Library',
    words: 'Ben puts something that helped him into the shared library.',
    act: 'Add it as Ben',
    show: (side) => command(side, 'ben', 'resource add'),
    done: (line) => says(line, /in the library now/),
  },
  {
    job: 'Library',
    words: 'Anybody finds it again when they need it, quietly, and may share it.',
    act: 'Find it as Anna',
    show: async (side) => {
      await become(side, 'anna');
      await side.composer.open('resource find', { query: 'calm' });
    },
    done: (line) => offers(line, /^Share/) || says(line, /in the library:/),
  },
];
