/**
 * Calls back at once, then at most every `intervalMs`, with what it was last called with; what came in between is not
 * lost but told at the end of the interval.
 */
export function throttled<Args extends readonly unknown[]>(
  intervalMs: number,
  callBack: (...args: Args) => void,
): (...args: Args) => void {
  let waiting: Args | null = null;
  let isQuiet = true;
  const rest = () => {
    setTimeout(() => {
      isQuiet = true;
      if (waiting === null) return;
      const args = waiting;
      waiting = null;
      tell(args);
    }, intervalMs);
  };
  const tell = (args: Args) => {
    isQuiet = false;
    callBack(...args);
    rest();
  };
  return (...args) => {
    if (isQuiet) tell(args);
    else waiting = args;
  };
}
