/** A guided first minute: one sentence at a time, with a button that does it, until it is closed. */
import { byId, el, fill } from './dom.js';
import { announce } from './say.js';
import { STEPS } from './guide-steps.js';

const CLOSED = 'warmglow-guide-closed';
const JOBS = [...new Set(STEPS.map((step) => step.job))];

export class Guide {
  #at = 0;
  #busy = false;

  /** @param {() => import('./side.js').Side} side the one to show it on */
  constructor(side) {
    this.side = side;
    this.box = byId('guide');
    this.opener = byId('guide-open');
    this.opener.addEventListener('click', () => this.open(0));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.box.contains(document.activeElement)) this.close();
    });
    if (document.documentElement.dataset.guide === 'closed') this.close();
    else this.open(0);
  }

  get step() {
    return this.box.hidden ? undefined : STEPS[this.#at];
  }

  /** @param {number} at */
  open(at) {
    this.#at = at;
    this.box.hidden = false;
    document.documentElement.dataset.guide = 'open';
    this.opener.hidden = true;
    this.show();
  }

  close() {
    const hadFocus = this.box.contains(document.activeElement);
    this.box.hidden = true;
    this.opener.hidden = false;
    if (hadFocus) this.opener.focus();
    try {
      localStorage.setItem(CLOSED, 'yes');
    } catch {
      // A browser that keeps nothing shows the guide again, which does no harm.
    }
  }

  /** Goes on once the bot has said what this step is about. @param {import('./api.js').Line} line */
  take(line) {
    if (this.step?.done(line)) this.go(1);
  }

  /** @param {number} by */
  go(by) {
    this.#at = Math.min(STEPS.length, this.#at + by);
    this.show();
    announce(`Guide: ${this.step?.words ?? FINISH}`);
  }

  show() {
    const step = STEPS[this.#at];
    const reached = step ? JOBS.indexOf(step.job) : JOBS.length;
    const hadFocus = this.box.contains(document.activeElement);
    const act = step && el('button', { type: 'button', class: 'guide-do', on: { click: () => this.#act(step) } }, step.act);
    const skip = step && el('button', { type: 'button', on: { click: () => this.go(1) } }, 'Skip');
    const close = el('button', { type: 'button', class: 'quiet', 'aria-label': 'Close the guide', on: { click: () => this.close() } }, '✕');
    fill(this.box,
      el('ol', { class: 'guide-jobs', 'aria-label': 'What Warmglow does' }, JOBS.map((job, index) =>
        el('li', { class: index < reached ? 'done' : null, 'aria-current': index === reached ? 'step' : null }, job))),
      el('div', { class: 'guide-words' }, el('p', {}, step?.words ?? FINISH), step?.hint && el('small', {}, step.hint)),
      el('div', { class: 'guide-acts' }, act, skip, close));
    if (hadFocus) (act ?? close).focus();
  }

  /** @param {import('./guide-steps.js').Step} step */
  async #act(step) {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await step.show(this.side());
      if (step === this.step && step.reached?.(this.side())) this.go(1);
    } catch {
      // Why it was refused has been said where it happened.
    } finally {
      this.#busy = false;
    }
  }
}

const FINISH = 'That was all three. Now play: be Nora, who is new, kill the bot in the middle of something, or let a week pass.';
