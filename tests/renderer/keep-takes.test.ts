import { randomUUID } from 'node:crypto'
import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { keepTakes } from '@renderer/database/keep-takes'
import { openLibrary } from '@renderer/database/open-library'
import { writeRows } from '@renderer/database/write-rows'
import type { CallResult } from '@shared/bridge/studio'
import { footageOn } from '@shared/domain/film'
import { TakeId } from '@shared/domain/ids'
import type { Take } from '@shared/domain/recording'
import { fail, ok } from '@shared/domain/result'
import { beforeEach, expect, test, vi } from 'vitest'
import { aScript, beatId, mediaId, scriptId, someFacts } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { forgetDatabases, offerStudio } from '../support/open-studio'

const settled: TakeId[] = []
let finish: (take_id: TakeId) => CallResult<'voice.finish'>
let ids: TakeId[] = []

const aTake = (beat: number, spoken = 'Look up.'): Take => {
  const take_id = TakeId.parse(randomUUID())
  ids.push(take_id)
  return { take_id, script_id: scriptId(1), beat_id: beatId(beat), name: `Voice, beat ${beat}, take 1`, spoken }
}

const imported = (take_id: TakeId): CallResult<'voice.finish'> => {
  const facts = someFacts({ kind: 'audio', duration: 2 })
  const media_id = mediaId(ids.indexOf(take_id) + 1)
  return ok({ outcomes: [{ kind: 'imported', media_id, name: 'a file.wav', facts, warnings: [], fresh: true }] })
}

beforeEach(async () => {
  await forgetDatabases()
  settled.length = 0
  ids = []
  finish = imported
  offerStudio(
    new LoopbackStudio({
      'voice.finish': ({ take_id }) => finish(take_id),
      'voice.settle': ({ take_id }) => {
        settled.push(take_id)
        return ok({})
      },
    }),
  )
  await openLibrary()
  await writeRows(rows => rows.put('scripts', aScript()))
})

const voiceOn = async (beat: number) => {
  const [row] = await library().video_assets.where('script_id').equals(scriptId(1)).toArray()
  return row ? footageOn(row.film, beatId(beat)).voice : null
}

test('takes are in the bin by their names and speak on their beats, as one step', async () => {
  expect(await keepTakes([aTake(1), aTake(2, 'Look down.')], 'voice:edit.record')).toBeNull()
  expect(await library().media.get(mediaId(1))).toMatchObject({ name: 'Voice, beat 1, take 1', tags: ['voice'] })
  expect(await voiceOn(1)).toEqual({ media_id: mediaId(1), from: 0, to: 2, spoken: 'Look up.' })
  expect(await voiceOn(2)).toMatchObject({ media_id: mediaId(2), spoken: 'Look down.' })
  expect(settled).toEqual(ids)
  await undo()
  expect(await voiceOn(1)).toBeNull()
  expect(await voiceOn(2)).toBeNull()
})

test('a take whose beat is gone is kept in the bin', async () => {
  expect(await keepTakes([aTake(9)], 'voice:edit.record')).toBeNull()
  expect(await library().media.count()).toBe(1)
  expect(await library().video_assets.count()).toBe(0)
})

test('what main could not take in is not let go of, and what came before it is kept', async () => {
  finish = take_id => (take_id === ids[1] ? fail({ kind: 'disk-full' }) : imported(take_id))
  expect(await keepTakes([aTake(1), aTake(2), aTake(3)], 'voice:edit.record')).toEqual({ kind: 'disk-full' })
  expect(await voiceOn(1)).not.toBeNull()
  expect(await voiceOn(3)).toBeNull()
  expect(settled).toEqual([ids[0]])
})

test('takes that the database refuses are not let go of, and can be kept once it takes them', async () => {
  const full = vi.spyOn(library(), 'transaction').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'))
  const take = aTake(1)
  expect(await keepTakes([take], 'voice:edit.record')).toEqual({ kind: 'not-writable' })
  expect(full).toHaveBeenCalled()
  expect(settled).toEqual([])
  expect(await keepTakes([take], 'voice:edit.record')).toBeNull()
  expect(await voiceOn(1)).not.toBeNull()
})
