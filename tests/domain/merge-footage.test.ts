import type { Caption } from '@shared/domain/caption'
import { Film, footageOn } from '@shared/domain/film'
import { mergeFootage } from '@shared/domain/merge-footage'
import { seconds } from '@shared/domain/time'
import { describe, expect, test } from 'vitest'
import { aBeat, aClip, aFilm, aTitle, beatId, footage, mediaId, someFacts } from '../support/builders'

const beats = [aBeat(1, { text: 'Look up.' }), aBeat(2, { text: 'It is dark.' })]
const facts = new Map([1, 2].map(number => [mediaId(number) as string, someFacts({ duration: 10 })]))
const cutting = { script: { language: 'en' as const, beats }, facts }
const two = (number: number) => aClip(number, { to: seconds(2) })
const voice = (number: number) => ({ media_id: mediaId(number), from: seconds(0), to: seconds(3), spoken: null })
const caption = (from: number, to: number, text: string, ...starts: number[]): Caption => ({
  ...{ from: seconds(from), to: seconds(to), text },
  ...(starts.length > 0 && { starts: starts.map(seconds) }),
})
const byHand = (text: string) => ({ by: 'hand' as const, text })
const byVoice = (text: string) => ({ by: 'voice' as const, text })
const upper = { captions: [caption(0, 1.5, 'Look up.', 0, 0.7)], captioned: byHand('Look up.') }
const lower = {
  captions: [caption(0.5, 1, 'It is', 0.5, 0.8), caption(1, 2, 'dark.')],
  captioned: byHand('It is dark.'),
}
const merge = (film: Film) => {
  const merged = mergeFootage(film, cutting, beatId(2), beatId(1))
  expect(Film.parse(merged).footage).toHaveLength(1)
  return footageOn(merged, beatId(1))
}

describe('exact captions of two beats that are merged', () => {
  test('follow each other as the clips do, the times of their words with them', () => {
    const film = aFilm(footage(1, { clips: [two(1)], ...upper }), footage(2, { clips: [two(2)], ...lower }))
    expect(merge(film)).toMatchObject({
      captions: [caption(0, 1.5, 'Look up.', 0, 0.7), caption(2.5, 3, 'It is', 2.5, 2.8), caption(3, 4, 'dark.')],
      captioned: byHand('Look up. It is dark.'),
    })
  })

  test('of the lower one alone leave the upper one’s words where they were shown', () => {
    const film = aFilm(footage(1, { clips: [two(1)] }), footage(2, { clips: [two(2)], ...lower }))
    expect(merge(film).captions).toMatchObject([
      { from: 0, text: 'Look up.' },
      { from: 2.5, text: 'It is' },
      { from: 3, text: 'dark.' },
    ])
    expect(merge(film).captioned).toEqual(byHand('Look up. It is dark.'))
  })

  test('of the lower one alone all stay where the upper one’s words were shown past its clips, and those end before', () => {
    const longer = footage(1, { clips: [two(1)], seconds: seconds(5) })
    const spoken = footage(1, { clips: [two(1)], voice: { ...voice(1), to: seconds(5) } })
    for (const above of [longer, spoken]) {
      const merged = merge(aFilm(above, footage(2, { clips: [two(2)], ...lower })))
      expect(merged.captions).toEqual([
        { from: 0, to: 2.5, text: 'Look up.' },
        caption(2.5, 3, 'It is', 2.5, 2.8),
        caption(3, 4, 'dark.'),
      ])
    }
  })

  test('of the upper one alone all stay before words that a voice says', () => {
    const film = aFilm(footage(1, { clips: [two(1)], ...upper }), footage(2, { voice: voice(2) }))
    expect(merge(film).captions).toEqual(upper.captions)
  })

  test('stay at the beginning with a voice that speaks from there, and what finds no room beside them goes', () => {
    const spoken = { ...lower, captioned: byVoice('It is dark.') }
    const film = aFilm(footage(1, { ...upper, clips: [two(1)] }), footage(2, { ...spoken, voice: voice(2) }))
    expect(merge(film)).toMatchObject({ captions: lower.captions, captioned: byVoice('Look up. It is dark.') })
  })

  test('are gone with a voice that is not heard any more, but the other one’s stay as they are', () => {
    const film = aFilm(
      footage(1, { ...upper, captioned: byVoice('Look up.'), voice: voice(1) }),
      footage(2, { ...lower, captioned: byVoice('It is dark.'), voice: voice(2) }),
    )
    expect(merge(film)).toMatchObject({ captions: upper.captions, captioned: byVoice('Look up.') })
    expect(merge(film).takes).toEqual([voice(2)])
  })

  test('of clips below a voice come behind it', () => {
    const spoken = { ...upper, captioned: byVoice('Look up.'), voice: voice(1), clips: [two(1)] }
    const film = aFilm(footage(1, spoken), footage(2, { ...lower, clips: [two(2)] }))
    expect(merge(film)).toMatchObject({
      captions: [{ from: 0 }, { from: 2.5 }, { from: 3 }],
      captioned: byVoice('Look up. It is dark.'),
    })
  })

  test('follow each other as their words are read where nothing else lies on the beats', () => {
    const film = aFilm(footage(1, { ...upper, seconds: seconds(2) }), footage(2, lower))
    expect(merge(film).captions?.map(({ from }) => from)).toEqual([0, 2.5, 3])
  })

  test('are none where both leave it to their words', () => {
    const film = aFilm(footage(1, { clips: [two(1)] }), footage(2, { clips: [two(2)] }))
    expect(merge(film)).toMatchObject({ captions: null, captioned: null })
  })
})

test('B-roll, titles and markers of a beat that is merged go where its clips go', () => {
  const on = footage(2, {
    clips: [two(2)],
    over: [{ ...two(3), at: seconds(1) }],
    titles: [aTitle({ from: seconds(0.5) })],
  })
  const film = {
    ...aFilm(footage(1, { clips: [two(1)] }), on),
    markers: [2, 1].map(n => ({ beat_id: beatId(n), at: seconds(1), note: '' })),
  }
  expect(merge(film)).toMatchObject({ over: [{ at: 3 }], titles: [{ from: 2.5, to: null }] })
  expect(mergeFootage(film, cutting, beatId(2), beatId(1)).markers.map(({ beat_id, at }) => [beat_id, at])).toEqual([
    [beatId(1), 3],
    [beatId(1), 1],
  ])
})
