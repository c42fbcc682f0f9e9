import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assemble } from '@main/command-line/assemble'
import type { Command } from '@main/command-line/command'
import { frames } from '@main/command-line/frames'
import { plan } from '@main/command-line/plan'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { beforeAll, expect, test, vi } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { frameDigests, makeNumbered, probeAll } from '../support/small-film'

const folder = makeFolder('assemble')
const at = (name: string) => join(folder, name)
const project = {
  beatreel: 1,
  title: 'Small',
  format: 'square',
  media: { n: 'clips/numbered.mp4' },
  beats: [
    { id: 'a', kind: 'hook', text: 'Look at this', clips: [{ media: 'n', to: 0.4 }] },
    { id: 'b', text: 'And a card', seconds: 0.4, transition: { kind: 'fade', seconds: 0.2 } },
  ],
}
let tools: FfmpegTools
beforeAll(async () => {
  vi.stubEnv('XDG_CACHE_HOME', makeFolder('cache'))
  tools = await ffmpegTools()
  mkdirSync(at('clips'))
  makeNumbered(tools, at('clips/numbered.mp4'))
  writeFileSync(at('film.json'), JSON.stringify(project))
  const two = { ...project, media: { ...project.media, spare: 'clips/unused.mp4' } }
  writeFileSync(at('two.json'), JSON.stringify(two))
  copyFileSync(at('clips/numbered.mp4'), at('clips/unused.mp4'))
  symlinkSync(at('clips'), at('linked'))
  symlinkSync(at('clips/numbered.mp4'), at('link.mp4'))
})

async function run(
  command: Command,
  args: readonly string[],
  signal = new AbortController().signal,
  onLine = (_line: string) => {},
) {
  const [out, err]: [string[], string[]] = [[], []]
  const listen = (line: string) => {
    out.push(line)
    onLine(line)
  }
  const exitCode = await command.run(args, { out: listen, err: line => err.push(line), signal })
  return { exitCode, out, err }
}

test('a film, its captions and a report come of a project file; a second run makes nothing anew', async () => {
  const args = [
    at('film.json'),
    '-o',
    at('film.mp4'),
    '--quality',
    'draft',
    '--srt',
    at('film.srt'),
    '--report',
    at('report.json'),
  ]
  const first = await run(assemble, args)
  expect(first.err.filter(line => line.startsWith('warning'))).toEqual(['warning: 0:00.4, beat 2: beat-uncovered'])
  expect(first.exitCode).toBe(0)
  const digests = frameDigests(tools, at('film.mp4'))
  expect(digests).toHaveLength(24)
  expect(readFileSync(at('film.srt'), 'utf8')).toBe(
    '1\n00:00:00,000 --> 00:00:00,400\nLook at this\n\n2\n00:00:00,400 --> 00:00:00,800\nAnd a card\n',
  )
  expect(await run(assemble, args)).toMatchObject({ exitCode: 0 })
  const report = JSON.parse(readFileSync(at('report.json'), 'utf8'))
  expect(report).toMatchObject({
    film: at('film.mp4'),
    quality: 'draft',
    segments: { rendered: 0, reused: 2 },
    output: { width: 1080, height: 1080, fps: 30, frames: 24, durationSeconds: 0.8 },
    warnings: [{ kind: 'beat-uncovered', beat: 2, at: 0.4, detail: '' }],
  })
  expect(frameDigests(tools, at('film.mp4'))).toEqual(digests)
})

test('another format than the file says is the format of the film', async () => {
  const { exitCode } = await run(assemble, [
    at('film.json'),
    '-o',
    at('wide.mp4'),
    '--quality',
    'draft',
    '--no-cache',
    '--format',
    'landscape',
  ])
  expect(exitCode).toBe(0)
  expect(probeAll(tools, at('wide.mp4')).streams[0]).toMatchObject({ width: 1920, height: 1080 })
})

test('progress as JSON is one object a line, the last one the report', async () => {
  const { out } = await run(assemble, [
    at('film.json'),
    '-o',
    at('told.mp4'),
    '--quality',
    'draft',
    '--progress',
    'json',
  ])
  const lines = out.map(line => JSON.parse(line))
  expect(new Set(lines.slice(0, -1).map(line => line.kind))).toEqual(new Set(['progress']))
  expect(lines.at(-1)).toMatchObject({ kind: 'done', film: at('told.mp4') })
  expect(lines.map(line => line.fraction ?? 1)).toEqual(lines.map(line => line.fraction ?? 1).sort((a, b) => a - b))
})

test('stopped by the user it ends with 130 and leaves neither film nor folder', async () => {
  const target = makeFolder('stopped')
  const stop = new AbortController()
  const args = [at('film.json'), '-o', join(target, 'film.mp4'), '--no-cache', '--progress', 'json']
  expect(await run(assemble, args, stop.signal, () => stop.abort())).toMatchObject({ exitCode: 130 })
  expect(readdirSync(target)).toEqual([])
})

