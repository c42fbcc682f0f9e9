import { areCaptionsStale, captionsFor, speechIn, voiceCaptions } from '@shared/domain/caption-timing'
import { captionEvents } from '@shared/domain/captions'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const stretch = (from: number, to: number) => ({ from: seconds(from), to: seconds(to) })

describe('speech of a voice', () => {
  test('is what its silences leave, counted from the beat', () => {
    const silences = [stretch(0, 1.2), stretch(2, 2.5), stretch(4, 9)]
    expect(speechIn({ from: 1, to: 5 }, silences).map(({ from, to }) => [from, to])).toEqual([
      [expect.closeTo(0.2), 1],
      [1.5, 3],
    ])
  })

  test('is all of it without silences, and nothing when all is silent', () => {
    expect(speechIn({ from: 1, to: 3 }, [])).toEqual([stretch(0, 2)])
    expect(speechIn({ from: 1, to: 3 }, [stretch(0, 9)])).toEqual([])
  })
})

describe('captions of a voice', () => {
  test('rest where it rests, a pause at a comma before a nearer one', () => {
    const captions = voiceCaptions('One two, three four five.', [stretch(0.5, 1), stretch(2, 3.4)], 'en')
    expect(captions.map(({ from, to, text }) => [from, to, text])).toEqual([
      [0.5, 1, 'One two,'],
      [2, 3.4, 'three four five.'],
    ])
  })

  test('give each word time by its syllables', () => {
    const [caption] = voiceCaptions('I understand', [stretch(0, 4)], 'en')
    expect(caption?.starts).toEqual([0, 1])
  })

  test('stay over a short pause', () => {
    const captions = voiceCaptions('One two. Three four.', [stretch(0, 1), stretch(1.3, 2.3)], 'en')
    expect(captions.map(({ to }) => to)).toEqual([1.3, 2.3])
  })

  test('are none for a note, without words or without speech', () => {
    expect(voiceCaptions('[Say what helps]', [stretch(0, 1)], 'en')).toEqual([])
    expect(voiceCaptions(' ', [stretch(0, 1)], 'en')).toEqual([])
    expect(voiceCaptions('Words', [], 'en')).toEqual([])
  })

  test('rise, keep all words and stay in the speech, whatever is said', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 12 })
    const words = fc.array(fc.constantFrom('a', 'word,', 'telephone', '東京です。', '🚀', 'end.'), { minLength: 1 })
    fc.assert(
      fc.property(lengths, words, (tenths, said) => {
        let at = 0
        const borders = tenths.map(tenth => {
          at += tenth
          return at / 10
        })
        const speech = borders.flatMap((from, index) =>
          index % 2 ? [] : [stretch(from, borders[index + 1] ?? from + 1)],
        )
        const captions = voiceCaptions(said.join(' '), speech, 'en')
        expect(
          captions
            .map(({ text }) => text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(said.join(''))
        const times = captions.flatMap(({ from, to, starts = [] }) => [from, ...starts, to])
        expect(times).toEqual([...times].sort((one, other) => one - other))
        expect(times[0]).toBeGreaterThanOrEqual(borders[0] ?? 0)
      }),
    )
  })

  test('mark each word at its own time', () => {
    const captions = [{ from: seconds(0), to: seconds(2), text: 'now then', starts: [seconds(0), seconds(1.5)] }]
    const events = captionEvents({ text: '', captions }, { length: 60, speech: 60, fps: 30 }, 'words')
    expect(events.filter(event => event.scale === 100).map(({ from, spoken }) => [from, spoken])).toEqual([
      [2, 0],
      [45, 1],
    ])
  })
})

describe('captions and the words of their beat', () => {
  const captions = [{ from: seconds(1), to: seconds(2), text: 'Old words' }]

  test('made for the voice say new words in their times, made by hand they stay and are stale', () => {
    const byVoice = { captions, captioned: { by: 'voice', text: 'Old words' } } as const
    expect(captionsFor({ ...byVoice, captions: [...captions] }, 'New ones', 'en')?.map(({ text }) => text)).toEqual([
      'New ones',
    ])
    const byHand = { by: 'hand', text: 'Old words' } as const
    expect(captionsFor({ captions: [...captions], captioned: byHand }, 'New ones', 'en')).toEqual(captions)
    expect(areCaptionsStale(byHand, 'New ones')).toBe(true)
    expect(areCaptionsStale(byHand, 'Old words')).toBe(false)
    expect(areCaptionsStale(null, 'New ones')).toBe(false)
  })
})
