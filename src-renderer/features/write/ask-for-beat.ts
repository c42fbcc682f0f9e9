import { announce } from '@renderer/components/announcer'
import { editBeats } from '@renderer/database/edit-script'
import { readScript } from '@renderer/database/script-queries'
import { allDone } from '@renderer/database/turn'
import { readSetting } from '@renderer/database/writing-queries'
import { words } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { Tone } from '@shared/domain/manner'
import { type Script, writeBeat } from '@shared/domain/script'
import type { WritingTask } from '@shared/domain/writing'
import { type BeatAsk, usableDrafts, type Work, type Writer } from '@shared/domain/writing-work'
import { startWork, stopWork } from './start-work'
import { usualHabits } from './use-habits'
import { dropWorks, endOf, worksOnBeat } from './work-store'

type Rewrite = Extract<WritingTask, { kind: 'rewrite' }>['how']

export const rewriteAsk = (script: Script, beat: Beat, how: Rewrite, tone: Tone = script.tone): BeatAsk => ({
  ...{ kind: 'rewrite', script_id: script.script_id, beat_id: beat.id, how, tone, was: beat.text },
})

export const hooksAsk = (script: Script, beat: Beat): BeatAsk => ({
  ...{ kind: 'hooks', script_id: script.script_id, beat_id: beat.id, tone: script.tone, was: beat.text },
})

/**
 * Asks for other words for a beat as it stands once all that was typed is kept; without `by` whoever wrote last is asked.
 * What was proposed for it before gives way.
 */
export async function askForBeat(ask: BeatAsk, by?: Writer): Promise<void> {
  const writer = by ?? (await readSetting('writing'))?.by ?? usualHabits.by
  leaveProposals(worksOnBeat(ask.beat_id))
  await allDone()
  const script = await readScript(ask.script_id)
  const beat = script?.beats.find(one => one.id === ask.beat_id)
  const work_id = beat && (await startWork({ ...ask, was: beat.text }, writer))
  const work = work_id && (await endOf(work_id))
  if (work && work.state.kind === 'done') announce(words('write:proposed', { count: usableDrafts(work).length }))
}

/** Puts a proposal's words in the place of the beat's; one step of undo. */
export async function takeProposal({ ask, work_id }: Work & { readonly ask: BeatAsk }, text: string): Promise<void> {
  await editBeats(ask.script_id, ask.kind === 'hooks' ? 'write:edit.hook' : 'write:edit.rewrite', {
    beats: beats => writeBeat(beats, ask.beat_id, text),
  })
  dropWorks(worksOnBeat(ask.beat_id).filter(work => work.work_id === work_id))
}

export function leaveProposals(works: readonly Work[]): void {
  works.filter(work => work.state.kind === 'running').forEach(stopWork)
  dropWorks(works)
}
