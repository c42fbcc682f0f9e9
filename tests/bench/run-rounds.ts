import type { NamedWork } from './bench-place'
import type { Reading, Readings } from './readings'

/**
 * Does the works round by round, all of them in each round: what is compared is measured minutes apart, not hours. Those of which one
 * reading is enough come last.
 */
export async function runRounds(
  works: readonly NamedWork[],
  rounds: number,
  say: (line: string) => void,
): Promise<Readings> {
  const readings = new Map<string, Reading[]>()
  const read = async ([name, work]: NamedWork, turn: string) => {
    const taken = await work.read()
    readings.set(name, [...(readings.get(name) ?? []), ...taken])
    say(`${turn}  ${name}  ${taken.map(told).join(', ')}`)
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (const work of works) if (!work[1].isOnce) await read(work, `${round}/${rounds}`)
  }
  for (const work of works) if (work[1].isOnce) await read(work, 'once')
  return readings
}

/** A reading in a few letters, for who watches. */
function told({ wallSeconds, cpuSeconds, ssim, peakBytes }: Reading): string {
  const parts = [
    wallSeconds === undefined ? '' : `${wallSeconds.toFixed(1)} s`,
    cpuSeconds === undefined ? '' : `${cpuSeconds.toFixed(1)} CPU s`,
    ssim === undefined ? '' : `SSIM ${ssim.toFixed(4)}`,
    peakBytes === undefined ? '' : `${Math.round(peakBytes / 1e6)} MB`,
  ]
  return parts.filter(part => part !== '').join(' ')
}
