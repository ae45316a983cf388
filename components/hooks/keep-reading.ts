/** Calls back whenever what was read may be out of date; returns how to stop. */
type Watch = (callBack: () => void) => () => void;

/**
 * Reads at once, and again whenever it is told to, and shows each answer but those that a later question's has overtaken.
 * Returns how to stop; nothing is shown after that.
 */
export function keepReading<Answer>(
  read: () => Promise<Answer>,
  show: (answer: Answer) => void,
  ...watches: readonly Watch[]
): () => void {
  let isGone = false;
  let [asked, answered] = [0, 0];
  const ask = async () => {
    const turn = ++asked;
    const answer = await read();
    if (isGone || turn < answered) return;
    answered = turn;
    show(answer);
  };
  void ask();
  const stops = watches.map((watch) => watch(() => void ask()));
  return () => {
    isGone = true;
    for (const stop of stops) stop();
  };
}
