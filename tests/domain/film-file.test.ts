import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Assembly } from '@shared/domain/assembly'
import { assemblyOfFile, FilmFile, readFilmFile } from '@shared/domain/film-file'
import { faultLine } from '@shared/domain/film-file-fault'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

const faults = (text: string) => {
  const read = readFilmFile(text)
  return read.ok ? [] : read.problem.map(faultLine)
}
const faultsOf = (file: unknown) => faults(JSON.stringify(file))

describe('a project file', () => {
  test('needs no more than its version and a beat; all else has its default', () => {
    const read = readFilmFile('{ "beatreel": 1, "beats": [{ "id": "b1" }] }')
    expect(read.ok && assemblyOfFile(read.value)).toEqual({
      title: '',
      format: 'vertical',
      fps: 30,
      captions: { mode: 'words', style: 'pop', position: 0.62 },
      music: null,
      loudness: -14,
      logo: null,
      endCard: null,
      language: 'en',
      beats: [
        {
          id: 'b1',
          kind: 'point',
          text: '',
          seconds: null,
          voice: null,
          clips: [],
          short: 'freeze',
          transition: { kind: 'cut', seconds: 0.3 },
          captions: null,
          titles: [],
          over: [],
          logo: null,
        },
      ],
    })
  })

  test('with everything in it becomes an assembly', () => {
    const text = readFileSync(join(import.meta.dirname, '../../resources/sample/film.json'), 'utf8')
    const read = readFilmFile(text)
    expect(read.ok).toBe(true)
    expect(Assembly.safeParse(read.ok && assemblyOfFile(read.value)).error).toBeUndefined()
  })

  test('of version 1 keeps its stills still and its music as long as it is', () => {
    const beats = [{ id: 'b1', clips: [{ media: 'a' }] }]
    const read = readFilmFile(JSON.stringify({ beatreel: 1, media: { a: 'a.png' }, beats, music: { media: 'a' } }))
    const assembly = read.ok ? assemblyOfFile(read.value) : undefined
    expect(assembly?.beats[0]?.clips[0]?.motion).toBe('none')
    expect(assembly?.music).toMatchObject({ fadeIn: 0, fadeOut: 1.5, loop: false })
  })

  test('of version 2 moves its stills, repeats its music, and has titles, a logo and an end card', () => {
    const media = { a: 'a.png' }
    const titles = [{ text: 'Big' }, { kind: 'lower-third', text: 'Ada', line: 'Looks up', from: 1, to: 2 }]
    const beats = [{ id: 'b1', clips: [{ media: 'a' }], titles }]
    const film = { beatreel: 2, media, beats, music: { media: 'a' }, logo: { media: 'a' }, endCard: { lines: ['Bye'] } }
    const read = readFilmFile(JSON.stringify(film))
    const assembly = read.ok ? assemblyOfFile(read.value) : undefined
    expect(Assembly.safeParse(assembly).error).toBeUndefined()
    expect(assembly).toMatchObject({
      music: { fadeIn: 0, fadeOut: 1.5, loop: true },
      logo: { media: 'a', corner: 'top-right', width: 0.16, opacity: 0.9, from: 0, to: null },
      endCard: { lines: ['Bye'], logo: null, seconds: 3, over: 'card' },
    })
    expect(assembly?.beats[0]).toMatchObject({
      clips: [{ motion: 'push' }],
      titles: [
        { kind: 'title', text: 'Big', line: '', from: 0, to: null },
        { kind: 'lower-third', text: 'Ada', line: 'Looks up', from: 1, to: 2 },
      ],
    })
  })

  test('of version 3 has B-roll, unheard unless it says otherwise, and a logo on a beat', () => {
    const over = [
      { media: 'a', at: 1.5 },
      { media: 'a', from: 1, to: 2, volume: 0.5 },
    ]
    const beats = [{ id: 'b1', over, logo: { media: 'b', corner: 'bottom-left', to: 2 } }]
    const read = readFilmFile(JSON.stringify({ beatreel: 3, media: { a: 'a.mp4', b: 'b.png' }, beats }))
    const assembly = read.ok ? assemblyOfFile(read.value) : undefined
    expect(Assembly.safeParse(assembly).error).toBeUndefined()
    expect(assembly?.beats[0]).toMatchObject({
      over: [
        { media: 'a', at: 1.5, from: 0, to: null, volume: 0, motion: 'push' },
        { media: 'a', at: 0, from: 1, to: 2, volume: 0.5 },
      ],
      logo: { media: 'b', corner: 'bottom-left', width: 0.16, opacity: 0.9, from: 0, to: 2 },
    })
  })

  test('of version 2 shows and sounds like the same of version 3', () => {
    const file = { media: { a: 'a.mp4' }, beats: [{ id: 'b1', clips: [{ media: 'a' }] }], logo: { media: 'a' } }
    const [old, today] = [2, 3].map(beatreel => readFilmFile(JSON.stringify({ beatreel, ...file })))
    expect(old?.ok && assemblyOfFile(old.value)).toEqual(today?.ok && assemblyOfFile(today.value))
  })

  test('whose B-roll or beat logo does not go together is refused, each with its place', () => {
    const over = [{ media: 'm', from: 2, to: 1 }]
    expect(faultsOf({ beatreel: 3, beats: [{ id: 'a', over, logo: { media: 'n', from: 3, to: 2 } }] })).toEqual([
      'beats[0].over[0].media: no media is named "m"',
      'beats[0].over[0].to: must be later than from (2)',
      'beats[0].logo.media: no media is named "n"',
      'beats[0].logo.to: must be later than from (3)',
    ])
  })

  test('whose logos or titles do not go together is refused, each with its place', () => {
    const beats = [{ id: 'a', titles: [{ text: 'x', from: 2, to: 1 }] }]
    expect(faultsOf({ beatreel: 2, beats, logo: { media: 'm', from: 3, to: 2 }, endCard: { logo: 'n' } })).toEqual([
      'logo.media: no media is named "m"',
      'logo.to: must be later than from (3)',
      'endCard.logo: no media is named "n"',
      'beats[0].titles[0].to: must be later than from (2)',
    ])
  })

  test('may begin with a byte order mark', () => {
    expect(faults('\ufeff{ "beatreel": 1, "beats": [{ "id": "b1" }] }')).toEqual([])
  })

  test('with many faults tells of all of them, each with its place', () => {
    const file = {
      beatreel: 1,
      fps: 31,
      colour: 'red',
      media: { desk: 'desk.mp4' },
      beats: [
        { id: 'a', clips: [{ media: 'desk', from: 1.5, to: 1 }] },
        { id: 'a', kind: 'intro', text: 7, clips: [{ media: 'desk', speed: 0, 'my zoom': 2 }] },
        { id: 'c', clips: [{ media: 'sofa' }], voice: { media: 'take', to: 0 } },
        {
          id: 'd',
          seconds: 2,
          captions: [
            { from: 0, to: 1.5, text: 'x' },
            { from: 1, to: 3, text: 'y' },
          ],
        },
      ],
      music: { media: 'bed' },
      loudness: -3,
    }
    expect(faultsOf(file)).toEqual([
      'fps: must be 24 or 25 or 30 or 50 or 60, not 31',
      'beats[1].kind: must be "hook" or "point" or "cta", not "intro"',
      'beats[1].text: must be text, not 7',
      'beats[1].clips[0].speed: must be at least 0.1',
      'beats[1].clips[0]["my zoom"]: is not a field of a project file',
      'loudness: must be at most -5',
      'colour: is not a field of a project file',
      'music.media: no media is named "bed"',
      'beats[1].id: "a" is the id of beats[0] already',
      'beats[0].clips[0].to: must be later than from (1.5)',
      'beats[2].voice.media: no media is named "take"',
      'beats[2].voice.to: must be later than from (0)',
      'beats[2].clips[0].media: no media is named "sofa"',
      'beats[3].captions[1].from: overlaps the caption before, which ends at 1.5',
      "beats[3].captions[1].to: must not be later than the beat's end (2)",
    ])
  })

  test("with one wrong field in a beat tells of the beat's other faults as well", () => {
    const clips = [{ media: 'sofa', from: 2, to: 1, zoom: 0 }, 7, { media: 8, from: 'x', to: 1 }]
    const captions = [{ from: 1, to: 0.5, text: 9 }]
    expect(faultsOf({ beatreel: 1, beats: [{ id: 'a', kind: 'intro', seconds: 0.2, clips, captions }] })).toEqual([
      'beats[0].kind: must be "hook" or "point" or "cta", not "intro"',
      'beats[0].clips[0].zoom: must be at least 1',
      'beats[0].clips[1]: must be an object, not 7',
      'beats[0].clips[2].media: must be text, not 8',
      'beats[0].clips[2].from: must be a number, not "x"',
      'beats[0].captions[0].text: must be text, not 9',
      'beats[0].clips[0].media: no media is named "sofa"',
      'beats[0].clips[0].to: must be later than from (2)',
      'beats[0].captions[0].to: must be later than from (1)',
      "beats[0].captions[0].to: must not be later than the beat's end (0.2)",
    ])
  })

  test.each([
    ['no version', { beats: [{ id: 'a' }] }, 'beatreel: is missing'],
    ['a later version', { beatreel: 4, beats: [{ id: 'a' }] }, 'beatreel: must be 1 or 2 or 3, not 4'],
    [
      'B-roll, which its version did not have',
      { beatreel: 2, beats: [{ id: 'a', over: [] }] },
      'beats[0].over: is not a field of a project file',
    ],
    [
      'a field that its version did not have',
      { beatreel: 1, beats: [{ id: 'a' }], endCard: {} },
      'endCard: is not a field of a project file',
    ],
    ['no beats', { beatreel: 1, beats: [] }, 'beats: must have at least 1 entries'],
    ['a list instead', [], 'must be an object, not []'],
    ['a beat without id', { beatreel: 1, beats: [{}] }, 'beats[0].id: is missing'],
    ['media that are no text', { beatreel: 1, media: { a: 1 }, beats: [{ id: 'a' }] }, 'media.a: must be text, not 1'],
  ])('with %s is refused in one sentence', (_name, file, sentence) => {
    expect(faultsOf(file)).toEqual([sentence])
  })

  test('has a schema in resources that says what this reader takes', async () => {
    const schema = { title: 'Beatreel project file, version 3', ...z.toJSONSchema(FilmFile, { io: 'input' }) }
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../resources/film-file.schema.json')
  })
})

