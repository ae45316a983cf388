/** How long something keeps the processor, ms: unlike the time on the clock it does not grow with what else runs. */
export function processorTimeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