test('every fault of a project file and of its media is one line; 2, and nothing is written', async () => {
  writeFileSync(at('notes.mp4'), 'no film')
  const wrong = {
    ...project,
    fps: 31,
    media: { n: 'clips/numbered.mp4', gone: 'gone.mp4', text: 'notes.mp4', here: '.' },
    beats: [{ id: 'a', clips: [{ media: 'other' }] }],
  }
  writeFileSync(at('wrong.json'), JSON.stringify(wrong))
  const { exitCode, out, err } = await run(assemble, [
    at('wrong.json'),
    '-o',
    at('wrong.mp4'),
    '--report',
    at('wrong-report.json'),
  ])
  expect(err).toEqual([
    'fps: must be 24 or 25 or 30 or 50 or 60, not 31',
    'beats[0].clips[0].media: no media is named "other"',
    'media.gone: gone.mp4: there is no such file',
    'media.text: notes.mp4: is no film, sound or picture that can be read',
    'media.here: .: is a folder',
  ])
  expect([exitCode, out]).toEqual([2, []])
  expect([existsSync(at('wrong.mp4')), existsSync(at('wrong-report.json'))]).toEqual([false, false])
})

test('every fault of the command itself is one line', async () => {
  const { exitCode, err } = await run(assemble, [
    at('film.json'),
    '--quality',
    'best',
    '--cache',
    'x',
    '--no-cache',
    '--srt',
    at('none/x.srt'),
  ])
  expect(exitCode).toBe(2)
  expect(err).toEqual([
    'assemble: -o: name the film to make',
    'assemble: --cache and --no-cache exclude each other',
    'assemble: --quality: must be draft or standard or high, not "best"',
    `assemble: --srt: there is no folder ${at('none')}`,
  ])
})

test.each([
  ['under its own name', ['-o', 'clips/numbered.mp4']],
  ['through a folder that is a link', ['-o', 'linked/numbered.mp4']],
  ['through a link to it', ['-o', 'link.mp4']],
  ['that the film names and does not use', ['-o', 'clips/unused.mp4']],
  ['with its captions', ['-o', 'new.mp4', '--srt', 'linked/unused.mp4']],
])('no file of the user is overwritten %s', async (_, words) => {
  const files = words.map(word => (word.startsWith('-') ? word : at(word)))
  const { exitCode, err } = await run(assemble, [at('two.json'), ...files])
  expect(exitCode).toBe(2)
  expect(err).toEqual([`assemble: ${files.at(-1)} is one of the film's own files`])
})

test('captions that cannot be written are one line and 1, beside the film that is there', async () => {
  const [target, film] = [at('captions.srt'), at('beside.mp4')]
  const stop = new AbortController()
  const args = [at('film.json'), '-o', film, '--quality', 'draft', '--srt', target, '--progress', 'json']
  const { exitCode, err } = await run(assemble, args, stop.signal, () => mkdirSync(target, { recursive: true }))
  expect([exitCode, err]).toEqual([1, [`assemble: ${target} could not be written: EISDIR`]])
  expect(existsSync(film)).toBe(true)
})

test('pictures of what is none are refused in words', async () => {
  writeFileSync(at('text.mp4'), 'no film')
  const { exitCode, err } = await run(frames, [at('text.mp4'), '-o', at('none')])
  expect([exitCode, err]).toEqual([2, [`frames: ${at('text.mp4')}: is no film, sound or picture that can be read`]])
})

test('a plan shows each segment with its command and makes nothing', async () => {
  const before = readdirSync(folder)
  const { exitCode, out } = await run(plan, [at('film.json')])
  expect(exitCode).toBe(0)
  const shown = JSON.parse(out.join('\n'))
  expect(shown).toMatchObject({
    frames: 24,
    seconds: 0.8,
    segments: [
      { beat: 1, frames: 12 },
      { beat: 2, frames: 12 },
    ],
  })
  expect(shown.segments[0].ffmpeg).toContain(`file:${at('clips/numbered.mp4')}`)
  expect(readdirSync(folder)).toEqual(before)
})

test('candidate covers are pictures of the whole size with their scores, best first', async () => {
  const { exitCode } = await run(frames, [at('clips/numbered.mp4'), '-n', '2', '-o', at('covers')])
  expect(exitCode).toBe(0)
  const scores: { file: string; score: number }[] = JSON.parse(readFileSync(at('covers/scores.json'), 'utf8'))
  expect(scores.map(one => one.file)).toEqual(['cover-01.jpg', 'cover-02.jpg'])
  expect(scores[0]?.score).toBeGreaterThanOrEqual(scores[1]?.score ?? 1)
  expect(probeAll(tools, at('covers/cover-01.jpg')).streams[0]).toMatchObject({ codec_name: 'mjpeg', width: 160 })
})

test.each([[[]], [['x.mp4', '-n', '0', '-o', 'y']]])('frames %j is wrong input', async args => {
  expect(await run(frames, args)).toMatchObject({ exitCode: 2 })
})
