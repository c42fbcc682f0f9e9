import { filmLimits } from '@shared/domain/film-limits'
import { findingRules } from '@shared/domain/finding'
import { type Platform, platforms } from '@shared/domain/platform'
import { type DraftChoices, newChoices } from '@shared/domain/post-choices'
import { emptyWording, type Wording } from '@shared/domain/post-wording'
import { type Checked, isStopped, preflight } from '@shared/domain/preflight'
import { withoutSwitchedOff } from '@shared/domain/tiktok-form'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aCheck, aPostFilm, tiktok, youtube } from '../support/post-builders'

const ready: Record<Platform, DraftChoices> = {
  ...{ TikTok: tiktok({}), Instagram: newChoices('Instagram'), Facebook: newChoices('Facebook'), YouTube: youtube({}) },
  ...{ SpillApp: newChoices('SpillApp'), FanBase: newChoices('FanBase') },
}
const wording: Wording = { ...emptyWording, caption: 'Bread', title: 'Bread in a day' }
const found = new Set<string>()

function check(platform: Platform, given: Partial<Checked> = {}) {
  const who = platform === 'SpillApp' || platform === 'FanBase' ? 'you' : 'app'
  const checked = {
    wording,
    choices: ready[platform],
    film: aPostFilm(),
    coverBytes: null,
    check: null,
    who,
    isForLater: false,
  } as const
  const findings = preflight({ ...checked, ...given })
  for (const { rule } of findings) found.add(rule)
  return findings
}
const short = (findings: ReturnType<typeof check>) =>
  findings.map(({ rule, severity, fix }) => `${rule} ${severity} ${fix}`)
const withFilm = (
  platform: Platform,
  facts: Parameters<typeof aPostFilm>[0],
  warnings: Parameters<typeof aPostFilm>[1] = [],
) => short(check(platform, { film: aPostFilm(facts, warnings) }))
const saying = (platform: Platform, words: Partial<Wording>) =>
  short(check(platform, { wording: { ...wording, ...words } }))

test.each(platforms)('what this app renders goes to %s without a word', platform => {
  expect(check(platform, { check: aCheck() })).toEqual([])
})

