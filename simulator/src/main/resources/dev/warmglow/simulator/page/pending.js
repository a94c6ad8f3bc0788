/** A press that waits for what it leads to: its button says so until something comes, or it takes too long. */

const PATIENCE_MILLIS = 5000;

export class Pending {
  /** @type {Set<Element>} */
  #nodes = new Set();

  /** @param {Element} node */
  start(node) {
    node.classList.add('pending');
    node.setAttribute('aria-busy', 'true');
    this.#nodes.add(node);
    setTimeout(() => this.#end(node), PATIENCE_MILLIS);
  }

  /** Something came. */
  done() {
    for (const node of this.#nodes) this.#end(node);
  }

  /** @param {Element} node */
  #end(node) {
    node.classList.remove('pending');
    node.removeAttribute('aria-busy');
    this.#nodes.delete(node);
  }
}
