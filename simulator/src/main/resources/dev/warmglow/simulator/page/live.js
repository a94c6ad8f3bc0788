/** What is new, over one connection for the whole page. */

const AGAIN_MILLIS = 1000;

/**
 * @typedef {{ platform: string, person: () => string, newest: () => number, take: (log: import('./api.js').Log) => void }} Reader
 */

export class Live {
  /** @type {EventSource | null} */
  #source = null;
  #timer = 0;

  /**
   * @param {Reader[]} readers
   * @param {(scene: import('./api.js').Scene) => void} onScene
   * @param {(connected: boolean) => void} onConnection
   */
  constructor(readers, onScene, onConnection) {
    this.readers = readers;
    this.onScene = onScene;
    this.onConnection = onConnection;
  }

  /** Connects, also anew when somebody else is played. */
  connect() {
    clearTimeout(this.#timer);
    this.#source?.close();
    const query = new URLSearchParams();
    for (const reader of this.readers) {
      query.set(reader.platform, reader.person());
      query.set(`${reader.platform}_after`, String(reader.newest()));
    }
    const source = new EventSource(`/events?${query}`);
    this.#source = source;
    source.addEventListener('open', () => this.onConnection(true));
    source.addEventListener('error', () => {
      source.close();
      this.onConnection(false);
      this.#timer = setTimeout(() => this.connect(), AGAIN_MILLIS);
    });
    source.addEventListener('scene', (event) => this.onScene(JSON.parse(event.data)));
    for (const reader of this.readers) {
      source.addEventListener(reader.platform, (event) => {
        if (source === this.#source) reader.take(JSON.parse(event.data));
      });
    }
  }
}
