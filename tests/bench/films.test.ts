import { FilmFile } from '@shared/domain/film-file'
import { expect, test } from 'vitest'
import { asSquare, countCaptions, withBeatMoved, withCaptionWord, withQuieterMusic } from './edits'
import { filmNames, makeFilm } from './films'
import { sourceNames, sourceSeconds } from './sources'

const sources = Object.fromEntries(sourceNames.map(name => [name, `/${name}.mp4`])) as Parameters<typeof makeFilm>[1]
const film = makeFilm('M', sources, false)
const captionTexts = (one: typeof film) => one.beats.flatMap(beat => beat.captions?.map(({ text }) => text) ?? [])

test.each(filmNames)('film %s is a valid project file of its full length, to the frame', name => {
  const made = makeFilm(name, sources, false)
  expect(FilmFile.safeParse(made).error).toBeUndefined()
  const frames = made.beats.map(beat => (beat.seconds ?? 0) * 30)
  expect(frames.filter(count => Math.abs(count - Math.round(count)) > 1e-6)).toEqual([])
  const length = { S: [4, 15], M: [12, 60], L: [30, 180] }[name]
  expect([frames.length, Math.round(frames.reduce((sum, count) => sum + count, 0)) / 30]).toEqual(length)
})

test.each([false, true])('no clip and no voice reaches past its source (quick: %s)', isQuick => {
  const stretches = filmNames.flatMap(name =>
    makeFilm(name, sources, isQuick).beats.flatMap(({ clips = [], voice }) => [...clips, ...(voice ? [voice] : [])]),
  )
  const length = new Map<string, number>(Object.entries(sourceSeconds))
  expect(stretches.filter(({ media, to = 0 }) => to > (length.get(media) ?? 0) - 0.05)).toEqual([])
})

test('captions follow one another without a gap, one to one and a half seconds each', () => {
  const gaps = film.beats.flatMap(({ captions = [], seconds }) =>
    captions.map(({ to }, index) => (captions[index + 1]?.from ?? seconds ?? 0) - to),
  )
  expect(gaps.filter(gap => Math.abs(gap) > 1e-9)).toEqual([])
  const lengths = film.beats.flatMap(({ captions = [] }) => captions.map(({ from, to }) => to - from))
  expect([Math.min(...lengths) >= 1, Math.max(...lengths) <= 1.6]).toEqual([true, true])
})

test('each edit changes what it names and nothing else', () => {
  const changed = withCaptionWord(film, 7)
  const texts = captionTexts(film)
  expect(captionTexts(changed).flatMap((text, index) => (text === texts[index] ? [] : [index]))).toEqual([7])
  expect(countCaptions(film)).toBe(texts.length)
  expect(withQuieterMusic(film)).toEqual({ ...film, music: { ...film.music, volume: 0.15 } })
  expect(asSquare(film)).toEqual({ ...film, format: 'square' })
  const ids = (one: typeof film) => one.beats.map(beat => beat.id)
  expect(ids(withBeatMoved(film)).toSorted()).toEqual(ids(film).toSorted())
  expect(ids(withBeatMoved(film))).not.toEqual(ids(film))
})
