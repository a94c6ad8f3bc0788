/** A form that the bot opened on Discord: a modal. */
import { el, fill, freshId } from './dom.js';
import { display } from './names.js';

/**
 * @param {import('./api.js').Form} form
 * @param {{ people: string[], channels: string[] }} world
 * @param {(values: Object<string, string>) => Promise<unknown>} onSubmit rejected with the reason when the platform refuses
 * @param {Object<string, string>} [filled]
 */
export function openForm(form, world, onSubmit, filled = {}) {
  const title = freshId('form');
  const problem = el('p', { class: 'problem', role: 'alert' });
  /** @type {(() => [string, string])[]} */
  const values = [];
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    try {
      await onSubmit(Object.fromEntries(values.map((value) => value()).filter(([, value]) => value !== '')));
      dialog.close();
    } catch (refused) {
      fill(problem, refused instanceof Error ? refused.message : 'That did not work.');
    }
  };
  const close = () => dialog.close();
  const dialog = /** @type {HTMLDialogElement} */ (el('dialog', { class: 'modal', 'aria-labelledby': title },
    el('form', { on: { submit } },
      el('header', {}, el('h2', { id: title }, form.title),
        el('button', { type: 'button', class: 'quiet', 'aria-label': 'Close', on: { click: close } }, '✕')),
      el('div', { class: 'fields' }, form.fields.map((field) => fieldOf(field, world, values, filled[field.id] ?? field.value ?? ''))),
      problem,
      el('footer', {}, el('button', { type: 'button', class: 'control secondary', on: { click: close } }, 'Cancel'),
        el('button', { type: 'submit', class: 'control primary' }, 'Submit')))));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement | null} */ (dialog.querySelector('.fields :is(input, textarea, select)'))?.focus();
  return dialog;
}

/** @param {import('./api.js').Field} field @param {{ people: string[], channels: string[] }} world @param {(() => [string, string])[]} values @param {string} value */
function fieldOf(field, world, values, value) {
  const id = freshId('field');
  const hint = field.description ? `${id}-hint` : null;
  const describes = hint && el('p', { class: 'hint', id: hint }, field.description);
  const star = field.required && el('span', { class: 'star', 'aria-hidden': 'true' }, ' *');
  if (['radio', 'checkboxes', 'checkbox'].includes(field.type)) {
    return group(field, values, value, star, describes);
  }
  const common = { id, name: field.id, required: field.required, 'aria-describedby': hint };
  const choices = { menu: field.choices, user: named(world.people), channel: named(world.channels) }[field.type];
  const input = /** @type {HTMLInputElement} */ (
    choices ? el('select', common, el('option', { value: '' }, field.required ? 'Choose…' : 'Nothing chosen'),
      choices.map((one) => el('option', { value: one.value }, one.label)))
    : field.type === 'paragraph' ? el('textarea', { ...common, rows: '3' })
    : el('input', { ...common, type: 'text', autocomplete: 'off' }));
  input.value = value;
  values.push(() => [field.id, input.value]);
  return el('div', { class: 'field' }, el('label', { for: id }, field.label, star), describes, input);
}

/** @param {string[]} handles */
const named = (handles) => handles.map((handle) => ({ value: handle, label: display(handle) }));

/** Several picks stand on lines of their own. @param {import('./api.js').Field} field @param {(() => [string, string])[]} values @param {string} value @param {any} star @param {any} describes */
function group(field, values, value, star, describes) {
  const one = field.type === 'radio';
  const choices = field.type === 'checkbox' ? [{ value: 'true', label: field.label }] : field.choices;
  const picked = new Set(value.split('\n'));
  const boxes = choices.map((choice) => /** @type {HTMLInputElement} */ (el('input', {
    type: one ? 'radio' : 'checkbox', name: field.id, value: choice.value, checked: picked.has(choice.value), required: one && field.required })));
  values.push(() => [field.id, boxes.filter((box) => box.checked).map((box) => box.value).join('\n')]);
  return el('fieldset', { class: 'field' }, el('legend', {}, field.label, star), describes,
    boxes.map((box, index) => el('label', { class: 'choice' }, box, choices[index].label)));
}
