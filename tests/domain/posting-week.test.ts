import { PostingTimes } from '@shared/domain/free-slots'
import {
  likeDay,
  noPostingTimes,
  postingTimesOf,
  readTimeOfDay,
  timesInHour,
  toggleHour,
  withoutTime,
  withPostingTimes,
  withTimes,
} from '@shared/domain/posting-week'
import { describe, expect, test } from 'vitest'
import { accountId } from '../support/builders'

const empty = noPostingTimes(accountId(1), 'Europe/Paris')
const at = (weekday: number, time: string) => ({ weekday, time })

describe('the usual week', () => {
  test('holds each time once, in the order of the week', () => {
    const week = withTimes(empty, [at(7, '09:00'), at(1, '18:30'), at(1, '09:15'), at(1, '18:30')])
    expect(PostingTimes.parse(week).times).toEqual([at(1, '09:15'), at(1, '18:30'), at(7, '09:00')])
    expect(withoutTime(week, at(1, '18:30')).times).toEqual([at(1, '09:15'), at(7, '09:00')])
  })

  test('an empty hour gets its full hour; one with times loses them and no others', () => {
    const once = toggleHour(empty, 3, 8)
    expect(once.times).toEqual([at(3, '08:00')])
    const full = withTimes(once, [at(3, '08:45'), at(3, '09:00'), at(4, '08:00')])
    expect(timesInHour(full, 3, 8)).toEqual([at(3, '08:00'), at(3, '08:45')])
    expect(toggleHour(full, 3, 8).times).toEqual([at(3, '09:00'), at(4, '08:00')])
  })

  test('one day can be made every day, and is all there is then', () => {
    const week = likeDay(withTimes(empty, [at(2, '08:00'), at(2, '20:00'), at(5, '12:00')]), 2)
    expect(week.times).toHaveLength(14)
    expect(week.times.filter(one => one.time === '12:00')).toEqual([])
  })

  test('never grows past what a row may hold', () => {
    const minutes = Array.from({ length: 60 }, (_, minute) => `12:${String(minute).padStart(2, '0')}`)
    const all = [1, 2, 3, 4].flatMap(weekday => minutes.map(time => at(weekday, time)))
    expect(PostingTimes.parse(withTimes(empty, all)).times).toHaveLength(200)
  })
})

test('an account has one entry, and none once it says nothing', () => {
  const mine = toggleHour(empty, 1, 9)
  const other = noPostingTimes(accountId(2), 'Etc/UTC')
  const both = withPostingTimes(withPostingTimes([], mine), { ...other, perDay: 2 })
  expect(postingTimesOf(both, accountId(1))).toEqual(mine)
  const moved = withPostingTimes(both, { ...mine, zone: 'Asia/Tokyo' })
  expect(moved.map(one => one.zone)).toEqual(['Etc/UTC', 'Asia/Tokyo'])
  expect(withPostingTimes(moved, empty)).toEqual([{ ...other, perDay: 2 }])
})

test.each([
  ['18:30', '18:30'],
  ['7', '07:00'],
  ['7:05', '07:05'],
  ['18.30', '18:30'],
  ['1830', '18:30'],
  ['6pm', '18:00'],
  ['6:30 p.m.', '18:30'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['24:00', null],
  ['13pm', null],
  ['0am', null],
  ['9:60', null],
  ['noon', null],
  ['', null],
])('%j is typed for %s', (text, time) => {
  expect(readTimeOfDay(text)).toBe(time)
})
