import { undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import { docxHtml } from '@renderer/features/script-files/docx-html'
import { textAs } from '@renderer/features/script-files/export-script'
import { importScripts } from '@renderer/features/script-files/import-scripts'
import { problemWords } from '@renderer/features/script-files/problem-words'
import { type FileProblem, largestFile, readScriptFile } from '@renderer/features/script-files/read-script-file'
import { putScript } from '@renderer/features/scripts/new-script'
import { startWords, words } from '@renderer/words/words'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aScript } from '../support/builders'
import { docxBytes, docxFiles, starsInWord } from '../support/docx-bytes'
import { openStudio } from '../support/open-studio'
import { zipBytes } from '../support/zip-bytes'

beforeAll(startWords)

type Content = string | Uint8Array<ArrayBuffer> | ArrayBuffer
const file = (name: string, content: Content, type = '') => new File([content], name, { type })

/** Reads a document in this thread: there are no workers here. */
const readDocx = (bytes: ArrayBuffer) =>
  docxHtml(bytes).then(
    html => ({ kind: 'html', html }) as const,
    () => ({ kind: 'damaged' }) as const,
  )
const read = (one: File) => readScriptFile(one, readDocx)
const texts = async (one: File) => {
  const result = await read(one)
  return result.ok ? result.value.beats.map(beat => `${beat.kind}: ${beat.text}`) : [result.problem.kind]
}

describe('a file', () => {
  test('of Word is read by its title, headings, list and bold labels', async () => {
    const stars = file('draft 3.docx', docxBytes(starsInWord))
    expect(await read(stars)).toMatchObject({ value: { title: 'Photograph the stars', left_out: 0 } })
    expect(await texts(stars)).toEqual([
      'hook: Your phone can photograph\nthe Milky Way.',
      'point: Find the dark.',
      'point: Keep it still & wait < 60 s.',
      'cta: Send it to a friend.',
    ])
  })

  test.each([
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('Schön.')])],
    ['UTF-8', new Uint8Array(Buffer.from('Schön.'))],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, ...Buffer.from('Schön.', 'utf16le')])],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, ...Buffer.from('Schön.', 'utf16le').swap16()])],
    ['Windows-1252', new Uint8Array([0x53, 0x63, 0x68, 0xf6, 0x6e, 0x2e])],
  ])('of text is read in %s', async (_encoding, bytes) => {
    expect(await texts(file('a.txt', bytes))).toEqual(['hook: Schön.'])
  })

  test('without a title takes the one of the file', async () => {
    expect(await read(file('My day.v2.TXT', 'One.'))).toMatchObject({ value: { title: 'My day.v2' } })
  })

  test.each([
    ['a.fountain', 'Title: Stars\n\nADA\nLook up.', 'Stars', 'hook: Look up.'],
    ['a.md', '# Stars\n\n## Hook\n\nLook up.', 'Stars', 'hook: Look up.'],
    ['a.srt', '1\n00:00:00,000 --> 00:00:01,000\nLook up.', 'a', 'hook: Look up.'],
  ])('is read by its ending: %s', async (name, content, title, beat) => {
    expect(await read(file(name, content))).toMatchObject({ value: { title } })
    expect(await texts(file(name, content))).toEqual([beat])
  })
})

const paper = docxFiles([{ text: 'One.' }])
const bomb = { name: 'word/media/a.bin', data: new Uint8Array(60_000_000) }

const bad: readonly (readonly [string, File, FileProblem['kind']])[] = [
  ['footage', file('lake.mp4', 'x', 'video/mp4'), 'media'],
  ['footage by its name alone', file('lake.MOV', 'x'), 'media'],
  ['another kind of document', file('a.pdf', 'x', 'application/pdf'), 'other-kind'],
  ['a name without an ending', file('README', 'x'), 'other-kind'],
  ['a huge text', file('a.txt', new Uint8Array(largestFile + 1)), 'too-large'],
  ['a program named as a text', file('a.txt', new Uint8Array([77, 90, 0, 3, 0])), 'not-text'],
  ['half of a UTF-16 sign', file('a.txt', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])), 'not-text'],
  ['an empty text', file('a.md', ''), 'nothing-to-read'],
  ['a text of too many lines', file('a.txt', 'Line.\n'.repeat(301)), 'too-many-beats'],
  ['an old Word document', file('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), 'protected'],
  ['no zip', file('a.docx', 'x'.repeat(500)), 'damaged'],
  ['a zip cut off', file('a.docx', docxBytes(starsInWord).slice(0, 900)), 'damaged'],
  ['a zip that is no document', file('a.docx', zipBytes([{ name: 'a.txt', data: 'x' }])), 'damaged'],
  [
    'a document of broken XML',
    file('a.docx', zipBytes([...paper.slice(0, -1), { name: 'word/document.xml', data: '<w:document' }])),
    'damaged',
  ],
  ['a document without words', file('a.docx', docxBytes([{ text: '' }])), 'nothing-to-read'],
  ['a bomb that says so', file('a.docx', zipBytes([...paper, bomb])), 'too-large-unpacked'],
  ['a bomb that lies', file('a.docx', zipBytes([...paper, { ...bomb, saidBytes: 1_000 }])), 'damaged'],
]

test.each(bad)('%s is refused, and said why', async (_case, given, kind) => {
  const result = await read(given)
  expect(result).toMatchObject({ ok: false, problem: { kind } })
  if (!result.ok) expect(problemWords(words, result.problem)).toMatch(/^[A-Z].{10,}\.$/)
})

describe('importing', () => {
  beforeEach(async () => {
    await openStudio()
  })
  const counts = async () => ({
    scripts: await library().scripts.count(),
    prompts: await library().prompts.count(),
    versions: await library().script_versions.count(),
  })

  test('makes a script of each file as one step; what came is kept as its first version, and undo takes all of it back', async () => {
    const made = await importScripts(
      [
        file('a.md', '---\nlang: de\n---\n# Sterne\n\nSchau hoch.\n\nFolge mir.'),
        file('lake.mp4', 'x'),
        file('b.txt', 'One.'),
      ],
      putScript,
    )
    expect(made).toHaveLength(2)
    const script = await library().scripts.get(made[0] ?? '')
    expect(script).toMatchObject({
      title: 'Sterne',
      language: 'de',
      status: 'draft',
      body: 'Schau hoch.\n\nFolge mir.',
      target_seconds: 15,
    })
    expect(
      await library()
        .script_versions.where('script_id')
        .equals(made[0] ?? '')
        .toArray(),
    ).toMatchObject([{ number: 1, reason: 'imported', title: 'Sterne', beats: script?.beats, language: 'de' }])
    expect(await counts()).toEqual({ scripts: 2, prompts: 2, versions: 2 })
    await undo()
    expect(await counts()).toEqual({ scripts: 0, prompts: 0, versions: 0 })
  })

  test('of bad files alone changes nothing', async () => {
    expect(await importScripts([file('lake.mp4', 'x'), file('a.txt', '')], putScript)).toEqual([])
    expect(await counts()).toEqual({ scripts: 0, prompts: 0, versions: 0 })
  })
})

test('a script goes out as text, Markdown and subtitles', () => {
  const script = aScript({ title: 'Stars' })
  expect(textAs('txt', script)).toMatch(/^Stars\n=====\n\nWords of beat 1\n\n/)
  expect(textAs('md', script)).toMatch(/^# Stars\n\n## Hook\n\nWords of beat 1\n\n## Point\n/)
  expect(textAs('srt', script)).toMatch(/^1\n00:00:00,000 --> 00:00:01,600\nWords of beat 1\n/)
})
