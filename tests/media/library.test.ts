import { copyFileSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FfmpegTools } from '@main/ffmpeg/binary'
import { importFiles } from '@main/media/import'
import { Library } from '@main/media/library'
import { MediaId } from '@shared/domain/ids'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ffmpegTools, makeFolder } from '../support/ffmpeg-tools'
import { makeStill, makeTone } from '../support/small-media'

let tools: FfmpegTools
let folder: string
let library: Library
const shared = makeFolder('library-media')
const at = (name: string) => join(folder, name)
const kept = () => at('kept/library.json')

beforeAll(async () => {
  tools = await ffmpegTools()
  makeTone(tools.ffmpeg, join(shared, 'tone.wav'))
  makeStill(tools.ffmpeg, join(shared, 'still.png'))
})
beforeEach(async () => {
  folder = makeFolder('library')
  copyFileSync(join(shared, 'tone.wav'), at('tone.wav'))
  copyFileSync(join(shared, 'still.png'), at('still.png'))
  library = await Library.open(kept())
})

const give = async (...paths: string[]) => {
  const report = await importFiles({ tools, library, paths, origin: 'drop' })
  return report.outcomes.map(outcome => {
    if (outcome.kind === 'refused') throw new Error(`${outcome.name}: ${outcome.refusal}`)
    return outcome
  })
}
const giveOne = async (path: string) => {
  const [one] = await give(path)
  if (!one) throw new Error('nothing was taken in')
  return one
}
const problemOfUse = async (media_id: MediaId) => {
  const checked = await library.checkForUse(media_id)
  return checked.ok ? undefined : checked.problem.kind
}

describe('ids', () => {
  test('a file given again keeps its id', async () => {
    const first = await giveOne(at('tone.wav'))
    const again = await giveOne(at('tone.wav'))
    expect([first.fresh, again.fresh]).toEqual([true, false])
    expect(again.media_id).toBe(first.media_id)
  })

  test('a file given twice at once has one id', async () => {
    const [one, other] = await give(at('tone.wav'), at('tone.wav'))
    expect(one?.media_id).toBe(other?.media_id)
  })

  test('a file that was moved is found where it lies now', async () => {
    const first = await giveOne(at('tone.wav'))
    renameSync(at('tone.wav'), at('moved.wav'))
    expect(await library.missing()).toEqual([first.media_id])
    const moved = await giveOne(at('moved.wav'))
    expect(moved).toMatchObject({ media_id: first.media_id, name: 'moved.wav', fresh: false })
    expect(await library.missing()).toEqual([])
  })

  test('a file that was written anew keeps its id and is looked at anew', async () => {
    const first = await giveOne(at('tone.wav'))
    copyFileSync(at('still.png'), at('tone.wav'))
    const again = await giveOne(at('tone.wav'))
    expect(again.media_id).toBe(first.media_id)
    expect(again.facts.kind).toBe('image')
  })
})

describe('what is kept', () => {
  test('is there after a restart, on the disk before the import is answered', async () => {
    const { media_id, facts } = await giveOne(at('tone.wav'))
    const reopened = await Library.open(kept())
    expect(reopened.entry(media_id)).toMatchObject({ facts, origin: 'drop', path: at('tone.wav') })
    expect((await reopened.checkForUse(media_id)).ok).toBe(true)
  })

  test('a damaged file is set aside, not overwritten', async () => {
    await giveOne(at('tone.wav'))
    writeFileSync(kept(), readFileSync(kept(), 'utf8').slice(0, 100))
    library = await Library.open(kept())
    await giveOne(at('still.png'))
    expect(readFileSync(`${kept()}.damaged`, 'utf8')).toHaveLength(100)
  })

  test('a film made here is taken in with the facts of its maker', async () => {
    const { facts, warnings } = await giveOne(at('still.png'))
    copyFileSync(at('still.png'), at('film.mp4'))
    const added = await library.addOwnFile(at('film.mp4'), { facts, warnings })
    await library.flush()
    const reopened = await Library.open(kept())
    expect(added.ok && reopened.entry(added.value.media_id)).toMatchObject({ origin: 'export', name: 'film.mp4' })
  })
})

describe('use', () => {
  test('an id that was never given out opens nothing', async () => {
    expect(await problemOfUse(MediaId.parse('00000000-0000-4000-8000-000000000000'))).toBe('media-missing')
  })

  test('a media is opened for reading', async () => {
    const { media_id } = await giveOne(at('tone.wav'))
    const opened = await library.openForUse(media_id)
    if (!opened.ok) throw new Error(opened.problem.kind)
    const bytes = await opened.value.handle.readFile()
    await opened.value.handle.close()
    expect(bytes).toEqual(readFileSync(at('tone.wav')))
  })

  test('a file that is gone is missing', async () => {
    const { media_id } = await giveOne(at('tone.wav'))
    rmSync(at('tone.wav'))
    expect(await problemOfUse(media_id)).toBe('media-missing')
  })

  test('a link put in its place is refused', async () => {
    const { media_id } = await giveOne(at('tone.wav'))
    renameSync(at('tone.wav'), at('elsewhere.wav'))
    symlinkSync(at('elsewhere.wav'), at('tone.wav'))
    expect(await problemOfUse(media_id)).toBe('media-changed')
  })

  test('another file of the same size and time put in its place is refused', async () => {
    utimesSync(at('tone.wav'), 1_000, 1_000)
    const { media_id } = await giveOne(at('tone.wav'))
    const twin = readFileSync(at('tone.wav')).reverse()
    writeFileSync(at('twin.wav'), twin)
    utimesSync(at('twin.wav'), 1_000, 1_000)
    renameSync(at('twin.wav'), at('tone.wav'))
    expect(await problemOfUse(media_id)).toBe('media-changed')
  })

  test('a file that was written to is refused until it is given again', async () => {
    const { media_id } = await giveOne(at('still.png'))
    utimesSync(at('still.png'), 5_000, 5_000)
    expect(await problemOfUse(media_id)).toBe('media-changed')
    await giveOne(at('still.png'))
    expect(await problemOfUse(media_id)).toBeUndefined()
  })

  test('a disk that has another number since the restart is the same disk', async () => {
    const { media_id } = await giveOne(at('tone.wav'))
    const text = readFileSync(kept(), 'utf8').replace(/"dev":\d+/, '"dev":1')
    writeFileSync(kept(), text)
    library = await Library.open(kept())
    expect(await problemOfUse(media_id)).toBeUndefined()
  })
})
