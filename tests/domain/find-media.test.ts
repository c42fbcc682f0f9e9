import { everyMedia, filterCount, findMedia, isNarrowed, type MediaFilter, sortMedia } from '@shared/domain/find-media'
import type { Media } from '@shared/domain/media'
import { expect, test } from 'vitest'
import { aMedia, laterTime, someFacts } from '../support/builders'

const item = (media: Media, given: { isUsed?: boolean; isMissing?: boolean } = {}) => ({
  ...{ media, isUsed: false, isMissing: false },
  ...given,
})
const items = [
  item(aMedia(1, { name: 'Beach 2.mp4', tags: ['Summer', 'b-roll'], is_favourite: true }), { isUsed: true }),
  item(aMedia(2, { name: 'beach 10.mp4', created_at: laterTime, facts: someFacts({ duration: 30 }) })),
  item(aMedia(3, { name: 'song.m4a', tags: ['Summer'], facts: someFacts({ kind: 'audio', duration: 90 }) }), {
    isMissing: true,
  }),
  item(aMedia(4, { name: 'logo.png', facts: someFacts({ kind: 'image', duration: null }) })),
]
const found = (filter: Partial<MediaFilter>) =>
  findMedia(items, { ...everyMedia, ...filter }).map(({ media }) => media.name)

test('every word of a search stands in the name or a tag, in any case', () => {
  expect(found({ search: ' SUMMER beach ' })).toEqual(['Beach 2.mp4'])
  expect(found({ search: 'summer' })).toEqual(['Beach 2.mp4', 'song.m4a'])
  expect(found({ search: '  ' })).toHaveLength(4)
})

test('kind, tag, use, favourites and missing files narrow, each by itself and together', () => {
  expect(found({ kind: 'audio' })).toEqual(['song.m4a'])
  expect(found({ tag: 'Summer' })).toEqual(['Beach 2.mp4', 'song.m4a'])
  expect(found({ use: 'used' })).toEqual(['Beach 2.mp4'])
  expect(found({ use: 'unused' })).toEqual(['beach 10.mp4', 'song.m4a', 'logo.png'])
  expect(found({ isFavourite: true })).toEqual(['Beach 2.mp4'])
  expect(found({ isMissing: true })).toEqual(['song.m4a'])
  expect(found({ tag: 'Summer', use: 'unused', isFavourite: true })).toEqual([])
})

test('the newest first, names with their numbers as numbers, the longest first', () => {
  const names = (sort: Parameters<typeof sortMedia>[1]) => sortMedia(items, sort).map(({ media }) => media.name)
  expect(names('newest')).toEqual(['beach 10.mp4', 'Beach 2.mp4', 'logo.png', 'song.m4a'])
  expect(names('name')).toEqual(['Beach 2.mp4', 'beach 10.mp4', 'logo.png', 'song.m4a'])
  expect(names('longest')).toEqual(['song.m4a', 'beach 10.mp4', 'Beach 2.mp4', 'logo.png'])
})

test('what narrows is counted, the search apart', () => {
  const narrow: MediaFilter = { ...everyMedia, kind: 'video', isMissing: true }
  expect([filterCount(everyMedia), filterCount(narrow)]).toEqual([0, 2])
  expect([everyMedia, narrow, { ...everyMedia, search: 'x' }].map(isNarrowed)).toEqual([false, true, true])
})
