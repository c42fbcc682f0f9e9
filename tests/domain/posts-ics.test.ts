import { calendarText, fold, postsCalendar } from '@shared/domain/posts-ics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPost, postId } from '../support/builders'

const named = (given: Parameters<typeof aPost>[1]) => ({ film: 'Bread', account: 'baker', post: aPost(1, given) })
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }))
const unfold = (text: string) => text.replaceAll('\r\n ', '')

describe('a line', () => {
  test('is cut so that none is longer than 75 bytes, between signs', () => {
    expect(fold('a'.repeat(75))).toBe('a'.repeat(75))
    expect(fold('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(fold('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`)
    expect(fold('😀'.repeat(20))).toBe(`${'😀'.repeat(18)}\r\n ${'😀'.repeat(2)}`)
  })

  test('is whole again once it is put together', () => {
    fc.assert(
      fc.property(anyText, text => {
        const line = calendarText(text)
        const folded = fold(line)
        expect(unfold(folded)).toBe(line)
        for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75)
      }),
    )
  })
})

test('text has its signs escaped and begins no line of its own', () => {
  expect(calendarText('a\\b; c, d\r\ne\rf\u0007')).toBe('a\\\\b\\; c\\, d\\ne\\nf')
  fc.assert(fc.property(anyText, text => !/[\r\n]/.test(calendarText(text))))
})

describe('a calendar of posts', () => {
  const post = { caption: 'One, two; three', hashtags: ['bread'], cta: 'Follow', permalink: 'https://x.example/1' }

  test('says when, as instants, and what', () => {
    expect(unfold(postsCalendar([named(post)], 'Posts')).split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beatreel//Posts//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
      ...['X-WR-CALNAME:Posts', 'BEGIN:VEVENT', `UID:${postId(1)}@beatreel`, 'DTSTAMP:20261122T120000Z'],
      ...[
        'CREATED:20261122T120000Z',
        'LAST-MODIFIED:20261122T120000Z',
        'SEQUENCE:217512000',
        'DTSTART:20261122T120500Z',
        'DURATION:PT30M',
      ],
      ...['SUMMARY:TikTok · baker · Bread', 'DESCRIPTION:One\\, two\\; three\\n\\nFollow\\n\\n#bread'],
      ...['URL:https://x.example/1', 'CATEGORIES:TikTok', 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT', 'END:VEVENT'],
      ...['END:VCALENDAR', ''],
    ])
  })

  test('tells of each later edit by a greater number, and writes no hash twice', () => {
    const of = (updated_at: string) =>
      Number(/SEQUENCE:(\d+)/.exec(postsCalendar([named({ updated_at, hashtags: ['#bread'] })], ''))?.[1])
    expect(of('2026-11-22T12:00:01.000Z')).toBeGreaterThan(of('2026-11-22T12:00:00.000Z'))
    expect(of('2080-01-01T00:00:00.000Z')).toBeLessThan(2 ** 31)
    expect(postsCalendar([named({ hashtags: ['#bread'] })], '')).not.toContain('##')
  })

  test('shows a published post when it was published, and leaves out one without a time', () => {
    const published_time = '2026-11-22T12:07:10.500Z'
    expect(postsCalendar([named({ published_time })], '')).toContain('DTSTART:20261122T120710Z')
    expect(postsCalendar([named({ scheduled_time: null })], '')).not.toContain('VEVENT')
  })

  test.each([
    ['draft', 'TENTATIVE'],
    ['unknown', 'TENTATIVE'],
    ['missed', 'CANCELLED'],
    ['published', 'CONFIRMED'],
  ] as const)('a post that is %s is %s', (delivery, status) => {
    expect(postsCalendar([named({ delivery })], '')).toContain(`STATUS:${status}`)
  })

  test('has as many events as posts, whatever they say, and no address but of the web', () => {
    const anyWords = fc.record({ caption: anyText, title: anyText, cta: anyText, permalink: anyText })
    fc.assert(
      fc.property(anyWords, words => {
        const lines = unfold(postsCalendar([named(words)], words.title)).split('\r\n')
        expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
        expect(lines.every(line => /^[A-Z-]+:|^$/.test(line))).toBe(true)
      }),
    )
    expect(postsCalendar([named({ permalink: 'javascript:alert(1)' })], '')).not.toContain('URL:')
    expect(postsCalendar([named({ permalink: 'https://x.example/\r\nATTACH:x' })], '')).not.toContain('URL:')
  })
})
