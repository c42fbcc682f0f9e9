import { orderOf, textOn, titleOn } from '@shared/domain/compose-post'
import { hashtagCount } from '@shared/domain/count-text'
import { asHashtag } from '@shared/domain/hashtags'
import { type Platform, platforms } from '@shared/domain/platform'
import { choicesFor, DraftChoices, newChoices, openOf } from '@shared/domain/post-choices'
import { PostOrder } from '@shared/domain/post-order'
import { emptyWording, sharedWording, withOwn, withoutOwn, withShared, wordingOf } from '@shared/domain/post-wording'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aPost } from '../support/builders'
import { tiktok, youtube } from '../support/post-builders'

const words = { caption: 'Bread in a day', cta: 'Follow for more', hashtags: ['sourdough', 'Bread'] }

describe('the text of a post', () => {
  test.each<[Platform, string]>([
    ['TikTok', 'Bread in a day\n\nFollow for more\n\n#sourdough #Bread'],
    ['YouTube', 'Bread in a day\n\nFollow for more\n\n#sourdough #Bread'],
    ['SpillApp', 'Bread in a day Follow for more #sourdough #Bread'],
  ])('on %s is caption, call to action, hashtags', (platform, text) => {
    expect(textOn(platform, words)).toBe(text)
  })

  test('has no empty lines for what is not said', () => {
    expect(textOn('TikTok', { ...words, cta: ' ' })).toBe('Bread in a day\n\n#sourdough #Bread')
    expect(textOn('TikTok', { caption: '', cta: '', hashtags: ['one'] })).toBe('#one')
    expect(textOn('TikTok', { caption: '\r\none\r\ntwo\n', cta: '', hashtags: [] })).toBe('one\ntwo')
    expect(textOn('TikTok', { caption: '', cta: '', hashtags: [] })).toBe('')
  })

  test('says no hashtag twice, wherever it stands and however it is written', () => {
    const said = textOn('TikTok', {
      caption: 'My #SourDough',
      cta: 'See #bread',
      hashtags: ['sourdough', '#BREAD', 'Oven', 'oven'],
    })
    expect(said).toBe('My #SourDough\n\nSee #bread\n\n#Oven')
  })

  test('says a call to action that its caption says already once, but looks at whole words', () => {
    expect(textOn('TikTok', { caption: 'Bread. follow for\nmore', cta: 'Follow for more', hashtags: [] })).toBe(
      'Bread. follow for\nmore',
    )
    expect(textOn('TikTok', { caption: 'Buying bread', cta: 'Buy', hashtags: [] })).toBe('Buying bread\n\nBuy')
  })

  test('has as many hashtags as there are different ones, whatever is typed', () => {
    const typed = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.constantFrom('one', 'One', '#one', 'two words', '#', '1'),
      ),
    )
    fc.assert(
      fc.property(typed, hashtags => {
        const text = textOn('Instagram', { caption: '', cta: '', hashtags })
        const different = new Set(
          hashtags
            .map(asHashtag)
            .filter(tag => tag !== '')
            .map(tag => tag.normalize('NFKC').toLowerCase()),
        )
        // A joiner is part of a hashtag here, and ends one for a platform: never does it find more.
        expect(text === '' ? 0 : text.split(' ').length).toBe(different.size)
        expect(hashtagCount(text)).toBeLessThanOrEqual(different.size)
      }),
    )
  })
})

test('a title is one line, where the platform has one', () => {
  expect(platforms.map(platform => titleOn(platform, ' Bread\nin  a day '))).toEqual([
    '',
    '',
    'Bread in a day',
    'Bread in a day',
    '',
    '',
  ])
})

