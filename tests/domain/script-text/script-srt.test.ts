import { scriptReadingTime } from '@shared/domain/script'
import { captionCues, columnsOf } from '@shared/domain/script-text/caption-cues'
import { readSrt } from '@shared/domain/script-text/read-srt'
import { beatTimes, usualPace } from '@shared/domain/script-text/read-time'
import { srtOfScript } from '@shared/domain/script-text/script-srt'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBeat } from '../../support/builders'
import { lines } from './a-script'

const beats = [
  aBeat(1, { text: 'Your phone can photograph the Milky Way.' }),
  aBeat(2, { text: '' }),
  aBeat(3, {
    text: 'First find the dark, far away from every street lamp there is in your town. Then put it down. Wait.',
  }),
]

describe('subtitles of a script that is not filmed yet', () => {
  test('follow the time that reading takes, sentence by sentence, with a rest for an empty beat', () => {
    expect(srtOfScript(beats, 'en')).toBe(
      [
        '1\n00:00:00,000 --> 00:00:02,800\nYour phone can photograph the Milky Way.\n',
        '2\n00:00:04,300 --> 00:00:10,361\nFirst find the dark, far away from\nevery street lamp there is in your town.\n',
        '3\n00:00:10,361 --> 00:00:12,300\nThen put it down. Wait.\n',
      ].join('\n'),
    )
  })

  test('end when the last beat does', () => {
    expect(beatTimes(beats, 'en').at(-1)?.to).toBeCloseTo(scriptReadingTime({ beats, language: 'en' }))
  })

  test.each([
    [
      'a language without spaces',
      'ja',
      '私は昨日とても暗い山の上で携帯電話を使って天の川の写真を何枚も撮りました。あなたもできます。'.repeat(3),
    ],
    ['one endless word', 'en', 'x'.repeat(300)],
    [
      'right to left',
      'ar',
      'هاتفك يستطيع تصوير درب التبانة إذا وضعته في مكان مظلم وانتظرت قليلا دون أن تلمسه أبدا طوال الليل.',
    ],
    ['a language that does not exist', 'xx-yy-zzzzzzzzz', 'One. Two.'],
  ])('hold at most two lines of 42 columns: %s', (_case, language, text) => {
    const cues = captionCues(text, language)
    for (const cue of cues) {
      expect(cue.length).toBeLessThanOrEqual(2)
      for (const line of cue) expect(columnsOf(line)).toBeLessThanOrEqual(42)
    }
    const letters = (words: string) => words.replace(/\s/gu, '')
    expect(letters(cues.flat().join(''))).toBe(letters(text))
  })

  test('lose no letter and are never wider than a line, whatever is said', () => {
    const unit = fc.constantFrom('a', 'long', 'word ', ' ', '. ', '写', '。', 'é', '🎬', 'ـمرحبا ', '-')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), text => {
        const cues = captionCues(text, 'en')
        expect(cues.flat().join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
        for (const cue of cues) {
          expect(cue.length).toBeLessThanOrEqual(2)
          for (const line of cue) expect(columnsOf(line)).toBeLessThanOrEqual(42)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('the usual pace is what the read rate comes to: 2.5 words a second', () => {
  expect(usualPace('en')).toBe(150)
})

describe('a SubRip file', () => {
  test('is read as beats: cues joined until a sentence ends that has some words to it', () => {
    const read = readSrt(
      [
        '1\r\n00:00:00,000 --> 00:00:02,000\r\n<i>Your phone</i> can photograph\r\nthe {\\an8}Milky Way.\r\n',
        '2\r\n00:00:02,000 --> 00:00:04,000\r\nIt needs &amp; wants\r\n',
        '3\r\n00:00:04,000 --> 00:00:05,000\r\nthe dark.\r\n',
        '4\r\n00:00:07.500 --> 00:00:09.000\r\nFollow.\r\n',
      ].join('\r\n'),
    )
    expect(lines(read)).toEqual([
      'hook: Your phone can photograph the Milky Way. It needs & wants the dark.',
      'cta: Follow.',
    ])
  })

  test('without empty lines between its cues is read the same', () => {
    expect(lines(readSrt('1\n00:00:00,000 --> 00:00:01,000\nOne.\n2\n00:00:03,000 --> 00:00:04,000\nTwo.'))).toEqual([
      'hook: One.',
      'cta: Two.',
    ])
  })

  test('keeps a number that is spoken', () => {
    expect(lines(readSrt('1\n00:00:00,000 --> 00:00:01,000\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n7'))).toEqual([
      'hook: 42',
      'cta: 7',
    ])
  })

  test('of ours gives every word back', () => {
    const read = readSrt(srtOfScript(beats, 'en'))
    expect(read.ok && read.value.beats.map(beat => beat.text).join(' ')).toBe(
      beats.flatMap(beat => beat.text || []).join(' '),
    )
  })

  test('without times is none', () => {
    expect(readSrt('Just words.')).toEqual({ ok: false, problem: { kind: 'nothing-to-read' } })
  })
})
