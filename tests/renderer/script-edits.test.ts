import { changeRows, undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { useSavedStore } from '@renderer/database/saved-store'
import { keepTypedAhead, useCaretStore } from '@renderer/features/script/caret-store'
import { mergeUp, pasteAt, splitAt, writeText } from '@renderer/features/script/edit-beat-text'
import { addBeat, copyBeat, moveBeatTo, takeBeat } from '@renderer/features/script/edit-beats'
import { startWords } from '@renderer/words/words'
import { type Beat, longestBeatText } from '@shared/domain/beat'
import { mostBeats } from '@shared/domain/script'
import { seconds } from '@shared/domain/time'
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aBeat, aClip, aFilm, aMedia, aScript, aVideo, beatId, footage, scriptId, videoId } from '../support/builders'
import { openStudio } from '../support/open-studio'

const one = scriptId(1)
const script = async () => {
  const found = await library().scripts.get(one)
  if (!found) throw new Error('The script is gone')
  return found
}
const texts = async () => (await script()).beats.map(beat => beat.text)
const clipsOn = async (beat: number) =>
  (await library().video_assets.get(videoId(1)))?.film.footage
    .filter(on => on.beat_id === beatId(beat))
    .flatMap(on => on.clips.map(clip => clip.clip_id))
const beat = async (index: number): Promise<Beat> => {
  const found = (await script()).beats[index]
  if (!found) throw new Error(`No beat ${index}`)
  return found
}

const [hook, point] = [aBeat(1, { kind: 'hook', text: 'Look up.' }), aBeat(2, { text: 'It is dark.' })]

beforeAll(startWords)

beforeEach(async () => {
  await openStudio()
  await changeRows('scripts:edit.new', async rows => {
    await rows.put('scripts', aScript({ beats: [hook, point] }))
    const film = aFilm(footage(1, { clips: [aClip(1)] }), footage(2, { clips: [aClip(2)] }))
    await rows.put('video_assets', aVideo({ film }))
  })
})

describe('writing', () => {
  test('keeps the body true', async () => {
    await writeText(one, beatId(2), 'It is bright.')
    expect((await script()).body).toBe('Look up.\n\nIt is bright.')
  })

  test('letter by letter is one step of undo', async () => {
    for (const text of ['I', 'It', 'It w']) await writeText(one, beatId(2), text)
    await undo()
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })

  test('in a beat that is gone changes nothing', async () => {
    await writeText(one, beatId(9), 'Lost')
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })
})

describe('splitting', () => {
  test('parts the words at the caret, leaves the footage above and sends the caret below', async () => {
    expect(await splitAt(one, point, 5)).toBe(true)
    expect(await texts()).toEqual(['Look up.', 'It is', 'dark.'])
    expect(await clipsOn(2)).toEqual([aClip(2).clip_id])
    expect(useCaretStore.getState().wanted).toMatchObject({ beat_id: (await beat(2)).id, at: 0 })
  })

  test('leaves what was selected out, and is one step with that', async () => {
    await splitAt(one, point, 3, 6)
    expect(await texts()).toEqual(['Look up.', 'It', 'dark.'])
    await undo()
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })
})

describe('merging', () => {
  test('brings words and footage to the beat above, the caret to the join; undo parts both again', async () => {
    await mergeUp(one, hook, point)
    expect(await texts()).toEqual(['Look up. It is dark.'])
    expect(await clipsOn(1)).toEqual([aClip(1).clip_id, aClip(2).clip_id])
    expect(useCaretStore.getState().wanted).toMatchObject({ beat_id: hook.id, at: 'Look up. '.length })
    await undo()
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
    expect(await clipsOn(2)).toEqual([aClip(2).clip_id])
  })

  test('brings exact captions along, behind the clips above as long as their media plays; undo parts them again', async () => {
    await library().media.bulkPut([aMedia(1), aMedia(2)])
    const captions = [{ from: seconds(0), to: seconds(1), text: 'It is dark.', starts: [0, 0.2, 0.4].map(seconds) }]
    const on = footage(2, { clips: [aClip(2)], captions, captioned: { by: 'hand', text: 'It is dark.' } })
    await changeRows('board:edit.trim', rows =>
      rows.put('video_assets', aVideo({ film: aFilm(footage(1, { clips: [aClip(1, { to: seconds(4) })] }), on) })),
    )
    await mergeUp(one, hook, point)
    const merged = (await library().video_assets.get(videoId(1)))?.film.footage
    expect(merged).toMatchObject([
      {
        captions: [{ from: 0 }, { from: 4, to: 5, starts: [4, 4.2, 4.4] }],
        captioned: { text: 'Look up. It is dark.' },
      },
    ])
    await undo()
    expect((await library().video_assets.get(videoId(1)))?.film.footage[1]?.captions).toEqual(captions)
  })

  test('of two texts too long for one beat is refused', async () => {
    const long = 'x'.repeat(1_500)
    await mergeUp(one, { ...hook, text: long }, { ...point, text: long })
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })
})