describe('a destination', () => {
  const posts = [aPost(1, { caption: 'A', title: 'T' }), aPost(2, { caption: 'A', title: 'T' })] as const
  const shared = { ...emptyWording, caption: 'B', title: 'U', hashtags: ['x'] }

  test('follows what is shared', () => {
    const [first] = posts.map(post => withShared(post, shared))
    expect(first && wordingOf(first)).toEqual(shared)
  })

  test('goes its own way in one field, until it is taken back', () => {
    const own = withOwn(posts[0], 'caption', { caption: 'Mine' })
    expect(own).toMatchObject({ caption: 'Mine', title: 'T', own: ['caption'] })
    expect(withShared(own, shared)).toMatchObject({ caption: 'Mine', title: 'U', hashtags: ['x'] })
    expect(withoutOwn(own, 'caption', shared)).toMatchObject({ caption: 'B', title: 'T', own: [] })
  })

  test('has picture and moment of its cover together', () => {
    const own = withOwn(posts[0], 'cover', { cover_ms: 1_500 })
    expect(own).toMatchObject({ cover: null, cover_ms: 1_500, own: ['cover'] })
    expect(withShared(own, { ...shared, cover_ms: 9 }).cover_ms).toBe(1_500)
  })

  test('tells what is shared by those that follow in it', () => {
    const own = withOwn(posts[0], 'caption', { caption: 'Mine' })
    expect(sharedWording([own, posts[1]])).toMatchObject({ caption: 'A', title: 'T' })
    expect(sharedWording([own])).toMatchObject({ caption: 'Mine' })
    expect(sharedWording([])).toEqual(emptyWording)
  })

  test('is the same post where nothing changes', () => {
    expect(withShared(posts[0], wordingOf(posts[0]))).toBe(posts[0])
  })
})

describe('choices', () => {
  test.each(platforms)(
    'of %s that nobody touched fit their schema, and choose no privacy, audience or category',
    platform => {
      const choices = newChoices(platform)
      expect(DraftChoices.parse(choices)).toEqual(choices)
      expect(openOf(choices)).toEqual(
        { TikTok: ['privacy'], YouTube: ['privacy', 'audience', 'category'] }[platform as 'TikTok'] ?? [],
      )
    },
  )

  test.each([
    [{ isCommercial: true }, ['disclosure']],
    [{ isCommercial: true, brandedContent: true, privacy: 'SELF_ONLY' }, ['branded-private']],
    [{ isCommercial: false, brandedContent: true, privacy: 'SELF_ONLY' }, []],
    [{ isCommercial: true, ownBrand: true, privacy: 'SELF_ONLY' }, []],
    [{ isCommercial: true, privacy: null }, ['privacy', 'disclosure']],
    [{ isCommercial: true, privacy: null, mode: 'inbox' }, []],
  ] as const)('of TikTok with %j leave %j open', (given, open) => {
    expect(openOf(tiktok(given))).toEqual(open)
  })

  test('of a switched-off disclosure are not sent', () => {
    expect(choicesFor(tiktok({ brandedContent: true, ownBrand: true }))).toMatchObject({
      ...{ ok: true, value: { ownBrand: false, brandedContent: false } },
    })
  })
})

describe('an order', () => {
  const draft = { wording: { ...emptyWording, ...words, title: 'Bread' }, filmCoverMs: 700, who: 'app', at: 5 } as const

  test.each([tiktok({}), newChoices('Instagram'), newChoices('Facebook'), youtube({})])(
    'for $platform fits its schema',
    choices => {
      const order = orderOf({ ...draft, choices })
      expect(order.ok && PostOrder.parse(order.value)).toMatchObject({ coverMs: 700, publishAt: null })
    },
  )

  test('names the time only where the platform keeps it, and the chosen moment of the film', () => {
    const order = orderOf({
      ...draft,
      choices: youtube({}),
      who: 'platform',
      wording: { ...draft.wording, cover_ms: 0 },
    })
    expect(order).toMatchObject({
      ok: true,
      value: { publishAt: 5, coverMs: 0, title: 'Bread', choices: { privacy: 'public' } },
    })
  })

  test('is none while something is open, and none for a person', () => {
    expect(orderOf({ ...draft, choices: newChoices('TikTok') })).toEqual({ ok: false, problem: ['privacy'] })
    expect(orderOf({ ...draft, choices: newChoices('FanBase') })).toEqual({ ok: false, problem: ['by-hand'] })
  })
})
