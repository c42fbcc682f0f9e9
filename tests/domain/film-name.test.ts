import { filmFileName, filmName } from '@shared/domain/film-name'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['Launch week', 'Launch week'],
  ['  a / b \\ c: d?  ', 'a b c d'],
  ['../../etc/passwd', 'etc passwd'],
  ['--help', 'help'],
  ['.hidden', 'hidden'],
  ['ends with dots...', 'ends with dots'],
  ['CON', 'film CON'],
  ['com1.txt', 'film com1.txt'],
  ['console', 'console'],
  ['safe\u202Egpj.exe', 'safe gpj.exe'],
  ['two\nlines\u0000', 'two lines'],
  ['星空 🚀 año', '星空 🚀 año'],
  ['', 'film'],
  ['???', 'film'],
])('the title %j names the file %j', (title, name) => {
  expect(filmName(title)).toBe(name)
})

test('any title gives one path component of at most 180 bytes that stays the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), title => {
      const name = filmName(title)
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Control}]|^[.\- ]|[. ]$|^$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
      expect(filmName(name)).toBe(name)
    }),
    { numRuns: 2_000 },
  )
})

test('a name that is taken gets a number', () => {
  expect([1, 2, 3].map(turn => filmFileName('My film', turn))).toEqual([
    'My film.mp4',
    'My film (2).mp4',
    'My film (3).mp4',
  ])
})
