const fiveMinutes = 300_000

/**
 * What to do once a page is gone: bring it back, the third time show a page that cannot fail as it has no script, and when even that
 * one dies stop trying.
 * @param crashes times of all crashes, this one included, and `now`: milliseconds of one clock
 */
export function afterCrash(crashes: readonly number[], now: number): 'reload' | 'safe-page' | 'give-up' {
  const recent = crashes.filter(time => now - time < fiveMinutes).length
  if (recent < 3) return 'reload'
  return recent < 6 ? 'safe-page' : 'give-up'
}
