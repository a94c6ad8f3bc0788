/** Pictures and other files in a message, as this person may read them. */
import { el } from './dom.js';

const PICTURES = /^image\/(png|jpeg)$/;

/** @param {import('./api.js').Message['files'][number]} file @param {string} platform @param {string} person */
export function fileView(file, platform, person) {
  const url = `/${platform}/file?${new URLSearchParams({ person, id: file.id })}`;
  if (PICTURES.test(file.contentType)) return el('img', { class: 'shown-picture', src: url, alt: file.name });
  return el('a', { class: 'file', href: url, download: file.name }, `📎 ${file.name}`);
}
