import { Assembly, mediaOf } from '@shared/domain/assembly'
import { assemblyOfFile, FilmFile } from '@shared/domain/film-file'
import { renameMedia } from '@shared/domain/rename-media'
import { expect, test } from 'vitest'

const film = assemblyOfFile(
  FilmFile.parse({
    beatreel: 3,
    media: { desk: 'desk.mp4', take: 'take.m4a', bed: 'bed.mp3', mark: 'mark.png' },
    beats: [
      { id: 'b1', text: 'One', voice: { media: 'take' }, clips: [{ media: 'desk' }, { media: 'desk', from: 2 }] },
    ],
    music: { media: 'bed' },
    logo: { media: 'mark' },
    endCard: { logo: 'mark' },
  }),
)

test('clips, voices, music and logos all get the new names, and nothing else changes', () => {
  const renamed = renameMedia(
    film,
    new Map([
      ['desk', 'D'],
      ['take', 'T'],
      ['bed', 'B'],
      ['mark', 'M'],
    ]),
  )
  expect(mediaOf(renamed)).toEqual(['D', 'T', 'B', 'M'])
  expect(
    renameMedia(
      renamed,
      new Map([
        ['D', 'desk'],
        ['T', 'take'],
        ['B', 'bed'],
        ['M', 'mark'],
      ]),
    ),
  ).toEqual(film)
  expect(Assembly.safeParse(renamed).success).toBe(true)
})

test('a media without a new name keeps its own', () => {
  expect(mediaOf(renameMedia(film, new Map([['desk', 'D']])))).toEqual(['D', 'take', 'bed', 'mark'])
})
