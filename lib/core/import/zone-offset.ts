/** By how many milliseconds the clocks of this machine are ahead of UTC, at a time that they show; summer time included. */
export function zoneOffsetMs(localMs: number): number {
  const shown = new Date(localMs);
  const [year, month, day] = [shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()];
  const time = new Date(year, month, day, shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds());
  return Math.trunc(localMs / 1000) * 1000 - time.getTime();
}
