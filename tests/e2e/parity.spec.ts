import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Film } from '@shared/domain/film'
import { formatSize } from '@shared/domain/format'
import { seconds } from '@shared/domain/time'
import type { VideoAsset } from '@shared/domain/video-asset'
import { dropFiles } from '../support/drop-files'
import { launchApp, type OpenApp, removeHome } from '../support/launch'
import { layRows, rowsIn } from '../support/lay-rows'
import { filmsFolder, filmsIn } from './film-facts'
import { filmPicture, inkBox, likeness, playhead, showFrame, stage, stagePicture } from './preview-page'

const ffmpeg = process.env.BEATREEL_FFMPEG ?? 'ffmpeg'
const instants = 20
/** Three pixels of the screen for one of the page: nearly as many as the film has. */
const fine = { args: ['--force-device-scale-factor=3'] }

/** The app in a window with room for a large stage. */
async function launchLarge(): Promise<OpenApp> {
  const opened = await launchApp(fine)
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1_280, 1_100))
  return opened
}

test.setTimeout(600_000)

async function exportFilm(page: Page, home: string): Promise<string> {
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('button', { name: 'Play film' })).toBeVisible({ timeout: 400_000 })
  const [name = ''] = filmsIn(home)
  return join(filmsFolder(home), name)
}

/** Frames spread over the film, none of them its first or last. */
async function spread(page: Page): Promise<number[]> {
  await expect.poll(async () => Number(await playhead(page).getAttribute('max'))).toBeGreaterThan(instants)
  const last = Number(await playhead(page).getAttribute('max'))
  return Array.from({ length: instants }, (_, at) => Math.round(((at + 0.5) * last) / instants))
}

/** The likeness of preview and export at each of some frames. */
async function compare(page: Page, film: string, frames: readonly number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-parity-'))
  const found: { frame: number; likeness: number }[] = []
  for (const frame of frames) {
    const [seen, made] = [join(folder, `${frame}-seen.png`), join(folder, `${frame}-made.png`)]
    await showFrame(page, frame)
    await stagePicture(page, seen)
    filmPicture(film, frame, made)
    found.push({ frame, likeness: likeness(seen, made) })
  }
  console.log(found.map(one => `${one.frame}: ${one.likeness.toFixed(4)}`).join(', '))
  return found
}

const below = (found: readonly { frame: number; likeness: number }[]) => found.filter(one => !(one.likeness >= 0.97))

test('the sample film looks in the preview as in its export', async () => {
  const { page, home, close } = await launchLarge()
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await expect(stage(page)).toBeVisible()
  const film = await exportFilm(page, home)
  const found = await compare(page, film, await spread(page))
  expect(found).toHaveLength(instants)
  expect(below(found)).toEqual([])
  await close()
  await removeHome(home)
})

/** A still, and a logo that is see-through around a disc. */
function makePictures(): { still: string; logo: string } {
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-pictures-'))
  const [still, logo] = [join(folder, 'still.jpg'), join(folder, 'logo.png')]
  const make = (...args: string[]) => execFileSync(ffmpeg, ['-v', 'error', '-nostdin', '-y', ...args])
  make('-f', 'lavfi', '-i', 'gradients=s=1600x1200:c0=0x204060:c1=0xe0a060:d=1:seed=5', '-frames:v', '1', still)
  const disc = "format=rgba,geq=r=240:g=80:b=60:a='255*lt(hypot(X-100,Y-100),90)'"
  make('-f', 'lavfi', '-i', 'color=black:s=200x200:d=1', '-vf', disc, '-frames:v', '1', logo)
  return { still, logo }
}

/** B-roll over the first and the third beat: the last one's clip, framed and slowed in one place and as it is in the other. */
function overOf(index: number, footage: Film['footage']): Film['footage'][number]['over'] {
  const clip = footage.at(-1)?.clips.at(-1)
  if (!clip || (index !== 0 && index !== 2)) return []
  const stretch = { at: seconds(0.6), from: seconds(0.2), to: seconds(2.6), volume: 0 }
  const look = index === 0 ? { fit: 'blur' as const, zoom: 1.2, speed: 0.8 } : {}
  return [{ ...clip, ...stretch, ...look, clip_id: randomUUID() as typeof clip.clip_id, order: 0 }]
}

