/** The demo's clock and the bot's process. */
import { act } from './api.js';
import { byId } from './dom.js';
import { announce, toast } from './say.js';
import { brief, full, now, setScene, untilNext } from './time.js';

const WEEK_MILLIS = 7 * 24 * 3_600_000;
const HOUR_MILLIS = 3_600_000;
const MORNING = 9;

export class Stage {
  /** @param {() => void} onClock the bot's clock was moved */
  constructor(onClock) {
    this.onClock = onClock;
    this.move('plus-hour', () => HOUR_MILLIS);
    this.move('next-morning', () => untilNext(MORNING));
    this.move('next-week', () => WEEK_MILLIS);
    byId('restart').addEventListener('click', () => this.restart());
    setInterval(() => this.tick(), 1000);
  }

  /** @param {import('./api.js').Scene} scene */
  show(scene) {
    const before = this.scene;
    this.scene = scene;
    setScene(scene);
    this.tick();
    this.state(scene.running ? 'running' : 'down', words(scene));
    byId('restart').toggleAttribute('disabled', !scene.running);
    if (before && before.jumps.length !== scene.jumps.length) {
      announce(`For the bot it is now ${full(now())}`);
      this.onClock();
    }
  }

  /** @param {boolean} connected */
  connection(connected) {
    if (!connected) this.state('gone', 'The demo has ended');
    else if (this.scene) this.show(this.scene);
  }

  /** @param {string} state @param {string} words */
  state(state, words) {
    byId('state').dataset.state = state;
    const place = byId('state-words');
    if (place.textContent !== words) place.textContent = words;
  }

  tick() {
    if (!this.scene) return;
    const time = byId('now');
    const words = brief(now());
    if (time.textContent !== words) {
      time.textContent = words;
      time.setAttribute('datetime', now().toISOString());
      time.title = full(now());
    }
  }

  /** @param {string} id @param {() => number} millis */
  move(id, millis) {
    byId(id).addEventListener('click', async () => {
      const forward = `PT${Math.ceil(millis() / 1000)}S`;
      await act('demo/clock', { forward }).then((scene) => this.show(scene)).catch((failure) => toast(failure.message));
    });
  }

  async restart() {
    byId('restart').toggleAttribute('disabled', true);
    this.state('down', 'Killed, starting …');
    await act('demo/restart', {}).then((scene) => this.show(scene)).catch((failure) => toast(failure.message));
  }
}

/** @param {import('./api.js').Scene} scene */
function words({ running, starts }) {
  if (!running) return starts === 0 ? 'Starting …' : 'Killed, starting …';
  return starts === 1 ? 'The bot is running' : `Running again, start ${starts}`;
}
