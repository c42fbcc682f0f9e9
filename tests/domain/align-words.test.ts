import { alignWords, type HeardWord } from '@shared/domain/align-words'
import { timedCaptions } from '@shared/domain/caption-timing'
import { shownWords } from '@shared/domain/captions'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** Words heard one after the other: each with its start, and half a second long unless the next comes sooner. */
const heard = (...said: readonly (readonly [word: string, start: number])[]): HeardWord[] =>
  said.map(([word, start], index) => ({ word, start, end: Math.min(start + 0.5, said[index + 1]?.[1] ?? Infinity) }))

const startsOf = (text: string, words: readonly HeardWord[], length = 10, language = 'en') =>
  alignWords(shownWords(text), words, { length, language }).times.map(({ from }) => from)

describe('words heard as they are written', () => {
  test('begin when they were heard, whatever their case, marks and spaces', () => {
    const said = heard([' nobody', 0.4], ['reads', 0.9], ["don't", 1.5], ['CAFE', 3.25])
    expect(startsOf('Nobody reads; “don’t” café!', said)).toEqual([0.4, 0.9, 1.5, 3.25])
  })

  test('are found where one says two words for one', () => {
    expect(startsOf('A two-step plan', heard(['a', 0], ['two', 1], ['step', 1.4], ['plan', 2]))).toEqual([0, 1, 2])
    expect(startsOf('two step plan', heard(['two-step', 1], ['plan', 2]))).toEqual([1, 1.25, 2])
  })

  test('Arabic: vowel signs, a stretched letter and the shapes of alef are no other word', () => {
    const said = heard(['لا', 0.2], ['احد', 0.6], ['يقرا', 1.1], ['الصفحه', 1.9])
    expect(startsOf('لَا أَحَد يقـرأ الصفحة.', said, 4, 'ar')).toEqual([0.2, 0.6, 1.1, 1.9])
  })

  test('Japanese and Chinese: pieces begin with their first sign, however the model cuts', () => {
    const said = [...'東京は雨です'].map((word, index) => ({ word, start: index * 0.3, end: index * 0.3 + 0.3 }))
    const words = shownWords('東京は雨です。')
    const places = words.map((_, index) => [...words.slice(0, index).join('')].length)
    expect(words.length).toBeGreaterThan(1)
    expect(startsOf('東京は雨です。', said, 3, 'ja')).toEqual(places.map(at => expect.closeTo(at * 0.3, 3)))
    const whole = [{ word: '今天下雨', start: 1, end: 3 }]
    expect(startsOf('今天下雨', whole, 4, 'zh')).toEqual([1, 2])
  })
})

describe('words that were not heard as they are written', () => {
  test('a word heard a little wrong is the same word', () => {
    expect(startsOf('Beatreel makes films', heard(['Beatreal', 0.5], ['makes', 1], ['films', 2]))).toEqual([0.5, 1, 2])
  })

  test('stand where others were heard between two that match', () => {
    const said = heard(['it', 0], ['costs', 0.5], ['twenty', 1], ['dollars', 1.6], ['today', 3])
    expect(startsOf('It costs $20 today', said)).toEqual([0, 0.5, 1, 3])
  })

  test('share the time of the word before, by syllables, where nothing else was heard', () => {
    expect(startsOf('one telephone two', heard(['one', 1], ['two', 3]))).toEqual([1, 1.5, 3])
  })

  test('are kept inside the sound at its beginning and its end', () => {
    const { times } = alignWords(['well', 'now', 'then'], heard(['now', 0.1]), { length: 0.5, language: 'en' })
    expect(times[0]?.from).toBe(0)
    expect(times[1]?.from).toBe(0.1)
    expect(times.at(-1)?.to).toBeLessThanOrEqual(0.5)
  })

  test('a word that was said twice is taken once, and one that the script has not is nothing', () => {
    expect(startsOf('the end', heard(['the', 0], ['um', 0.5], ['the', 1], ['end', 2]))).toEqual([1, 2])
  })

  test('another text is spread over what was heard, and says that nothing was found', () => {
    const found = alignWords(['aaaa', 'bbbb'], heard(['xyz', 2], ['qrs', 4]), { length: 9, language: 'en' })
    expect(found).toMatchObject({ found: 0, sought: 2 })
    expect(found.times).toMatchObject([{ from: 2 }, { to: 4.5 }])
  })

  test('a time that leaps back is not believed', () => {
    const said = [
      { word: 'one', start: 1, end: 1.4 },
      { word: 'two', start: 0.2, end: 0.5 },
      { word: 'three', start: 3, end: 3.4 },
    ]
    expect(startsOf('one two three', said)).toEqual([1, expect.closeTo(2, 1), 3])
  })
})

