/** How long something keeps the processor, ms: unlike the time on the clock it does not grow with what else runs. */
export function processorTimeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** What a repeated piece of work costs at its best, ms: without warming up, and without what was cleared away meanwhile. */
export function leastProcessorTimeOf(work: () => void): number {
  return Math.min(...Array.from({ length: 7 }, () => processorTimeOf(work)));
}
