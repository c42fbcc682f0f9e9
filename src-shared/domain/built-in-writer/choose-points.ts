import { likeness, type Point } from './rank-sentences'

/** Two points that share so much say the same thing twice; where there is still room, only those that share nearly all. */
const sameThing = [0.6, 0.85]
/** Nobody misses or minds a second. */
const slack = 1

/**
 * The best points that fill so many seconds together, in the order they stood. One that says what a better one says is left out; one that
 * leans on the sentence before it comes along with it only. Fewer seconds when there is not enough.
 */
export function choosePoints(points: readonly Point[], seconds: number): Point[] {
  const byWorth = [...points].sort((a, b) => b.score - a.score || a.place - b.place)
  const chosen = new Set<Point>()
  const places = new Set<number>()
  let room = seconds
  for (const same of sameThing) {
    for (const point of byWorth) {
      if (room <= slack) break
      const fits = point.seconds <= room + slack
      const leans = !point.standsAlone && !point.isOwn && !places.has(point.place - 1)
      if (!fits || leans || chosen.has(point)) continue
      if ([...chosen].some(one => likeness(one, point) >= same)) continue
      chosen.add(point)
      places.add(point.place)
      room -= Math.max(1.5, point.seconds)
    }
  }
  return [...chosen].sort((a, b) => a.place - b.place)
}