describe('one wrong time', () => {
  const ten = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
  const timed = (wrong: Readonly<Record<number, number>>) => {
    const said = ten.map((text, index) => ({
      word: text,
      start: wrong[index] ?? index,
      end: (wrong[index] ?? index) + 0.5,
    }))
    return alignWords(ten, said, { length: 10, language: 'en' })
  }

  test.each([
    ['the first, far too late', { 0: 8 }, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['one in the middle, far too late', { 4: 9.5 }, [0, 1, 2, 3, 5, 6, 7, 8, 9]],
    ['one in the middle, far too soon', { 5: 0 }, [0, 1, 2, 3, 4, 6, 7, 8, 9]],
    ['the last, far too soon', { 9: 1 }, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  ])('%s, leaves all others theirs and is not counted as found', (_which, wrong, right) => {
    const { times, found, sought } = timed(wrong)
    expect({ found, sought }).toEqual({ found: 9, sought: 10 })
    expect(times.map(({ from }) => from)).toEqual(expect.arrayContaining(right))
  })

  test('does not make a beat sure of which most times are wrong', () => {
    expect(timed({ 0: 9, 1: 8, 2: 7, 3: 6, 4: 5, 5: 4, 6: 3, 7: 2, 8: 1, 9: 0 }).found).toBe(1)
  })
})

const word = fc.constantFrom(
  'a',
  'word,',
  'telephone',
  '東京です。',
  '🚀',
  'end.',
  'لا',
  'Straße',
  '—',
  'สวัสดี',
  'two-step',
)
const anyTime = fc.double({ min: -2, max: 30, noNaN: true })
const anyHeard = fc.array(fc.record({ word: fc.oneof(word, fc.string()), start: anyTime, end: anyTime }), {
  maxLength: 30,
})

test('times rise and stay inside the sound, whatever was heard', () => {
  const given = [fc.array(word, { minLength: 1, maxLength: 25 }), anyHeard, fc.integer({ min: 1, max: 200 })] as const
  fc.assert(
    fc.property(...given, (words, said, tenths) => {
      const length = tenths / 10
      const { times, found, sought } = alignWords(words, said, { length, language: 'en' })
      expect(times).toHaveLength(words.length)
      let before = 0
      for (const { from, to } of times) {
        expect(from).toBeGreaterThanOrEqual(before)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(length)
        before = to
      }
      expect(found).toBeLessThanOrEqual(sought)
    }),
    { numRuns: 500 },
  )
})

test('equal words begin exactly when they were heard', () => {
  const said = fc.array(
    fc.tuple(fc.constantFrom('a', 'word', 'telephone', 'end', 'لا', 'Straße'), fc.integer({ min: 2, max: 90 })),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  fc.assert(
    fc.property(said, pieces => {
      let at = 0
      const words = pieces.map(([text, hundredths]) => {
        const start = at
        at = Math.round(at * 100 + hundredths) / 100
        return { word: text, start, end: at }
      })
      const { times, found } = alignWords(
        pieces.map(([text]) => text),
        words,
        { length: at, language: 'en' },
      )
      expect(times.map(({ from }) => from)).toEqual(words.map(({ start }) => start))
      expect(times.map(({ to }) => to)).toEqual(words.map(({ end }) => end))
      expect(found).toBe(words.length)
    }),
  )
})

test('captions of timed words keep every word and its time', () => {
  const text = 'Nobody reads your page. They look at it, and then they go somewhere else altogether.'
  const times = shownWords(text).map((_, index) => ({ from: index * 0.5, to: index * 0.5 + 0.25 })) as never
  const captions = timedCaptions(text, times)
  expect(captions.length).toBeGreaterThan(1)
  expect(captions.map(caption => caption.text).join(' ')).toBe(text)
  expect(captions.flatMap(({ starts }) => starts)).toEqual(shownWords(text).map((_, index) => index * 0.5))
  expect(captions[0]?.to).toBe(captions[1]?.from)
  expect(timedCaptions('Other words', times)).toEqual([])
  expect(timedCaptions('[a note]', [])).toEqual([])
})
