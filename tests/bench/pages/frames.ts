import type { Locator, Page } from '@playwright/test'

/** Lengths of frames in seconds. */
export type Frames = readonly number[]

/** The frames of a page that does nothing. */
export const framesAtRest = (page: Page, count: number): Promise<Frames> =>
  page.evaluate(async frames => {
    const times: number[] = []
    for (let frame = 0; frame <= frames; frame += 1) times.push(await new Promise<number>(requestAnimationFrame))
    return times.slice(1).map((time, place) => (time - (times[place] ?? time)) / 1_000)
  }, count)

/** The frames while a list is scrolled by so many pixels with each of them, as far as a hand flings it, to its end and back. */
export const framesScrolling = (list: Locator, count: number, step: number): Promise<Frames> =>
  list.evaluate(
    async (element, { frames, pixels }) => {
      const times: number[] = []
      let way = pixels
      for (let frame = 0; frame <= frames; frame += 1) {
        times.push(await new Promise<number>(requestAnimationFrame))
        const before = element.scrollTop
        element.scrollTop += way
        if (element.scrollTop === before) way = -way
      }
      return times.slice(1).map((time, place) => (time - (times[place] ?? time)) / 1_000)
    },
    { frames: count, pixels: step },
  )

/** Lays a list over the page that does nothing but lie there: how fast this machine draws at all. */
export async function layBareList(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    const list = document.createElement('div')
    list.id = 'bare'
    list.className = 'fixed inset-x-4 top-40 bottom-8 z-50 overflow-y-scroll bg-surface'
    for (let line = 0; line < 5_000; line += 1) {
      const row = document.createElement('div')
      row.className = 'h-11 border-line border-b px-4'
      row.textContent = `Line ${line}`
      list.append(row)
    }
    document.body.append(list)
  })
  return page.locator('#bare')
}

export const mean = (values: Frames): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The share of frames that took longer than one and a half of those at rest: at least one was left out there. */
export const dropped = (values: Frames, rest: number): number =>
  values.filter(value => value > rest * 1.5).length / values.length

/** Watches what a key does to the page: each time something changed, when that was painted. Read with `paintedAfter`. */
export const watchPaints = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { pressed: 0, painted: 0 }
    Object.assign(window, { seenPaints: seen })
    document.addEventListener(
      'keydown',
      event => {
        seen.pressed = event.timeStamp
      },
      { capture: true },
    )
    const note = () =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          seen.painted = performance.now()
        }
        channel.port2.postMessage(null)
      })
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
  })

/** Seconds from the last key to the last paint that came of it; asked once the page is at rest. */
export const paintedAfter = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { pressed, painted } = (window as unknown as { seenPaints: { pressed: number; painted: number } }).seenPaints
    return (painted - pressed) / 1_000
  })
