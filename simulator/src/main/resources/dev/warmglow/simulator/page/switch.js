/** Where there is room for one side only: tabs that switch between the two. */
import { byId } from './dom.js';

const TABS = ['discord', 'telegram'];

export class Switch {
  /** @param {HTMLElement} sides */
  constructor(sides) {
    this.sides = sides;
    for (const name of TABS) {
      const tab = byId(`tab-${name}`);
      tab.addEventListener('click', () => this.show(name));
      tab.addEventListener('keydown', (event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const other = TABS[1 - TABS.indexOf(name)];
        this.show(other);
        byId(`tab-${other}`).focus();
      });
    }
  }

  get shown() {
    return this.sides.dataset.shown;
  }

  /** Something was said on a side that is not shown. @param {string} name @param {import('./api.js').Line} line */
  news(name, line) {
    const badge = byId(`tab-${name}`).querySelector('.badge');
    if (badge && name !== this.shown && line.kind === 'MESSAGE') {
      badge.textContent = String(Number(badge.textContent) + 1);
      badge.toggleAttribute('hidden', false);
    }
  }

  /** @param {string} name */
  show(name) {
    const badge = byId(`tab-${name}`).querySelector('.badge');
    if (badge) {
      badge.textContent = '';
      badge.toggleAttribute('hidden', true);
    }
    this.sides.dataset.shown = name;
    for (const each of TABS) {
      byId(`tab-${each}`).setAttribute('aria-selected', String(each === name));
      byId(`tab-${each}`).tabIndex = each === name ? 0 : -1;
    }
  }
}
