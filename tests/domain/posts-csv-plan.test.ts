import { type CsvPost, readPosts, writePosts } from '@shared/domain/posts-csv'
import { type CsvSurroundings, planCsv } from '@shared/domain/posts-csv-plan'
import { expect, test } from 'vitest'
import { accountId, aPost, videoId } from '../support/builders'

const around = (given: Partial<CsvSurroundings> = {}): CsvSurroundings => ({
  films: [
    { video_id: videoId(1), title: 'The night sky' },
    { video_id: videoId(2), title: 'Twice' },
    { video_id: videoId(3), title: 'twice' },
  ],
  accounts: [
    { account_id: accountId(1), platform: 'TikTok', username: 'baker' },
    { account_id: accountId(2), platform: 'YouTube', username: 'Baker' },
    { account_id: accountId(3), platform: 'YouTube', username: 'other' },
  ],
  posts: [],
  zone: 'Europe/Berlin',
  now: Date.parse('2026-03-01T00:00:00Z'),
  ...given,
})

const row = (line: number, given: Partial<CsvPost> = {}): CsvPost => ({
  ...{ line, film: 'The night sky', platform: 'TikTok', account: '', wall: '2026-03-10T18:30', zone: '', post_id: '' },
  ...{ title: '', caption: '', hashtags: [], cta: '' },
  ...given,
})

test('a row finds its film, its account by name or as the only one, and the workspace’s zone', () => {
  const rows = [row(2), row(3, { platform: 'YouTube', account: '@BAKER', film: 'THE NIGHT SKY', wall: null })]
  const { taken, faults } = planCsv(rows, around())
  expect(faults).toEqual([])
  expect(taken.map(({ account_id, zone, at }) => [account_id, zone, at?.moment.offset])).toEqual([
    [accountId(1), 'Europe/Berlin', '+01:00'],
    [accountId(2), 'Europe/Berlin', undefined],
  ])
})

test('each fault says its line and column', () => {
  const rows = [
    row(2, { film: 'No such film' }),
    row(3, { film: 'Twice' }),
    row(4, { account: 'nobody' }),
    row(5, { platform: 'YouTube' }),
    row(6, { wall: '2026-02-01T10:00' }),
  ]
  const { taken, faults } = planCsv(rows, around())
  expect(taken).toEqual([])
  expect(faults.map(({ line, column, kind }) => `${line} ${column} ${kind}`)).toEqual([
    ...['2 film no-film', '3 film two-films', '4 account no-account', '5 account which-account', '6 date past'],
  ])
})

test('what is there already, or stands in the file twice, is left out', () => {
  const post = aPost(1, {
    account_id: accountId(1),
    scheduled_time: '2026-03-10T17:30:00.000Z',
    wall: '2026-03-10T18:30',
  })
  expect(planCsv([row(2)], around({ posts: [post] })).doubles.map(({ line }) => line)).toEqual([2])
  const { taken, doubles } = planCsv([row(2), row(3), row(4, { wall: null }), row(5, { wall: null })], around())
  expect([taken.map(one => one.row.line), doubles.map(({ line }) => line)]).toEqual([
    [2, 4],
    [3, 5],
  ])
})

test('a file that was written is all doubles when it is read again', () => {
  const zone = 'Europe/Berlin'
  const post = aPost(1, {
    account_id: accountId(1),
    scheduled_time: '2026-03-10T17:30:00.000Z',
    wall: '2026-03-10T18:30',
    zone,
  })
  const read = readPosts(writePosts([{ post, film: 'The night sky', account: 'baker' }]))
  if (!read.ok) throw new Error(read.problem.kind)
  const { taken, doubles, faults } = planCsv(read.value.posts, around({ posts: [post] }))
  expect([taken.length, doubles.length, faults]).toEqual([0, 1, []])
})
