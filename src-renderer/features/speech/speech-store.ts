import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { Take } from '@shared/domain/recording'
import type { SpeechProblem } from '@shared/domain/speech'
import { create } from 'zustand'

/** What became of one beat's words: waiting their turn, being spoken, heard from `url`, stopped before that, or why not. */
export type Spoken =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'speaking' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'heard'; readonly url: string }
  | { readonly kind: 'failed'; readonly problem: SpeechProblem | { readonly kind: 'unexpected' } }

export type SpokenBeat = { readonly take: Take; readonly number: number; readonly spoken: Spoken }

type SpeechStore = {
  /** The script that is spoken; null while the sheet is closed. */
  readonly script_id: ScriptId | null
  /** Which beats; null stands for all that have words and no voice yet. */
  readonly beats: readonly BeatId[] | null
  /** What was asked for, in the order of the script. */
  readonly asked: readonly SpokenBeat[]
  /** Whether what was spoken is being kept. */
  readonly isKeeping: boolean
  readonly keepFailed: boolean
}

export const closedSpeech: SpeechStore = {
  ...{ script_id: null, beats: null, asked: [], isKeeping: false, keepFailed: false },
}

export const useSpeech = create<SpeechStore>(() => closedSpeech)

/** Opens the sheet in which a model speaks one beat, or all that have no voice. Nothing is sent by that. */
export const openSpeech = (script_id: ScriptId, beat_id: BeatId | null): void =>
  useSpeech.setState({ ...closedSpeech, script_id, beats: beat_id ? [beat_id] : null })
