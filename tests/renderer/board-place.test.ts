import { undo } from '@renderer/database/change'
import { coveredBeats } from '@renderer/database/covered-beats'
import { library } from '@renderer/database/database'
import { placeMedia } from '@renderer/database/place-media'
import { undoThis } from '@renderer/database/undo-this'
import { writeRows } from '@renderer/database/write-rows'
import { stripTimes } from '@renderer/features/board/filmstrip'
import type { ImportReport } from '@shared/bridge/media-calls'
import { placeClips } from '@shared/domain/fill-beats'
import { footageOn } from '@shared/domain/film'
import { beforeEach, describe, expect, test } from 'vitest'
import { aScript, beatId, mediaId, scriptId, someFacts } from '../support/builders'
import { openStudio } from '../support/open-studio'

const imported = (number: number, facts = someFacts()): ImportReport['outcomes'][number] => ({
  kind: 'imported',
  media_id: mediaId(number),
  name: `clip ${number}.mp4`,
  facts,
  warnings: [],
  fresh: true,
})
const place = (report: ImportReport) =>
  placeMedia(scriptId(1), 'app:edit.place', report, (film, clips) => placeClips(film, beatId(1), clips, 0))
const clipsOnBeat = async () => {
  const [row] = await library().video_assets.where('script_id').equals(scriptId(1)).toArray()
  return row ? footageOn(row.film, beatId(1)).clips.map(clip => clip.media_id) : []
}

beforeEach(async () => {
  await openStudio()
  await writeRows(rows => rows.put('scripts', aScript()))
})

describe('files dropped on a beat', () => {
  test('are media and clips in one step that one undo takes back', async () => {
    await place({ outcomes: [imported(1), imported(2)] })
    expect(await clipsOnBeat()).toEqual([mediaId(1), mediaId(2)])
    await undo()
    expect(await clipsOnBeat()).toEqual([])
    expect(await library().media.count()).toBe(0)
  })

  test('that only sound are kept as media and named, not placed', async () => {
    const report = { outcomes: [imported(1, someFacts({ kind: 'audio' })), imported(2)] }
    expect(await place(report)).toMatchObject({ sounds: [mediaId(1)], full: false })
    expect(await clipsOnBeat()).toEqual([mediaId(2)])
    expect(await library().media.count()).toBe(2)
  })

  test('that were refused leave the others alone', async () => {
    await place({ outcomes: [{ kind: 'refused', name: 'x.txt', refusal: 'unknown-type' }, imported(2)] })
    expect(await clipsOnBeat()).toEqual([mediaId(2)])
  })

  test('that are more than a beat holds are kept as media, and none is placed', async () => {
    const outcomes = Array.from({ length: 51 }, (_, index) => imported(index + 1))
    expect(await place({ outcomes })).toMatchObject({ clips: [], full: true })
    expect(await clipsOnBeat()).toEqual([])
    expect(await library().media.count()).toBe(51)
  })
})

test('a message’s Undo takes back its own edit, and is over once another followed or it is taken back', async () => {
  await place({ outcomes: [imported(1)] })
  const takeBack = undoThis()
  const over: string[] = []
  takeBack.onceOver(() => over.push('followed'))
  takeBack.onceOver(() => over.push('not listening'))()
  expect(over).toEqual([])
  await place({ outcomes: [imported(2)] })
  expect(over).toEqual(['followed'])
  takeBack.act()
  await expect(clipsOnBeat()).resolves.toHaveLength(2)
  const takeBackSecond = undoThis()
  takeBackSecond.onceOver(() => over.push('taken back'))
  takeBackSecond.act()
  await expect.poll(clipsOnBeat).toHaveLength(1)
  expect(over).toEqual(['followed', 'taken back'])
})

describe('a strip of frames', () => {
  test('shows the middle of each share of its stretch', () => {
    expect(stripTimes(2, 6, 2)).toEqual([3, 5])
  })

  test('asks for four different frames at most, however wide it is', () => {
    expect(stripTimes(0, 8, 8)).toEqual([1, 1, 3, 3, 5, 5, 7, 7])
  })
})

test('footage goes to the beats that lack it, from the first on', async () => {
  await place({ outcomes: [imported(1)] })
  expect(await coveredBeats(scriptId(1))).toEqual({
    beats: [beatId(1), beatId(2), beatId(3)],
    covered: new Set([beatId(1)]),
  })
})
