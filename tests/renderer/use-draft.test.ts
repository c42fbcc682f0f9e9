import { library } from '@renderer/database/database'
import { useScript } from '@renderer/database/queries'
import { inTurn } from '@renderer/database/turn'
import { splitAt, writeText } from '@renderer/features/script/edit-beat-text'
import { useDraft } from '@renderer/features/script/use-draft'
import { startWords } from '@renderer/words/words'
import { mostBeats } from '@shared/domain/script'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { aBeat, aScript, beatId, scriptId } from '../support/builders'
import { type Mounted, mountHook } from '../support/mount-hook'
import { openStudio } from '../support/open-studio'

const one = scriptId(1)
const beat = aBeat(1, { text: 'Words of beat 1' })
const full = () => aScript({ beats: Array.from({ length: mostBeats }, (_, at) => aBeat(at + 1)) })
const stored = async () => (await library().scripts.get(one))?.beats[0]?.text

/** Sooner than a field gives up waiting for what it foresaw. */
const soon = { timeout: 2_500 }

let field: Mounted<ReturnType<typeof useDraft>>
const shown = () => field.now().text

async function open(script = full()): Promise<void> {
  await openStudio()
  await library().scripts.put(script)
  field = await mountHook(() => {
    const text = useScript(one)?.beats[0]?.text ?? ''
    return useDraft(text, next => writeText(one, beatId(1), next))
  })
  await expect.poll(shown).toBe(beat.text)
}

/** Enter behind the first word, as the field of the beat does it, while the disk is slow; what comes back lets it go on. */
async function split(): Promise<() => void> {
  let letGo = () => {}
  void inTurn(() => new Promise<void>(done => (letGo = done)))
  field.now().foresee('Words', ' of beat 1', splitAt(one, beat, 5))
  await expect.poll(shown).toBe('Words')
  return letGo
}

beforeAll(startWords)
afterEach(() => field.end())

test('a beat that is split shows at once what is left of it', async () => {
  await open(aScript())
  const letGo = await split()
  letGo()
  await expect.poll(stored).toBe('Words')
  expect(shown()).toBe('Words')
})

test('one that cannot be split, for the script is full, soon shows its words again', async () => {
  await open()
  const letGo = await split()
  letGo()
  await expect.poll(shown, soon).toBe(beat.text)
  expect(await stored()).toBe(beat.text)
})

test('words typed meanwhile stand before those put back, and both are kept', async () => {
  await open()
  const letGo = await split()
  field.now().type('Words, typed')
  letGo()
  await expect.poll(shown, soon).toBe('Words, typed of beat 1')
  await expect.poll(stored).toBe('Words, typed of beat 1')
})

test('a beat that the database refuses to split soon shows its words again', async () => {
  await open({ ...aScript(), title: 'x'.repeat(201) })
  const letGo = await split()
  letGo()
  await expect.poll(shown, soon).toBe(beat.text)
})
