/** After the browser has had its turn: a timer set in a timer would wait four milliseconds longer. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Longest a computation keeps the screen from drawing, ms. */
const sliceMs = 12;

/** Lets long work be done in slices: `await slices.rest()` gives the browser its turn once a slice is used up. */
export class Slices {
  #end = performance.now() + sliceMs;

  async rest(): Promise<void> {
    if (performance.now() < this.#end) return;
    await nextTask();
    this.#end = performance.now() + sliceMs;
  }
}
