/** The bot's time. Its clock was moved now and then; what was said in between keeps the time it had. */

/** @type {import('./api.js').Scene | null} */
let scene = null;
let offsetMillis = 0;

/** @param {import('./api.js').Scene} latest */
export function setScene(latest) {
  scene = latest;
  offsetMillis = Date.parse(latest.now) - Date.now();
}

/** The community's zone, which is this machine's. */
function zone() {
  try {
    new Intl.DateTimeFormat('en', { timeZone: scene?.zone });
    return scene?.zone;
  } catch {
    return undefined;
  }
}

export function now() {
  return new Date(Date.now() + offsetMillis);
}

/** The bot's time at a real one. @param {string} real */
export function at(real) {
  const millis = Date.parse(real);
  const jump = (scene?.jumps ?? []).findLast((each) => Date.parse(each.at) <= millis);
  return new Date(millis + (jump?.aheadMillis ?? 0));
}

/** @param {Date} time @param {Intl.DateTimeFormatOptions} options */
export function format(time, options) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone(), ...options }).format(time);
}

/** `09:00` @param {Date} time */
export const clock = (time) => format(time, { hour: '2-digit', minute: '2-digit' });

/** `Monday, 23 November` @param {Date} time */
export const day = (time) => format(time, { weekday: 'long', day: 'numeric', month: 'long' });

/** `Mon 23 Nov 2026, 09:00` @param {Date} time */
export function full(time) {
  const date = format(time, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  return `${date.replaceAll(',', '')}, ${clock(time)}`;
}

/** `Mon 23 Nov, 09:00` @param {Date} time */
export const brief = (time) => `${format(time, { weekday: 'short', day: 'numeric', month: 'short' }).replaceAll(',', '')}, ${clock(time)}`;

/** How long until that hour of another day comes. @param {number} hour @returns {number} milliseconds */
export function untilNext(hour) {
  const time = now();
  const part = (/** @type {string} */ unit) => Number(format(time, { [unit]: 'numeric', hourCycle: 'h23' }));
  const minutes = part('hour') * 60 + part('minute');
  const left = (hour * 60 - minutes + 1440) % 1440 || 1440;
  return left * 60_000 - (time.getTime() % 60_000);
}

const STYLES = {
  t: { hour: '2-digit', minute: '2-digit' },
  T: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  f: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  F: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
};

/** A time as the platforms' styles write it; R is relative to the bot's clock. */
export function styled(/** @type {number} */ unixSeconds, /** @type {string} */ style = 'f') {
  const time = new Date(unixSeconds * 1000);
  if (style === 'R') return relative(time.getTime() - now().getTime());
  return format(time, STYLES[style] ?? STYLES.f);
}

/** @param {number} millis */
function relative(millis) {
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const minutes = Math.round(millis / 60_000);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}
