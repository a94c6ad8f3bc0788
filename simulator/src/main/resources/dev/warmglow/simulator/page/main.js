/** Puts the page together. */
import { read } from './api.js';
import { byId } from './dom.js';
import { Guide } from './guide.js';
import { formValues } from './guide-steps.js';
import { Live } from './live.js';
import { Side } from './side.js';
import { Stage } from './stage.js';
import { Switch } from './switch.js';

const stage = new Stage(() => undefined);
stage.show(await read('demo/scene'));

const told = {
  onPerson: () => live.connect(),
  /** @param {Side} side @param {import('./api.js').Line} line */
  onLine: (side, line) => {
    if (side === shown()) guide.take(line);
    tabs.news(side.platform, line);
  },
  /** @param {import('./api.js').Form} form */
  formValues: (form) => (guide.step ? formValues(form) : {}),
};
const sides = [new Side('discord', byId('discord'), told), new Side('telegram', byId('telegram'), told)];
const live = new Live(
  sides.map((side) => ({ platform: side.platform, person: () => side.person, newest: () => side.timeline.seq, take: (log) => side.take(log) })),
  (scene) => stage.show(scene),
  (connected) => stage.connection(connected),
);
const tabs = new Switch(byId('discord').parentElement);
/** Where the guide shows things: on the side that is open when there is room for one only. */
const shown = () => sides.find((side) => side.platform === tabs.shown) ?? sides[0];
const guide = new Guide(shown);
for (const side of sides) {
  side.person = 'anna';
  side.furnish(stage.scene);
}
await Promise.all(sides.map((side) => side.play('anna')));
document.documentElement.dataset.ready = 'true';