describe('a film', () => {
  test.each<[Platform, Parameters<typeof aPostFilm>[0], string[]]>([
    ['TikTok', { duration: 2 }, ['too-short warns null']],
    ['TikTok', { duration: 601 }, ['too-long stops trim']],
    ['TikTok', { width: 350, height: 640 }, ['shorter-side stops re-encode']],
    ['TikTok', { width: 2_400, height: 4_200 }, ['longer-side stops re-encode']],
    ['TikTok', { fps: 22.9 }, ['frame-rate stops re-encode']],
    ['TikTok', { fps: 61 }, ['frame-rate stops re-encode']],
    ['TikTok', { sizeBytes: 4_000_000_001 }, ['size stops re-encode']],
    ['TikTok', { videoCodec: 'av1' }, ['video-codec stops re-encode']],
    ['TikTok', { demuxer: 'avi' }, ['container stops re-encode']],
    ['TikTok', { demuxer: 'matroska' }, ['container stops re-encode']],
    ['TikTok', { demuxer: 'matroska', videoCodec: 'vp9' }, []],
    ['TikTok', { audioCodec: 'opus' }, ['audio-codec warns re-encode']],
    ['TikTok', { hdrTransfer: 'arib-std-b67', pixelFormat: 'yuv420p10le' }, ['colour warns re-encode']],
    ['Instagram', { duration: 2.9, sizeBytes: 1_000_000 }, ['too-short stops null']],
    ['Instagram', { duration: 900.1 }, ['too-long stops trim']],
    ['Instagram', { duration: 300, sizeBytes: 300_000_001 }, ['size stops re-encode']],
    ['Instagram', { duration: 10, sizeBytes: 40_000_000 }, ['bit-rate stops re-encode']],
    ['Instagram', { width: 2_160, height: 3_840 }, ['width stops re-encode']],
    ['Instagram', { width: 1_440, height: 2_560 }, []],
    ['Instagram', { width: 1_900, height: 100 }, ['ratio stops re-encode']],
    ['Instagram', { pixelFormat: 'yuv444p' }, ['colour stops re-encode']],
    ['Instagram', { audioChannels: 6 }, ['audio-channels stops re-encode']],
    ['Instagram', { audioCodec: 'mp3' }, ['audio-codec stops re-encode']],
    ['Instagram', { audioCodec: null, audioChannels: 0 }, []],
    ['Facebook', { duration: 91 }, ['too-long stops trim']],
    ['Facebook', { fps: 23.976 }, ['frame-rate stops re-encode']],
    ['Facebook', { width: 480, height: 854 }, ['shorter-side stops re-encode', 'longer-side stops re-encode']],
    ['Facebook', { width: 1_080, height: 2_340 }, ['ratio stops re-encode']],
    ['Facebook', { width: 608, height: 1_080 }, []],
    ['Facebook', { demuxer: 'matroska' }, ['container warns re-encode']],
    ['Facebook', { sizeBytes: 1_000_000_001 }, ['size warns re-encode']],
    ['YouTube', { duration: 181 }, ['not-short warns trim']],
    ['YouTube', { width: 1_920, height: 1_080 }, ['not-short warns re-encode']],
    ['YouTube', { duration: 43_201 }, ['not-short warns trim', 'too-long stops trim']],
    ['YouTube', { demuxer: 'avi', videoCodec: 'mpeg4', audioCodec: 'mp3' }, []],
    ['FanBase', { duration: 31 }, ['too-long warns trim']],
    ['SpillApp', { duration: 31 }, []],
    [
      'SpillApp',
      { duration: 61, sizeBytes: 100_000_001, fps: 120 },
      ['too-long warns trim', 'frame-rate warns re-encode', 'size warns re-encode'],
    ],
  ])('for %s with %j', (platform, facts, findings) => {
    expect(withFilm(platform, facts)).toEqual(findings)
  })

  test('whose pictures last differently long stops where one rate is demanded, and warns elsewhere', () => {
    const told = platforms.map(platform => withFilm(platform, {}, ['variable-frame-rate'])[0])
    const [stops, warns] = ['variable-frame-rate stops re-encode', 'variable-frame-rate warns re-encode']
    expect(told).toEqual([warns, stops, stops, warns, warns, warns])
  })

  test('is measured against the account too', () => {
    const [one] = check('TikTok', { check: aCheck({ longestSeconds: 20 }) })
    expect(one).toEqual({ rule: 'too-long', severity: 'stops', is: 30, may: { least: null, most: 20 }, fix: 'trim' })
  })

  test('that is not there stops everywhere', () => {
    for (const platform of platforms) expect(short(check(platform, { film: null }))).toEqual(['no-film stops null'])
  })

  test('at exactly each limit passes, and a step beyond is found', () => {
    for (const platform of platforms) {
      const { seconds, fps } = filmLimits[platform]
      const edges = [
        ...fps.filter(rate => rate > 0).map(rate => ({ fps: rate })),
        ...(seconds[0] ? [{ duration: seconds[0], sizeBytes: 1_000_000 }] : []),
        ...(seconds[1] ? [{ duration: seconds[1] }] : []),
      ]
      for (const edge of edges) expect([platform, edge, withFilm(platform, edge)]).toEqual([platform, edge, []])
    }
  })
})

describe('words', () => {
  const tags = (count: number) => Array.from({ length: count }, (_, index) => `tag${index}`)
  test.each<[Platform, Partial<Wording>, string[]]>([
    ['TikTok', { caption: '😀'.repeat(1_100) }, []],
    ['TikTok', { caption: `${'😀'.repeat(1_100)}.` }, ['text-length stops shorten-text']],
    ['TikTok', { hashtags: tags(6) }, ['hashtags warns fewer-hashtags']],
    ['Instagram', { hashtags: tags(5) }, []],
    ['Instagram', { hashtags: tags(30) }, ['hashtags warns fewer-hashtags']],
    ['Instagram', { hashtags: tags(31) }, ['hashtags stops fewer-hashtags']],
    [
      'Instagram',
      {
        caption: tags(21)
          .map(name => `@${name}`)
          .join(' '),
      },
      ['mentions stops shorten-text'],
    ],
    ['Facebook', { caption: 'a'.repeat(9_999), title: '' }, []],
    ['YouTube', { title: ' ' }, ['title-missing stops choose']],
    ['YouTube', { title: 'a'.repeat(101) }, ['title-length stops shorten-text']],
    ['YouTube', { caption: '€'.repeat(1_666) }, []],
    ['YouTube', { caption: '€'.repeat(1_667) }, ['text-length stops shorten-text']],
    ['YouTube', { title: 'a < b', caption: 'b > a' }, ['forbidden-signs stops shorten-text']],
    ['YouTube', { hashtags: tags(61) }, ['hashtags warns fewer-hashtags']],
    ['SpillApp', { caption: 'a'.repeat(91) }, ['text-length warns shorten-text']],
    ['FanBase', { caption: 'a'.repeat(9_000) }, []],
    // The call to action and the hashtags count as well.
    ['TikTok', { caption: 'a'.repeat(2_190), cta: 'Follow me' }, ['text-length stops shorten-text']],
  ])('for %s with %j', (platform, words, findings) => {
    expect(saying(platform, words)).toEqual(findings)
  })

  test('of YouTube’s tags are summed', () => {
    expect(short(check('YouTube', { choices: youtube({ tags: ['a'.repeat(500)] }) }))).toEqual([])
    expect(short(check('YouTube', { choices: youtube({ tags: ['a'.repeat(499), ''] }) }))).toEqual([])
    expect(short(check('YouTube', { choices: youtube({ tags: [`${'a'.repeat(498)} `] }) }))).toEqual([
      'tags-length stops shorten-text',
    ])
  })
})

