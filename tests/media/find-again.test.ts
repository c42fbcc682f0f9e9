import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { FindDesk } from '@main/find-desk'
import { contentMark } from '@main/media/content-mark'
import { findAgain } from '@main/media/find-again'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { ContentMarks } from '@main/media/mark-contents'
import { openChecked } from '@main/media/open-checked'
import type { MediaId } from '@shared/domain/ids'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeRedBlueFilm, makeStill, makeTone } from '../support/small-media'

let tools: FfmpegTools
let folder: string
let library: Library
const shared = makeFolder('find-media')
const at = (...names: string[]) => join(folder, ...names)
const names = ['film.mp4', 'tone.wav', 'still.png']

beforeAll(async () => {
  tools = await ffmpegTools()
  makeRedBlueFilm(tools.ffmpeg, join(shared, 'film.mp4'))
  makeTone(tools.ffmpeg, join(shared, 'tone.wav'))
  makeStill(tools.ffmpeg, join(shared, 'still.png'))
})
beforeEach(async () => {
  folder = makeFolder('find-again')
  for (const name of names) copyFileSync(join(shared, name), at(name))
  mkdirSync(at('moved'))
  library = await Library.open(at('kept/library.json'))
})

/** Takes the files in and reads what they hold, as the app does in the background. */
async function giveAll({ isMarked = true } = {}): Promise<MediaId[]> {
  const { outcomes } = await importFiles({ tools, library, paths: names.map(name => at(name)), origin: 'drop' })
  if (isMarked) await new ContentMarks(Promise.resolve(library), 0).readAll()
  return outcomes.flatMap(outcome => (outcome.kind === 'imported' ? [outcome.media_id] : []))
}

async function markOf(path: string): Promise<string> {
  const opened = await openChecked(path)
  if (!opened.ok) throw new Error(opened.problem)
  const mark = await contentMark(opened.value)
  await opened.value.handle.close()
  return mark
}

describe('what a file holds', () => {
  test('is told the same wherever it lies, and otherwise when a byte of its beginning, middle or end differs', async () => {
    const bytes = Buffer.alloc(8 << 20, 1)
    writeFileSync(at('large'), bytes)
    copyFileSync(at('large'), at('moved', 'copy'))
    const mark = await markOf(at('large'))
    expect(await markOf(at('moved', 'copy'))).toBe(mark)
    for (const place of [0, bytes.length / 2, bytes.length - 1]) {
      const other = Buffer.from(bytes)
      other[place] = 2
      writeFileSync(at('other'), other)
      expect(await markOf(at('other')), String(place)).not.toBe(mark)
    }
    appendFileSync(at('large'), 'x')
    expect(await markOf(at('large'))).not.toBe(mark)
  })

  test('is read once in the background and is there after a restart; a file that is written anew is read anew', async () => {
    const [film] = await giveAll()
    const kept = await Library.open(at('kept/library.json'))
    expect(kept.unmarked()).toEqual([])
    expect(film && kept.entry(film)?.content).toBe(await markOf(at('film.mp4')))
    copyFileSync(at('tone.wav'), at('film.mp4'))
    await giveAll({ isMarked: false })
    expect(library.unmarked()).toEqual([film])
  })

  test('of a file that is gone waits until it is back; a library of before has read none', async () => {
    const [film] = await giveAll({ isMarked: false })
    const older = readFileSync(at('kept/library.json'), 'utf8').replaceAll('"content":null,', '')
    writeFileSync(at('kept/library.json'), older)
    library = await Library.open(at('kept/library.json'))
    renameSync(at('film.mp4'), at('moved', 'film.mp4'))
    await new ContentMarks(Promise.resolve(library), 0).readAll()
    expect(library.unmarked()).toEqual([film])
    renameSync(at('moved', 'film.mp4'), at('film.mp4'))
    await new ContentMarks(Promise.resolve(library), 0).readAll()
    expect(library.unmarked()).toEqual([])
  })
})

describe('a file that was moved', () => {
  test('is found whatever it is called now, and the others that are missing beside it; on the disk when it is answered', async () => {
    const [film, tone, still] = await giveAll()
    if (!film || !tone || !still) throw new Error('not taken in')
    renameSync(at('film.mp4'), at('moved', 'renamed.mov'))
    copyFileSync(at('tone.wav'), at('moved', 'another tone'))
    renameSync(at('tone.wav'), at('gone.wav'))
    writeFileSync(at('moved', 'noise'), Buffer.alloc(readFileSync(join(shared, 'tone.wav')).length))
    expect(await findAgain(library, film, at('moved', 'renamed.mov'))).toEqual({ ok: true, value: [film, tone] })
    const reopened = await Library.open(at('kept/library.json'))
    for (const id of [film, tone, still]) expect((await reopened.checkForUse(id)).ok).toBe(true)
    expect(reopened.pathOf(tone)).toBe(at('moved', 'another tone'))
  })

  test('of the same size but with another content is refused by name, and nothing changes', async () => {
    const [film] = await giveAll()
    if (!film) throw new Error('not taken in')
    const bytes = readFileSync(at('film.mp4'))
    renameSync(at('film.mp4'), at('moved', 'film.mp4'))
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(at('film.mp4.copy'), bytes)
    const refused = { ok: false, problem: { kind: 'other-content', name: 'film.mp4.copy' } }
    expect(await findAgain(library, film, at('film.mp4.copy'))).toEqual(refused)
    expect(await library.missing()).toEqual([film])
    const gone = { ok: false, problem: { kind: 'refused', name: 'nothing.mp4', refusal: 'missing' } }
    expect(await findAgain(library, film, at('nothing.mp4'))).toEqual(gone)
  })

  test('before its content was read is known by its size and its time alone', async () => {
    const [film] = await giveAll({ isMarked: false })
    if (!film) throw new Error('not taken in')
    renameSync(at('film.mp4'), at('moved', 'a.mp4'))
    copyFileSync(at('moved', 'a.mp4'), at('moved', 'b.mp4'))
    utimesSync(at('moved', 'b.mp4'), 5_000, 5_000)
    expect(await findAgain(library, film, at('moved', 'b.mp4'))).toMatchObject({ problem: { kind: 'other-content' } })
    expect(await findAgain(library, film, at('moved', 'a.mp4'))).toEqual({ ok: true, value: [film] })
  })
})

describe('a file that was refused', () => {
  const desk = (path: string | undefined) => {
    const taken: string[] = []
    const take = async (given: string) => {
      taken.push(given)
      return { outcomes: [] }
    }
    return { taken, find: new FindDesk({ library: Promise.resolve(library), pickFile: async () => path, take }) }
  }

  test('is taken once, when the page says so of the same media', async () => {
    const [film, tone] = await giveAll()
    if (!film || !tone) throw new Error('not taken in')
    const { find, taken } = desk(at('still.png'))
    expect(await find.find(film)).toMatchObject({ problem: { kind: 'other-content', name: 'still.png' } })
    await find.takeOther(tone)
    expect(taken).toEqual([])
    await find.find(film)
    await find.takeOther(film)
    await find.takeOther(film)
    expect(taken).toEqual([at('still.png')])
  })

  test('a dialog that was closed leaves all as it is', async () => {
    const [film] = await giveAll()
    if (!film) throw new Error('not taken in')
    expect(await desk(undefined).find.find(film)).toEqual({ ok: false, problem: { kind: 'closed' } })
  })
})