describe('text that is not JSON is refused with line and column', () => {
  test.each([
    ['', 'line 1, column 1: is not JSON: a value should stand here, not the end of the file'],
    ['{\n  "a": 1,\n}', 'line 3, column 1: is not JSON: a name in double quotes should stand here, not "}"'],
    ['{ "a": [1, 2 }', 'line 1, column 14: is not JSON: "," or "]" should stand here, not "}"'],
    ['{ "a": tru }', 'line 1, column 8: is not JSON: a value should stand here, not "t"'],
    ["{ 'a': 1 }", `line 1, column 3: is not JSON: a name in double quotes or "}" should stand here, not "'"`],
    ['{ "a" 1 }', 'line 1, column 7: is not JSON: ":" should stand here, not "1"'],
    ['{} {}', 'line 1, column 4: is not JSON: the end of the file should stand here, not "{"'],
    ['{ "a": 01 }', 'line 1, column 8: is not JSON: a value should stand here, not "0"'],
    ['{ "a": "x\ny" }', 'line 1, column 8: is not JSON: a value should stand here, not "\\""'],
    ['[', 'line 1, column 2: is not JSON: a value or "]" should stand here, not the end of the file'],
  ])('%j', (text, sentence) => {
    expect(faults(text)).toEqual([sentence])
  })
})