describe('choices', () => {
  const asked = (choices: DraftChoices, given: Partial<Checked> = {}) =>
    short(check(choices.platform, { choices, ...given }))

  test('that nobody made stop', () => {
    expect(asked(newChoices('TikTok'))).toEqual(['privacy stops choose'])
    expect(asked(newChoices('YouTube'))).toEqual([
      'privacy stops choose',
      'audience stops choose',
      'category stops choose',
    ])
    expect(asked(tiktok({ isCommercial: true }))).toEqual(['disclosure stops choose'])
    expect(asked(tiktok({ isCommercial: true, brandedContent: true, privacy: 'SELF_ONLY' }))).toEqual([
      'branded-private stops choose',
    ])
  })

  test('that the account does not offer stop', () => {
    const friends = aCheck({ privacy: ['SELF_ONLY'], off: ['duet', 'comment'] })
    const choices = tiktok({ allowDuet: true, allowStitch: true })
    expect(asked(choices, { check: friends })).toEqual([
      'privacy-not-offered stops choose',
      'switched-off stops choose',
    ])
    expect(
      asked(withoutSwitchedOff(tiktok({ ...choices, privacy: 'SELF_ONLY' }), friends), { check: friends }),
    ).toEqual([])
  })

  test('are not asked for where a person posts, and are lost in TikTok’s inbox', () => {
    expect(asked(newChoices('TikTok'), { who: 'you' })).toEqual([])
    const check = aCheck({ off: ['duet'], privacy: [] })
    for (const privacy of [null, 'SELF_ONLY'] as const) {
      const inbox = tiktok({ mode: 'inbox', privacy, allowDuet: true })
      expect(asked(inbox, { who: 'you', check })).toEqual(['inbox-drops-words warns null'])
    }
  })

  test('of an account without posts left stop today alone', () => {
    const none = aCheck({ postsLeft: 0 })
    expect(asked(tiktok({}), { check: none })).toEqual(['posts-left stops other-account'])
    expect(asked(tiktok({}), { check: none, isForLater: true })).toEqual(['posts-left warns other-account'])
  })

  test('of a cover lie within the film, and are no picture where none is taken', () => {
    const at = (cover_ms: number) => asked(tiktok({}), { wording: { ...wording, cover_ms } })
    expect([at(29_999), at(30_000)]).toEqual([[], ['cover-moment stops choose']])
    expect(asked(tiktok({}), { coverBytes: 1 })).toEqual(['cover-picture warns choose'])
    expect(asked(youtube({}), { coverBytes: 50_000_001 })).toEqual(['cover-size warns choose'])
  })
})

test('nothing stops a post to a platform without an API but the want of a film', () => {
  const anyFilm = fc.record({
    ...{ duration: fc.double({ min: 0.1, max: 80_000, noNaN: true }), width: fc.nat(16_384), height: fc.nat(16_384) },
    ...{ fps: fc.double({ min: 0.1, max: 900, noNaN: true }), sizeBytes: fc.nat(), audioChannels: fc.nat(64) },
    demuxer: fc.constantFrom('mov', 'avi', 'matroska', 'gif'),
  })
  fc.assert(
    fc.property(
      fc.constantFrom('SpillApp' as const, 'FanBase' as const),
      anyFilm,
      fc.string({ maxLength: 9_000 }),
      (platform, facts, caption) => {
        expect(
          isStopped(
            check(platform, { film: aPostFilm(facts), wording: { ...wording, caption, cover_ms: 99_999_999 } }),
          ),
        ).toBe(false)
      },
    ),
  )
})

test('every rule was found somewhere above', () => {
  expect(findingRules.filter(rule => !found.has(rule))).toEqual([])
})