describe('beats', () => {
  test('move with what lies on them', async () => {
    await moveBeatTo(one, point.id, 0, 2)
    expect(await texts()).toEqual(['It is dark.', 'Look up.'])
    expect(await clipsOn(2)).toEqual([aClip(2).clip_id])
  })

  test('are not moved past the ends', async () => {
    await moveBeatTo(one, point.id, 2, 2)
    await moveBeatTo(one, hook.id, -1, 2)
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })

  test('are duplicated with what lies on them, under ids of their own', async () => {
    await copyBeat(one, hook)
    expect(await texts()).toEqual(['Look up.', 'Look up.', 'It is dark.'])
    const film = (await library().video_assets.get(videoId(1)))?.film
    const copied = film?.footage.find(on => on.beat_id !== hook.id && on.beat_id !== point.id)
    expect(copied?.clips).toMatchObject([{ media_id: aClip(1).media_id, from: seconds(0) }])
    expect(copied?.clips[0]?.clip_id).not.toBe(aClip(1).clip_id)
  })

  test('go with what lies on them, and undo brings both back', async () => {
    await takeBeat(one, point.id, hook)
    expect(await texts()).toEqual(['Look up.'])
    expect(await clipsOn(2)).toEqual([])
    await undo()
    expect(await clipsOn(2)).toEqual([aClip(2).clip_id])
  })

  test('come after the last one', async () => {
    await addBeat(one)
    expect(await texts()).toEqual(['Look up.', 'It is dark.', ''])
  })

  test('are made of pasted paragraphs, the caret after the last', async () => {
    await pasteAt(one, point, { from: 5, to: 5 }, ['very', 'and cold', 'and'])
    expect(await texts()).toEqual(['Look up.', 'It is very', 'and cold', 'and dark.'])
    expect(useCaretStore.getState().wanted).toMatchObject({ at: 3, text: 'and dark.' })
  })
})

test('a paste that would make a beat too long changes nothing, and says why', async () => {
  const say = vi.spyOn(ToastQueue.prototype, 'add').mockReset().mockReturnValue('')
  const long = aBeat(1, { text: 'a'.repeat(longestBeatText - 10) })
  await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript({ beats: [long, point] })))
  await pasteAt(one, long, { from: 0, to: 0 }, ['Eleven more', 'and a second'])
  expect(await texts()).toEqual([long.text, point.text])
  expect(say.mock.calls.map(([message]) => message)).toMatchObject([
    { detail: expect.stringContaining('Nothing was pasted'), tone: 'bad' },
  ])
})

describe('a script that holds as many beats as it may', () => {
  const many = Array.from({ length: mostBeats }, (_, at) => aBeat(at + 1))
  const [first, last] = [many[0] as Beat, many[mostBeats - 1] as Beat]
  const say = vi.spyOn(ToastQueue.prototype, 'add')

  beforeEach(async () => {
    useCaretStore.setState({ wanted: null })
    say.mockReset().mockReturnValue('')
    const film = aFilm(...many.map((_, at) => footage(at + 1, { clips: [aClip(at + 1)] })))
    await changeRows('scripts:edit.new', async rows => {
      await rows.put('scripts', aScript({ beats: many }))
      await rows.put('video_assets', aVideo({ film }))
    })
  })

  const added = 'No beat was added, and your words stand as they were.'
  test.each<[string, () => Promise<unknown>, string]>([
    ['Enter in its first beat', () => splitAt(one, first, 5), added],
    ['Enter in its last beat', () => splitAt(one, last, 5), added],
    ['Enter over a selection', () => splitAt(one, first, 0, 5), added],
    ['a copy of its first beat', () => copyBeat(one, first), added],
    ['a copy of its last beat', () => copyBeat(one, last), added],
    ['a new beat', () => addBeat(one), added],
    ['a paste of two paragraphs', () => pasteAt(one, last, { from: 0, to: 5 }, ['a', 'b']), 'Nothing was pasted'],
  ])('is not changed by %s, and says why', async (_way, edit, why) => {
    await edit()
    expect(await texts()).toEqual(many.map(beat => beat.text))
    expect(say.mock.calls.map(([message]) => message)).toEqual([
      { title: 'A script holds 300 beats at most', detail: expect.stringContaining(why), tone: 'bad' },
    ])
    expect(useSavedStore.getState().hasFailed).toBe(false)
    await undo()
    expect(await texts()).toEqual(['Look up.', 'It is dark.'])
  })

  test('takes the words of one paragraph', async () => {
    await pasteAt(one, last, { from: 0, to: 5 }, ['Letters'])
    expect((await texts()).at(-1)).toBe('Letters of beat 300')
  })

  test('sends the caret back with the words typed after Enter', async () => {
    const edit = splitAt(one, last, 5)
    keepTypedAhead('now')
    expect(await edit).toBe(false)
    expect(useCaretStore.getState().wanted).toEqual({ beat_id: last.id, at: 5, text: last.text, ahead: 'now' })
  })

  test('leaves the caret where it is after a copy, unless words were typed for the copy', async () => {
    await copyBeat(one, first)
    expect(useCaretStore.getState().wanted).toBeNull()
    const edit = copyBeat(one, first)
    keepTypedAhead('now')
    await edit
    expect(useCaretStore.getState().wanted).toMatchObject({ beat_id: first.id, at: first.text.length, ahead: 'now' })
  })

  test('has room again for a copy and its footage once a beat has gone, whose footage came back in the meantime', async () => {
    const film = aFilm(...many.map((_, at) => footage(at + 1, { clips: [aClip(at + 1)] })))
    await takeBeat(one, last.id, undefined)
    await changeRows('scripts:edit.new', rows => rows.put('video_assets', aVideo({ film })))
    await copyBeat(one, first)
    expect(await texts()).toHaveLength(mostBeats)
    expect((await library().video_assets.get(videoId(1)))?.film.footage).toHaveLength(mostBeats)
  })
})
