import { changeRows, redo, undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { editFilm, editFilmRow } from '@renderer/database/edit-film'
import { writeText } from '@renderer/features/script/edit-beat-text'
import { takeBeat } from '@renderer/features/script/edit-beats'
import { renameScript } from '@renderer/features/script/edit-script-facts'
import { deleteScript } from '@renderer/features/scripts/delete-script'
import { approveScript } from '@renderer/features/versions/approve-script'
import { compareWords } from '@renderer/features/versions/compare-words'
import { bringBack, deleteVersion, renameVersion, saveVersion } from '@renderer/features/versions/edit-versions'
import { startWords } from '@renderer/words/words'
import { takeMediaOff } from '@shared/domain/media-use'
import { seconds } from '@shared/domain/time'
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  aBeat,
  aClip,
  aFilm,
  aMedia,
  aScript,
  aVersion,
  aVideo,
  beatId,
  footage,
  mediaId,
  scriptId,
} from '../support/builders'
import { openStudio } from '../support/open-studio'

const one = scriptId(1)
const script = async () => {
  const found = await library().scripts.get(one)
  if (!found) throw new Error('The script is gone')
  return found
}
const texts = async () => (await script()).beats.map(beat => beat.text)
const versions = async () => (await library().script_versions.toArray()).sort((a, b) => a.number - b.number)
const version = async (number: number) => {
  const found = (await versions()).find(one => one.number === number)
  if (!found) throw new Error(`No version ${number}`)
  return found
}

beforeAll(startWords)

beforeEach(async () => {
  await openStudio()
  await changeRows('scripts:edit.new', async rows => {
    await rows.put('scripts', aScript({ beats: [aBeat(1, { text: 'Look up.' }), aBeat(2, { text: 'It is dark.' })] }))
    await rows.put('video_assets', aVideo({ film: aFilm(footage(2, { clips: [aClip(2)] })) }))
  })
})

describe('a named save', () => {
  test('keeps the script as it stands, by whoever sits here, named for the time', async () => {
    const [user] = await library().users.toArray()
    const saved = await saveVersion(one)
    expect(saved?.isNew).toBe(true)
    expect(saved?.version).toMatchObject({ number: 1, reason: 'saved', model: '', user_id: user?.user_id })
    expect(saved?.version.name).toMatch(/^Saved \d{1,2}:\d{2}/)
    expect((await version(1)).beats).toEqual((await script()).beats)
  })

  test('of nothing new keeps no second one', async () => {
    await saveVersion(one)
    expect(await saveVersion(one)).toMatchObject({ isNew: false, version: { number: 1 } })
    await writeText(one, beatId(2), 'It is bright.')
    expect(await saveVersion(one)).toMatchObject({ isNew: true, version: { number: 2 } })
  })

  test('holds the letters that were typed just before', async () => {
    const writing = writeText(one, beatId(2), 'It is bright.')
    const saved = await saveVersion(one)
    await writing
    expect(saved?.version.beats[1]?.text).toBe('It is bright.')
  })

  test('is not what undo takes back: the words typed before are', async () => {
    await writeText(one, beatId(2), 'It is bright.')
    await saveVersion(one)
    await undo()
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
    expect(await versions()).toHaveLength(1)
  })

  test('keeps nothing where nothing is written or cut', async () => {
    await changeRows('script:edit.write', async rows => {
      await rows.put('scripts', aScript({ beats: [aBeat(1, { text: '' })], body: '' }))
      await rows.put('video_assets', aVideo())
    })
    expect(await saveVersion(one)).toBeNull()
  })
})

describe('restoring', () => {
  test('is one step: the words are back on their beats with their footage, and what was before is kept', async () => {
    await saveVersion(one)
    await writeText(one, beatId(2), 'It is bright.')
    await bringBack(await version(1))
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
    expect((await script()).beats.map(beat => beat.id)).toEqual([beatId(1), beatId(2)])
    expect((await version(2)).reason).toBe('before-restore')
    expect((await version(2)).beats[1]?.text).toBe('It is bright.')
    await undo()
    expect(await texts()).toEqual(['Look up.', 'It is bright.'])
    expect(await versions()).toHaveLength(1)
    await redo()
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })

  test('leaves the footage of beats that go where it lies, so that the way back brings it too', async () => {
    await saveVersion(one)
    const film = async () => (await library().video_assets.toArray())[0]?.film.footage.map(one => one.beat_id)
    await changeRows('script:edit.remove', async rows => {
      await rows.put('scripts', aScript({ beats: [aBeat(1, { text: 'Look up.' })], body: 'Look up.' }))
    })
    await saveVersion(one)
    await bringBack(await version(1))
    expect(await film()).toEqual([beatId(2)])
    await bringBack(await version(2))
    expect(await film()).toEqual([beatId(2)])
  })

  test('keeps no second version of what the latest one says already', async () => {
    await saveVersion(one)
    await takeBeat(one, beatId(2), undefined)
    await saveVersion(one)
    await bringBack(await version(1))
    expect(await versions()).toHaveLength(2)
  })
})

