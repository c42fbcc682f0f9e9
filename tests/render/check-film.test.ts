import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFilm } from '@main/render/check-film'
import { readFilmTracks } from '@main/render/film-tracks'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'
import { anAssembly, anAssemblyBeat } from '../support/builders'
import { makeFolder } from '../support/ffmpeg-tools'
import { makeFilm } from '../support/small-film'

const folder = makeFolder('tampered')
let made: Awaited<ReturnType<typeof makeFilm>>
beforeAll(async () => {
  const card = (id: string) => anAssemblyBeat(id, { text: 'A card', seconds: seconds(0.5) })
  made = await makeFilm(anAssembly([card('a'), card('b')], { format: 'square' }))
})

const copy = ['-map', '0', '-c', 'copy', '-movflags', '+faststart']
const again = ['-map', '0', '-c:a', 'copy', '-c:v', 'libx264', '-preset', 'ultrafast', '-movflags', '+faststart']

/** The film through FFmpeg once more, and what the check says of it. */
async function faultOf(...args: string[]): Promise<string> {
  const path = join(folder, 'film.mp4')
  execFileSync(made.tools.ffmpeg, ['-v', 'error', '-nostdin', '-y', '-i', made.film, ...args, path])
  const checked = await checkFilm(path, made.plan)
  return checked.ok ? '' : checked.problem.detail
}

test('a film as it was planned passes, also copied', async () => {
  expect(await checkFilm(made.film, made.plan)).toMatchObject({
    ok: true,
    value: { facts: { width: 1080, height: 1080, fps: 30, frames: 30, durationSeconds: 1 }, warnings: [] },
  })
  expect(await faultOf(...copy)).toBe('')
})

test.each([
  ['a frame is lacking', [...copy, '-frames:v', '29'], /29 frames instead of 30/],
  ['frames stand off their grid', [...copy, '-bsf:v', 'setts=pts=PTS+gte(N\\,20)*400'], /frame 2\d stands at 0\.\d+ s/],
  ['the whole picture comes late', ['-itsoffset', '0.2', '-i', '{film}', ...copy, '-map', '-0:v', '-map', '1:v'], /./],
  ['the sound is cut short', ['-t', '0.8', ...copy, '-map', '-0:v', '-map', '0:v'], /sound lasts|frames instead/],
  ['there is no sound', [...copy, '-an'], /picture or sound is not there/],
  ['there is a third stream', [...copy, '-map', '0:a'], /other streams/],
  ['it is of another size', [...again, '-vf', 'scale=540:540'], /size 540x540/],
  ['a segment begins without a key frame', [...again, '-g', '300', '-sc_threshold', '0'], /no key frame at frame 15/],
  [
    'the index stands at the end',
    copy.filter(arg => !arg.includes('movflags') && !arg.includes('faststart')),
    /not in front/,
  ],
])('a film fails when %s', async (_, args, fault) => {
  expect(await faultOf(...args.map(arg => arg.replace('{film}', made.film)))).toMatch(fault)
})

test('a film fails when its end is lacking, or when it is none', async () => {
  const path = join(folder, 'cut.mp4')
  copyFileSync(made.film, path)
  const whole = (await readFilmTracks(path))?.sizeBytes ?? 0
  truncateSync(path, whole - 100)
  expect(await checkFilm(path, made.plan)).toMatchObject({ problem: { detail: '100 bytes are lacking at its end' } })
  writeFileSync(path, 'no film at all')
  expect(await checkFilm(path, made.plan)).toMatchObject({ problem: { detail: 'It cannot be read back.' } })
  truncateSync(path, 0)
  expect(await checkFilm(path, made.plan)).toMatchObject({ problem: { detail: 'It cannot be read back.' } })
})

test('a film that took far more bytes than its pictures can need is thought odd, a card of a few is not', async () => {
  const checked = await checkFilm(made.film, made.plan)
  const facts = checked.ok ? checked.value.facts : null
  expect(facts && facts.sizeBytes / facts.frames).toBeGreaterThan(60)
  const path = join(folder, 'padded.mp4')
  const padding = Buffer.alloc(12_000_000 - readFileSync(made.film).length)
  padding.writeUInt32BE(padding.length)
  padding.write('free', 4)
  writeFileSync(path, Buffer.concat([readFileSync(made.film), padding]))
  expect(await checkFilm(path, made.plan)).toMatchObject({
    value: { warnings: [{ kind: 'size-odd', beat: null, at: null, detail: '12.0 MB' }] },
  })
})
