import { feedOf } from '@renderer/features/topics/feed-address'
import { feedProblem } from '@renderer/features/topics/feed-problem'
import { readFeeds, useTopicsStore } from '@renderer/features/topics/topics-store'
import { startWords, words } from '@renderer/words/words'
import type { FeedState } from '@shared/bridge/web-calls'
import { fail, ok } from '@shared/domain/result'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { someTime } from '../support/builders'
import { LoopbackStudio } from '../support/loopback-studio'
import { offerStudio } from '../support/open-studio'

const topic = { key: 'a', title: 'Phones', summary: '', url: 'https://example.com/a', published_at: null }
const feed = (given: Partial<FeedState> = {}): FeedState => ({
  ...{ url: 'https://example.com/feed', title: 'Feed', topics: [topic], read_at: someTime, problem: null },
  ...given,
})

beforeAll(startWords)
beforeEach(() => useTopicsStore.setState({ feeds: [], isReading: false, hasFailed: false }))

describe('reading feeds', () => {
  test('shows what is kept at once, then what is new', async () => {
    const shown: (string | undefined)[] = []
    const stop = useTopicsStore.subscribe(state => shown.push(state.feeds[0]?.topics[0]?.title))
    offerStudio(
      new LoopbackStudio({
        'web.feeds': ({ fresh }) => ok([feed(fresh ? { topics: [{ ...topic, title: 'Newer' }] } : {})]),
      }),
    )
    await readFeeds([feed().url], true)
    stop()
    expect(shown.filter((title, place) => title !== shown[place - 1])).toEqual(['Phones', 'Newer'])
    expect(useTopicsStore.getState().isReading).toBe(false)
  })

  test('offline it only shows what is kept', async () => {
    const fresh: boolean[] = []
    offerStudio(
      new LoopbackStudio({
        'web.feeds': input => {
          fresh.push(input.fresh)
          return ok([feed()])
        },
      }),
    )
    await readFeeds([feed().url], false)
    expect(fresh).toEqual([false])
  })

  test('that could not be asked for keeps what was shown and says so', async () => {
    useTopicsStore.setState({ feeds: [feed()] })
    offerStudio(new LoopbackStudio({ 'web.feeds': () => fail({ kind: 'busy' }) }))
    await readFeeds([feed().url], true)
    expect(useTopicsStore.getState()).toMatchObject({ hasFailed: true, isReading: false, feeds: [feed()] })
  })

  test('no feeds ask nobody', async () => {
    const studio = new LoopbackStudio()
    offerStudio(studio)
    await readFeeds([], true)
    expect(studio.asked).toEqual([])
  })
})

describe('a feed of one’s own', () => {
  test.each([
    [
      'a whole address',
      'https://www.example.com/feed.xml',
      { url: 'https://www.example.com/feed.xml', name: 'example.com' },
    ],
    ['one without its scheme', ' example.com/rss ', { url: 'https://example.com/rss', name: 'example.com' }],
    ['a word', 'news', null],
    ['another scheme', 'file:///etc/passwd', null],
    ['nothing', '', null],
  ])('%s', (_rule, text, expected) => {
    expect(feedOf(text)).toEqual(expected)
  })
})

test('an address without a feed is told in the words of feeds, not of pages', () => {
  const said = (['not-a-page', 'no-text', 'too-large', 'not-a-link'] as const).map(kind => feedProblem(words, { kind }))
  expect(said.join(' ')).not.toMatch(/page\b/)
  expect(said[0]).toMatch(/no feed at this address/)
  expect(feedProblem(words, { kind: 'answered', status: 404 })).toMatch(/404/)
})