describe('the cut', () => {
  const row = async () => (await library().video_assets.toArray())[0]
  const clips = async () => (await row())?.film.footage.flatMap(on => on.clips.map(({ clip_id, to }) => [clip_id, to]))
  const cutAnew = () =>
    editFilmRow(one, 'board:edit.trim', row => ({
      ...row,
      format: 'square',
      film: aFilm(footage(1, { clips: [aClip(1, { to: seconds(1) })] })),
    }))
  const [first, second] = [[[aClip(2).clip_id, 10]], [[aClip(1).clip_id, 1]]]

  test('is kept with the words, brought back with them in one step, and what was there before is kept', async () => {
    await saveVersion(one)
    await cutAnew()
    await writeText(one, beatId(2), 'It is bright.')
    await bringBack(await version(1))
    expect([await texts(), await clips(), (await row())?.format]).toEqual([
      ['Look up.', 'It is dark.'],
      first,
      'vertical',
    ])
    expect(await version(2)).toMatchObject({ reason: 'before-restore', cut: { format: 'square' } })
    await undo()
    expect([await texts(), await clips(), (await row())?.format]).toEqual([
      ['Look up.', 'It is bright.'],
      second,
      'square',
    ])
    expect(await versions()).toHaveLength(1)
    await redo()
    expect(await clips()).toEqual(first)
    await bringBack(await version(2))
    expect([await texts(), await clips()]).toEqual([['Look up.', 'It is bright.'], second])
  })

  test('alone can be another: it is worth a version of its own, and a restore keeps it first', async () => {
    await saveVersion(one)
    await cutAnew()
    expect(await saveVersion(one)).toMatchObject({ isNew: true })
    expect(await saveVersion(one)).toMatchObject({ isNew: false })
    await bringBack(await version(1))
    expect(await versions()).toHaveLength(2)
    await editFilm(one, 'board:edit.trim', film => ({ ...film, fps: 25 }))
    await bringBack(await version(1))
    expect(await version(3)).toMatchObject({ reason: 'before-restore', cut: { film: { fps: 25 } } })
  })

  test('stays where only the words are wanted, and where a version kept none', async () => {
    await saveVersion(one)
    await writeText(one, beatId(2), 'It is bright.')
    await cutAnew()
    await bringBack(await version(1), 'words')
    expect([await texts(), await clips()]).toEqual([['Look up.', 'It is dark.'], second])
    const say = vi.spyOn(ToastQueue.prototype, 'add')
    await bringBack(aVersion(9))
    expect(await clips()).toEqual(second)
    expect(say).toHaveBeenLastCalledWith(
      expect.objectContaining({ detail: 'It holds the words alone, so the cut is as it was.' }),
      expect.anything(),
    )
  })

  test('comes back though the film is gone; a finished film stays playable', async () => {
    await changeRows('board:edit.trim', async rows => {
      const there = await row()
      if (there) await rows.put('video_assets', { ...there, video_url: 'asset://film', made_from: 'abc' })
    })
    await saveVersion(one)
    await cutAnew()
    await bringBack(await version(1))
    expect(await row()).toMatchObject({ video_url: 'asset://film', made_from: 'abc' })
    await changeRows('board:edit.trim', rows => rows.delete('video_assets', aVideo().video_id))
    await bringBack(await version(1))
    expect(await clips()).toEqual(first)
  })

  test('of a media taken out of the bin since comes back all the same, to be shown as missing', async () => {
    await library().media.put(aMedia(2))
    await saveVersion(one)
    await changeRows('bin:edit.remove', async rows => {
      const there = await row()
      if (there) await rows.put('video_assets', { ...there, film: takeMediaOff(there.film, mediaId(2)) })
      await rows.delete('media', mediaId(2))
    })
    expect(await clips()).toEqual([])
    await bringBack(await version(1))
    expect(await clips()).toEqual(first)
    expect(await library().media.count()).toBe(0)
  })

  test('of beats without words is worth keeping too', async () => {
    await changeRows('script:edit.write', rows =>
      rows.put('scripts', aScript({ beats: [aBeat(2, { text: '' })], body: '' })),
    )
    expect(await saveVersion(one)).toMatchObject({ isNew: true })
  })

  test('is held by an approval', async () => {
    await approveScript(one)
    expect((await version(1)).cut?.film.footage).toHaveLength(1)
  })
})

