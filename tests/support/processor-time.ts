/** How long something keeps the processor, ms: unlike the time on the clock it does not grow with what else runs. */
export function processorTimeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  return sinceMs(start);
}

/** The same of work that is waited for, while nothing else goes on in this process. */
export async function processorTimeUntil(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return sinceMs(start);
}

function sinceMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** What a repeated piece of work costs at its best, ms: without warming up, and without what was cleared away meanwhile. */
export function leastProcessorTimeOf(work: () => void): number {
  return Math.min(...Array.from({ length: 7 }, () => processorTimeOf(work)));
}
