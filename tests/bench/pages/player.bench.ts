import { writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { playhead, preview, stage } from '../../e2e/preview-page'
import { launchApp, removeHome } from '../../support/launch'
import { rowsIn } from '../../support/lay-rows'
import { median } from '../readings'

/** In milliseconds. */
const playedFor = 12_000
const jumps = [700, 90, 500, 330, 820, 20, 610, 240]

/** Seconds from opening the script to the first picture on its stage. */
async function firstPicture(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'All scripts' }).click()
  const script = page.getByRole('button', { name: /^Open Photograph/ })
  await expect(script).toBeVisible()
  await page.waitForTimeout(2_000)
  const taken = page.evaluate(
    () =>
      new Promise<number>(done => {
        let pressed = 0
        document.addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), {
          capture: true,
          once: true,
        })
        const look = () => {
          const painted = document.querySelector<HTMLElement>('[data-stage]')?.dataset.painted ?? '-1'
          if (pressed && Number(painted) >= 0) done((performance.now() - pressed) / 1_000)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
  await script.click()
  return taken
}

/** The share of frames that were due and not shown. */
async function playPreview(page: Page): Promise<number> {
  await playhead(page).fill('0')
  await preview(page).getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForTimeout(playedFor)
  const { shown = '0', dropped = '0' } = await stage(page).evaluate(element => ({
    ...(element as HTMLElement).dataset,
  }))
  await preview(page).getByRole('button', { name: 'Pause', exact: true }).click()
  expect(Number(shown)).toBeGreaterThan(100)
  return Number(dropped) / (Number(shown) + Number(dropped))
}

/** Seconds from asking for a frame to having it on the stage. */
const jumpPreview = (page: Page): Promise<number[]> =>
  page.evaluate(async frames => {
    const bar = document.querySelector<HTMLInputElement>('.scrub-bar')
    const holder = document.querySelector<HTMLElement>('[data-stage]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const taken: number[] = []
    for (const frame of frames) {
      const asked = performance.now()
      set?.call(bar, String(frame))
      bar?.dispatchEvent(new Event('input', { bubbles: true }))
      while (holder?.dataset.painted !== String(frame)) await new Promise(requestAnimationFrame)
      taken.push((performance.now() - asked) / 1_000)
    }
    return taken
  }, jumps)

/** The same of the finished film in the browser's own player: first picture, frames dropped, jumps. */
const readVideo = (page: Page, url: string) =>
  page.evaluate(
    async ({ src, frames, wait }) => {
      const video = document.createElement('video')
      Object.assign(video.style, { position: 'fixed', left: '680px', top: '60px', width: '296px', zIndex: '50' })
      document.body.append(video)
      const shown = () => new Promise(done => video.requestVideoFrameCallback(done))
      const opened = performance.now()
      video.src = src
      await shown()
      const first = (performance.now() - opened) / 1_000
      await video.play()
      await new Promise(done => setTimeout(done, wait))
      video.pause()
      const { droppedVideoFrames, totalVideoFrames } = video.getVideoPlaybackQuality()
      const jumped: number[] = []
      for (const frame of frames) {
        const asked = performance.now()
        video.currentTime = (frame + 0.5) / 30
        await shown()
        jumped.push((performance.now() - asked) / 1_000)
      }
      video.remove()
      return { first, dropped: droppedVideoFrames / totalVideoFrames, jumped }
    },
    { src: url, frames: jumps, wait: playedFor },
  )

test('player', async () => {
  test.setTimeout(400_000)
  const { page, home, app, close } = await launchApp()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_280, 800))
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await expect(stage(page)).toHaveAttribute('data-painted', '0')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('button', { name: 'Play film' })).toBeVisible({ timeout: 300_000 })
  const [film] = await rowsIn(page, 'video_assets')
  const previewFirst = await firstPicture(page)
  await page.waitForTimeout(5_000)
  const previewDropped = await playPreview(page)
  const previewJump = median(await jumpPreview(page)) ?? 0
  const video = await readVideo(page, film?.video_url ?? '')
  await close()
  await removeHome(home)
  const readings = {
    ...{ previewFirst, previewDropped, previewJump },
    ...{ videoFirst: video.first, videoDropped: video.dropped, videoJump: median(video.jumped) ?? 0 },
  }
  console.log(JSON.stringify(readings))
  if (process.env.BEATREEL_READINGS) writeFileSync(process.env.BEATREEL_READINGS, JSON.stringify(readings))
})