describe('a version', () => {
  test('is renamed and deleted, and undo takes both back', async () => {
    await saveVersion(one)
    const { version_id, name } = await version(1)
    await renameVersion(version_id, ' For the client ')
    expect((await version(1)).name).toBe('For the client')
    await deleteVersion(version_id)
    expect(await versions()).toEqual([])
    await undo()
    expect((await version(1)).name).toBe('For the client')
    await undo()
    expect((await version(1)).name).toBe(name)
  })

  test('goes with its script, and comes back with it', async () => {
    await saveVersion(one)
    await deleteScript(await script())
    expect(await versions()).toEqual([])
    await undo()
    expect(await versions()).toHaveLength(1)
  })
})

describe('approving', () => {
  test('is one step: status, who and when, and the version of these words', async () => {
    expect(await approveScript(one)).toBe('approved')
    const kept = await version(1)
    expect(kept.reason).toBe('approved')
    expect(await script()).toMatchObject({
      status: 'approved',
      approval: { user_id: kept.user_id, at: kept.created_at, version_id: kept.version_id },
    })
    await undo()
    expect(await script()).toMatchObject({ status: 'draft', approval: null })
    expect(await versions()).toEqual([])
  })

  test('is taken back by an edit, and undo of the edit brings it back', async () => {
    await approveScript(one)
    const { approval } = await script()
    await writeText(one, beatId(2), 'It is bright.')
    expect(await script()).toMatchObject({ status: 'edited', approval })
    await undo()
    expect(await script()).toMatchObject({ status: 'approved', approval })
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })

  test('with a note in brackets left says so', async () => {
    await writeText(one, beatId(2), '[Say what helps]')
    expect(await approveScript(one)).toBe('with-notes')
    expect(await script()).toMatchObject({ status: 'approved' })
  })

  test('twice keeps one version; with nothing written none', async () => {
    await approveScript(one)
    expect(await approveScript(one)).toBe('already')
    expect(await versions()).toHaveLength(1)
    await changeRows('script:edit.write', rows =>
      rows.put('scripts', aScript({ beats: [aBeat(1, { text: '' })], body: '' })),
    )
    expect(await approveScript(one)).toBe('nothing-written')
    expect(await versions()).toHaveLength(1)
  })

  test('holds under a new title, and is given again for that one, as a step of its own', async () => {
    await approveScript(one)
    const { approval } = await script()
    await renameScript(one, 'Another title')
    expect(await script()).toMatchObject({ status: 'approved', approval })
    expect(await approveScript(one)).toBe('approved')
    const again = await version(2)
    expect(again).toMatchObject({ title: 'Another title', reason: 'approved' })
    expect((await script()).approval?.version_id).toBe(again.version_id)
    expect(await approveScript(one)).toBe('already')
    await undo()
    expect(await script()).toMatchObject({ status: 'approved', title: 'Another title', approval })
  })

  test('is taken back where a version is restored that says the same under another title, and undo returns it', async () => {
    await saveVersion(one)
    await renameScript(one, 'Another title')
    await approveScript(one)
    const { approval } = await script()
    await bringBack(await version(1))
    expect(await script()).toMatchObject({ status: 'edited', title: 'A script', approval })
    await bringBack(await version(2))
    expect(await script()).toMatchObject({ status: 'approved', title: 'Another title', approval })
    await undo()
    await undo()
    expect(await script()).toMatchObject({ status: 'approved', title: 'Another title', approval })
  })

  test('counts what was typed just before', async () => {
    const writing = writeText(one, beatId(2), 'It is bright.')
    await approveScript(one)
    await writing
    expect((await script()).status).toBe('approved')
    expect((await version(1)).beats[1]?.text).toBe('It is bright.')
  })
})

describe('words compared', () => {
  const brief = (before: string, after: string, language = 'en') =>
    compareWords(before, after, language)
      .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
      .join('')

  test('show what came and went word by word', () => {
    expect(brief('It is dark.', 'It is bright.')).toBe('It is [-dark][+bright].')
    expect(brief('Look up', 'Look up now')).toBe('Look up [+now]')
    expect(brief('', 'New')).toBe('[+New]')
  })

  test('are found by the dictionary in a language without spaces', () => {
    expect(brief('私は猫が好きです', '私は犬が好きです', 'ja')).toBe('私は[-猫][+犬]が好きです')
  })

  test('that share next to nothing are shown whole, however long', () => {
    const words = (start: string) => Array.from({ length: 600 }, (_, at) => `${start}${at}`).join(' ')
    expect(compareWords(words('a'), words('b'), 'en').map(part => part.kind)).toEqual(['removed', 'added'])
  })
})
