import { likeness, type Point } from './rank-sentences'

/** Two points that share so much say the same thing twice. */
const sameThing = 0.6
/** Nobody misses or minds a second. */
const slack = 1

/**
 * The best points that fill so many seconds together, in the order they stood. One that says what a better one says is left out; one that
 * leans on the sentence before it comes along with it only. Fewer seconds when there is not enough.
 */
export function choosePoints(points: readonly Point[], seconds: number): Point[] {
  const byWorth = [...points].sort((a, b) => b.score - a.score || a.place - b.place)
  const chosen: Point[] = []
  let room = seconds
  const isNew = (point: Point) => chosen.every(one => likeness(one, point) < sameThing)
  for (const point of byWorth) {
    if (room <= slack) break
    const fits = point.seconds <= room + slack
    const leans = !point.standsAlone && !point.isOwn && !chosen.some(one => one.place === point.place - 1)
    if (!fits || leans || !isNew(point)) continue
    chosen.push(point)
    room -= Math.max(1.5, point.seconds)
  }
  return chosen.sort((a, b) => a.place - b.place)
}