/** The sample with everything that a film can have. */
function withEverything(row: VideoAsset, ids: { still: string; logo: string }): VideoAsset {
  const media_id = ids.logo as NonNullable<Film['logo']>['media_id']
  const logo = { media_id, corner: 'top-right' as const, width: 0.16, opacity: 0.9, from: seconds(0), to: null }
  const kinds = ['cut', 'fade', 'slide', 'zoom', 'fade', 'slide', 'fade'] as const
  const looks = [
    { fit: 'blur' as const },
    { fit: 'fit' as const, speed: 0.7 },
    { zoom: 1.4, focus: [0.3, 0.4] as [number, number], speed: 2 },
    { fit: 'blur' as const, zoom: 1.3 },
    {},
    { speed: 1.5 },
    { zoom: 1.1 },
  ]
  const footage = row.film.footage.map((beat, index) => ({
    ...beat,
    short: (['freeze', 'loop', 'slow'] as const)[index % 3] ?? 'freeze',
    transition: { kind: kinds[index] ?? 'cut', seconds: 0.6 },
    clips: beat.clips.map((clip, at) => ({
      ...clip,
      ...looks[index],
      ...(index === 5 && at === 0
        ? { media_id: ids.still as typeof clip.media_id, from: seconds(0), to: seconds(3) }
        : {}),
    })),
    over: overOf(index, row.film.footage),
    logo: index === 4 ? { ...logo, corner: 'bottom-left' as const, width: 0.3, opacity: 0.6 } : null,
    titles:
      index === 1
        ? [{ kind: 'lower-third' as const, text: 'Ada', line: 'Looks up', from: seconds(0.4), to: null }]
        : index === 3
          ? [{ kind: 'title' as const, text: 'Hold still', line: '', from: seconds(0.2), to: seconds(2.5) }]
          : [],
  }))
  const endCard = { logo: media_id, lines: ['Look up', 'Every night'], seconds: 2, over: 'picture' as const }
  return {
    ...row,
    film: { ...row.film, footage, logo, endCard, captions: { mode: 'lines', style: 'boxed', position: 0.6 } },
  }
}

test('a film with everything in it looks in the preview as in its export', async () => {
  const { page, home, close } = await launchLarge()
  const { still, logo } = makePictures()
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await expect(stage(page)).toBeVisible()
  await dropFiles(page.getByRole('region', { name: 'Media' }).or(page.getByRole('complementary')).first(), [
    still,
    logo,
  ])
  await expect.poll(async () => (await rowsIn(page, 'media')).length).toBe(11)
  const media = await rowsIn(page, 'media')
  const idOf = (name: string) => media.find(one => one.name === name)?.media_id ?? ''
  const [row] = await rowsIn(page, 'video_assets')
  if (!row) throw new Error('The sample has no film')
  await layRows(page, { video_assets: [withEverything(row, { still: idOf('still.jpg'), logo: idOf('logo.png') })] })
  await expect(stage(page)).toBeVisible()
  const film = await exportFilm(page, home)
  const found = await compare(page, film, await spread(page))
  expect(below(found)).toEqual([])
  await close()
  await removeHome(home)
})

test('captions stand in the preview where the export burns them, within two pixels of the film', async () => {
  const { page, home, close } = await launchLarge()
  const folder = mkdtempSync(join(tmpdir(), 'beatreel-ink-'))
  const dark = join(folder, 'dark.mp4')
  const make = ['-f', 'lavfi', '-i', 'color=0x202020:s=540x960:r=30:d=6', '-pix_fmt', 'yuv420p', dark]
  execFileSync(ffmpeg, ['-v', 'error', '-nostdin', '-y', ...make])
  await page.getByRole('button', { name: 'New script' }).first().click()
  await page
    .getByRole('textbox', { name: /^Words of beat 1 of/ })
    .fill('Words that everybody reads, wherever they stand')
  await dropFiles(page.getByRole('grid', { name: 'Clips on beat 1', exact: true }), [dark])
  await expect(page.getByText('1 of 3 beats covered', { exact: false })).toBeVisible()
  const film = await exportFilm(page, home)
  const size = formatSize.vertical
  for (const frame of [12, 50, 90, 130, 160]) {
    const [seen, made] = [join(folder, `${frame}-seen.png`), join(folder, `${frame}-made.png`)]
    await showFrame(page, frame)
    await stagePicture(page, seen)
    filmPicture(film, frame, made)
    const [inSeen, inMade] = [inkBox(seen, size, 120), inkBox(made, size, 120)]
    expect(inMade.right).toBeGreaterThan(inMade.left)
    for (const side of ['left', 'right', 'top', 'bottom'] as const) {
      expect(Math.abs(inSeen[side] - inMade[side]), `${side} of frame ${frame}`).toBeLessThanOrEqual(2)
    }
  }
  await close()
  await removeHome(home)
})
