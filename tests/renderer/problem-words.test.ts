import { problemWords } from '@renderer/features/render/problem-words'
import { warningWords } from '@renderer/features/render/warning-words'
import { startWords, words } from '@renderer/words/words'
import { type RenderProblem, RenderWarning } from '@shared/domain/render-job'
import { seconds } from '@shared/domain/time'
import { beforeAll, expect, test } from 'vitest'

const name = 'night.mp4'
const problems: readonly RenderProblem[] = [
  { kind: 'media-missing', name },
  { kind: 'media-changed', name },
  { kind: 'disk-full', neededBytes: 3e9, freeBytes: 1e9 },
  { kind: 'folder-not-writable', name },
  { kind: 'ffmpeg-failed', beat: 2, name, exitCode: 1, lastLines: ['no such filter'] },
  { kind: 'ffmpeg-failed', beat: 2, name: null, exitCode: 1, lastLines: [] },
  { kind: 'ffmpeg-failed', beat: null, name: null, exitCode: null, lastLines: [] },
  { kind: 'too-slow', beat: 2 },
  { kind: 'too-slow', beat: null },
  { kind: 'wrong-output', detail: 'no sound' },
  { kind: 'ffmpeg-unusable', missing: ['libass'] },
  { kind: 'already-running' },
  { kind: 'bug', id: 'a1' },
]

beforeAll(startWords)

test.each(problems)('a film that failed says what and what next, by name and beat: $kind', problem => {
  const { what, next } = problemWords(words, problem)
  expect(`${what} ${next}`).not.toMatch(/render:|failed\.|next\.|\{\{|undefined|null/)
  if ('name' in problem && problem.name) expect(what).toContain(name)
  if ('beat' in problem && problem.beat) expect(what).toContain('eat 2')
})

test.each(RenderWarning.shape.kind.options)('a finished film says what it does otherwise: %s', kind => {
  const said = warningWords(words, { kind, beat: 2, at: null, detail: name })
  expect(said).toMatch(/^Beat 2: [a-z]/)
  expect(said).not.toMatch(/render:|warning\.|\{\{/)
  expect(warningWords(words, { kind, beat: 2, at: seconds(72.9), detail: name })).toBe(`1:12 · ${said}`)
})

test('a warning kept by an older version has no time and is still one', () => {
  expect(RenderWarning.parse({ kind: 'clip-short', beat: 1, detail: '' })).toMatchObject({ at: null })
})
