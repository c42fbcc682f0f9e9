import { execFileSync } from 'node:child_process'
import { expect, type Locator, type Page } from '@playwright/test'

const ffmpeg = process.env.BEATREEL_FFMPEG ?? 'ffmpeg'

export const preview = (page: Page): Locator => page.getByRole('region', { name: 'Preview' })
export const playhead = (page: Page): Locator => preview(page).getByRole('slider', { name: 'Playhead' })
export const stage = (page: Page): Locator => page.locator('[data-stage]')

/** Puts the playhead on a frame and waits until that frame is on the stage. */
export async function showFrame(page: Page, frame: number): Promise<void> {
  await playhead(page).fill(String(frame))
  await expect(stage(page)).toHaveAttribute('data-painted', String(frame), { timeout: 20_000 })
  // What was drawn is on the screen two frames later at the most.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** The stage as it is seen, as a PNG. */
export const stagePicture = (page: Page, path: string): Promise<Buffer> =>
  stage(page).screenshot({ path, scale: 'device' })

/** A frame of a finished film, as a PNG. */
export function filmPicture(film: string, frame: number, path: string): void {
  const one = ['-vf', `select=eq(n\\,${frame})`, '-frames:v', '1']
  execFileSync(ffmpeg, ['-v', 'error', '-nostdin', '-y', '-i', film, ...one, path])
}

/** How alike two pictures are (SSIM of their light, 1 is the same), the second one brought to the first one's size. */
export function likeness(one: string, other: string): number {
  const graph = '[1:v][0:v]scale2ref=flags=area[b][a];[a]format=gray[x];[b]format=gray[y];[x][y]ssim'
  const said = execFileSync(ffmpeg, ['-nostdin', '-i', one, '-i', other, '-lavfi', graph, '-f', 'null', '-'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: process.env,
  })
  return Number(/All:([\d.]+)/.exec(said)?.[1])
}

/** The box around all that is lighter than a threshold (0 to 255), in pixels of a picture brought to a size. */
export function inkBox(picture: string, size: { width: number; height: number }, lighter: number) {
  const { width, height } = size
  const args = ['-vf', `scale=${width}:${height}:flags=area,format=gray`, '-f', 'rawvideo', '-']
  const pixels = execFileSync(ffmpeg, ['-v', 'error', '-nostdin', '-i', picture, ...args], { maxBuffer: 1e8 })
  const box = { left: width, top: height, right: -1, bottom: -1 }
  for (const [at, light] of pixels.entries()) {
    if (light <= lighter) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}
