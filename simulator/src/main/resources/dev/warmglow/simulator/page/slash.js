/** A picked Discord command with its options, as a small form in the place of the input line. */
import { el, fill, freshId } from './dom.js';
import { read, act } from './api.js';
import { display } from './names.js';

const QUIET_MILLIS = 250;

/**
 * @typedef {object} Asked
 * @property {import('./api.js').Command} command
 * @property {string} person
 * @property {string} channel
 * @property {Object<string, string>} [values] filled in already
 */

/**
 * @param {Asked} asked
 * @param {(options: Object<string, string>) => void} onRun
 * @param {() => void} onCancel
 */
export async function slashForm(asked, onRun, onCancel) {
  const { command, person, channel, values = {} } = asked;
  const takesPeople = command.options.some((option) => ['user', 'mentionable', 'channel'].includes(option.type));
  const world = takesPeople ? await read('discord/world', { person }) : null;
  /** @type {Map<string, HTMLInputElement | HTMLSelectElement>} */
  const inputs = new Map();
  const filled = () => Object.fromEntries([...inputs].map(([name, input]) => [name, input.value.trim()]).filter(([, value]) => value !== ''));
  const send = el('button', { class: 'send', type: 'submit', 'aria-label': `Run /${command.name}` }, 'Run');
  const form = /** @type {HTMLFormElement} */ (el('form', { class: 'slash', novalidate: true, 'aria-label': `/${command.name}`, on: {
    submit: (/** @type {Event} */ event) => {
      event.preventDefault();
      const missing = command.options.find((option) => option.required && !filled()[option.name]);
      for (const option of command.options) inputs.get(option.name)?.setAttribute('aria-invalid', String(option === missing));
      if (missing) inputs.get(missing.name)?.focus();
      else onRun(filled());
    },
    keydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Escape') onCancel();
    },
  } },
    el('span', { class: 'slash-name' }, `/${command.name}`),
    command.options.map((option) => {
      const id = freshId('option');
      const input = inputOf(option, id, world);
      inputs.set(option.name, input);
      if (option.suggests) suggest(input, () => ({ person, channel, path: command.path, option: option.name, partial: input.value, options: filled() }));
      if (values[option.name]) input.value = values[option.name];
      return el('label', { class: 'slash-option', for: id, title: option.description },
        el('span', {}, option.shown || option.name, option.required ? null : el('small', {}, ' optional')), input);
    }),
    send,
    el('button', { type: 'button', class: 'quiet', 'aria-label': 'Cancel this command', on: { click: onCancel } }, '✕')));
  const first = [...inputs.values()].find((input) => input.value === '');
  queueMicrotask(() => (first ?? send).focus());
  return form;
}

/** @param {import('./api.js').Option} option @param {string} id @param {import('./api.js').World | null} world */
function inputOf(option, id, world) {
  const choices = choicesOf(option, world);
  const common = { id, name: option.name, 'aria-required': String(option.required) };
  if (choices.length) {
    return /** @type {HTMLSelectElement} */ (el('select', common, el('option', { value: '' }, option.required ? 'choose…' : ''),
      choices.map((choice) => el('option', { value: choice.value }, choice.label))));
  }
  const numeric = option.type === 'integer' || option.type === 'number';
  return /** @type {HTMLInputElement} */ (el('input', { ...common, type: 'text', autocomplete: 'off', placeholder: option.description, inputmode: numeric ? 'decimal' : null }));
}

/** @param {import('./api.js').Option} option @param {import('./api.js').World | null} world */
function choicesOf(option, world) {
  if (option.type === 'user' || option.type === 'mentionable') return (world?.people ?? []).map((person) => ({ value: person, label: `@${display(person)}` }));
  if (option.type === 'channel') return (world?.channels ?? []).filter((one) => !one.startsWith('dm:')).map((one) => ({ value: one, label: `#${one}` }));
  if (option.type === 'boolean') return [{ value: 'true', label: 'yes' }, { value: 'false', label: 'no' }];
  return option.choices.map((value, index) => ({ value, label: option.labels[index] ?? value }));
}

/** Offers what the bot suggests. @param {HTMLElement} input @param {() => Object<string, unknown>} question */
function suggest(input, question) {
  const list = el('datalist', { id: freshId('suggestions') });
  input.setAttribute('list', list.id);
  queueMicrotask(() => input.after(list));
  let timer = 0;
  const ask = () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const choices = await act('discord/suggest', question()).catch(() => []);
      fill(list, choices.map((/** @type {import('./api.js').Choice} */ one) => el('option', { value: one.value, label: one.label })));
    }, QUIET_MILLIS);
  };
  input.addEventListener('input', ask);
  input.addEventListener('focus', ask);
}
