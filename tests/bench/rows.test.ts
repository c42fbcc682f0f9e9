import { expect, test } from 'vitest'
import type { Bench } from './bench-place'
import { coldWorks } from './cold-works'
import { editWorks } from './edit-works'
import { readOptions } from './options'
import { likenessWorks, otherWorks } from './other-works'
import { pageWorks } from './page-works'
import { chooseRows, rows } from './rows'
import { runRounds } from './run-rounds'

const nowhere = { folder: '', isQuick: true, sources: {} } as unknown as Bench
const filmWorks = [coldWorks, editWorks, otherWorks, likenessWorks].flatMap(worksOf => worksOf(nowhere))
const works = [...filmWorks, ...pageWorks()]

test('every work that a row needs is there, and every work is needed by a row', () => {
  const needed = new Set(rows.flatMap(row => row.needs))
  expect([...needed].toSorted()).toEqual(works.map(([name]) => name).toSorted())
})

test('words choose the rows that hold them all', () => {
  const lines = (words: string[]) => chooseRows(words).map(row => row.figures(new Map())[0]?.work)
  expect(lines(['MELT'])).toEqual(['our cold render: wall'])
  expect(lines(['caption', 'word'])).toEqual(['one caption word changed (0 captions): CPU, median'])
  expect(chooseRows([])).toEqual(rows)
})

test('works are done in turn in every round, and those of one reading after the last', async () => {
  const done: string[] = []
  const work = (name: string, isOnce: boolean) =>
    [
      name,
      {
        isOnce,
        read: async () => {
          done.push(name)
          return [{ wallSeconds: done.length }]
        },
      },
    ] as const
  const readings = await runRounds([work('hand', false), work('each', true), work('ours', false)], 2, () => undefined)
  expect(done).toEqual(['hand', 'ours', 'hand', 'ours', 'each'])
  expect(readings.get('hand')).toEqual([{ wallSeconds: 1 }, { wallSeconds: 3 }])
})

test('options: three rounds unless told, one when quick, none refused', () => {
  expect(readOptions([])).toEqual({ words: [], rounds: 3, isQuick: false })
  expect(readOptions(['--quick', '--only', 'cold  60'])).toEqual({ words: ['cold', '60'], rounds: 1, isQuick: true })
  expect(() => readOptions(['--rounds', '0'])).toThrow('whole number')
})
