import { captionBorders, captionEvents, cutEvents, shownWords } from '@shared/domain/captions'
import { seconds } from '@shared/domain/time'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const said = (text: string, length = 120, speech = length) => ({
  beat: { text, captions: null },
  span: { length, speech, fps: 30 },
})

describe('words', () => {
  const { beat, span } = said('Nobody reads your landing page.')

  test('come up to four at a time, the spoken one marked, a new group springing up over its first two frames', () => {
    expect(captionEvents(beat, span, 'words')).toEqual([
      { from: 0, to: 1, words: ['Nobody', 'reads', 'your'], spoken: 0, scale: 84 },
      { from: 1, to: 2, words: ['Nobody', 'reads', 'your'], spoken: 0, scale: 105 },
      { from: 2, to: 27, words: ['Nobody', 'reads', 'your'], spoken: 0, scale: 100 },
      { from: 27, to: 49, words: ['Nobody', 'reads', 'your'], spoken: 1, scale: 100 },
      { from: 49, to: 67, words: ['Nobody', 'reads', 'your'], spoken: 2, scale: 100 },
      { from: 67, to: 68, words: ['landing', 'page.'], spoken: 0, scale: 84 },
      { from: 68, to: 69, words: ['landing', 'page.'], spoken: 0, scale: 105 },
      { from: 69, to: 93, words: ['landing', 'page.'], spoken: 0, scale: 100 },
      { from: 93, to: 120, words: ['landing', 'page.'], spoken: 1, scale: 100 },
    ])
  })

  test('of a note to the creator are none', () => {
    const { beat, span } = said(' [Say what helps] ')
    expect(captionEvents(beat, span, 'words')).toEqual([])
    expect(captionEvents(said('Say [what] helps').beat, span, 'words')).not.toEqual([])
  })

  test('take as long as the voice, not as the beat', () => {
    const { beat, span } = said('One two three', 120, 60)
    expect(captionEvents(beat, span, 'words').at(-1)).toMatchObject({ to: 60, words: ['One', 'two', 'three'] })
  })

  test('never overlap, never leave a gap and never pass the beat, whatever the text', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 400 }), fc.constantFrom('words', 'lines'), (texts, length, mode) => {
        const { beat, span } = said(texts.join(' '), length)
        const events = captionEvents(beat, span, mode)
        const shown = shownWords(beat.text).length
        expect(events.map(event => event.from)).toEqual(
          shown === 0 ? [] : [0, ...events.slice(0, -1).map(event => event.to)],
        )
        expect(events.at(-1)?.to ?? length).toBe(length)
      }),
    )
  })
})

describe('lines', () => {
  test('hold whole sentences as far as they fit; a longer one is cut evenly', () => {
    const text = 'Short one. Another. This sentence is far too long to be read at once on two lines of a small screen.'
    const { beat, span } = said(text, 300)
    expect(captionEvents(beat, span, 'lines').map(event => event.words.join(' '))).toEqual([
      'Short one. Another.',
      'This sentence is far too long to be read',
      'at once on two lines of a small screen.',
    ])
  })
})

test('captions that are off are none', () => {
  const { beat, span } = said('Something')
  expect(captionEvents(beat, span, 'off')).toEqual([])
})

test('exact captions win over the text and end with the beat', () => {
  const captions = [
    { from: seconds(0.5), to: seconds(1), text: 'First' },
    { from: seconds(2), to: seconds(9), text: 'second' },
  ]
  expect(captionEvents({ text: 'Not this', captions }, { length: 90, speech: 90, fps: 30 }, 'lines')).toEqual([
    { from: 15, to: 30, words: ['First'], spoken: null, scale: 100 },
    { from: 60, to: 90, words: ['second'], spoken: null, scale: 100 },
  ])
})

test('the borders of exact captions are their own times, each once; words alone have those of the speech', () => {
  const captions = [
    { from: seconds(0.5), to: seconds(1), text: 'First' },
    { from: seconds(1), to: seconds(2), text: 'second' },
    { from: seconds(2.5), to: seconds(9), text: 'third' },
  ]
  const span = { length: 90, speech: 75, fps: 30 }
  expect(captionBorders({ text: 'Not this', captions }, span, 'words')).toEqual([15, 30, 60, 75, 90])
  expect(captionBorders({ text: 'Only words', captions: null }, span, 'words')).toEqual([0, 75])
  expect(captionBorders({ text: 'Not this', captions }, span, 'off')).toEqual([])
})

test('emoji stay with their joiners but without what colours them, as do joiners of other scripts', () => {
  expect(shownWords('I ❤️ rockets 🚀🔥 and 👩🏽‍🚀 so 1️⃣ on')).toEqual(
    ...[['I', '❤', 'rockets', '🚀🔥', 'and', '👩‍🚀', 'so', '1', 'on']],
  )
  expect(shownWords('क्‍ष')).toEqual(['क्‍ष'])
})

test('events cut out of a beat count from the cut and end with it', () => {
  const event = (from: number, to: number) => ({ from, to, words: ['x'], spoken: null, scale: 100 })
  expect(cutEvents([event(0, 10), event(10, 30), event(30, 40)], 10, 15)).toEqual([event(0, 15)])
})
