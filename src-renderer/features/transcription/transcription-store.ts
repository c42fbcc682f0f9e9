import type { BeatId, ScriptId, WorkId } from '@shared/domain/ids'
import type { TranscriptionProblem } from '@shared/domain/transcription'
import type { Voice } from '@shared/domain/voice'
import type { Stretch } from '@shared/domain/waveform'
import { create } from 'zustand'

/** What became of one voice: waiting its turn, being listened to, heard with a time for each word, stopped before that, or why not. */
export type Heard =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'listening' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'heard'; readonly times: readonly Stretch[]; readonly found: number; readonly sought: number }
  | { readonly kind: 'failed'; readonly problem: TranscriptionProblem | { readonly kind: 'unexpected' } }

/** A beat with its voice, and its words of when it was asked for. */
export type BeatToTime = {
  readonly beat_id: BeatId
  readonly number: number
  readonly voice: Voice
  readonly text: string
}

export type HeardBeat = BeatToTime & { readonly work_id: WorkId; readonly heard: Heard }

type TranscriptionStore = {
  /** The script whose words are timed; null while the sheet is closed. */
  readonly script_id: ScriptId | null
  /** Which beat; null stands for all that have a voice and no captions of the user's own. */
  readonly beat_id: BeatId | null
  /** What was asked for, in the order of the script. */
  readonly asked: readonly HeardBeat[]
}

export const closedTranscription: TranscriptionStore = { script_id: null, beat_id: null, asked: [] }

export const useTranscription = create<TranscriptionStore>(() => closedTranscription)

/** Opens the sheet in which a model times the words of one beat, or of all with a voice. Nothing is sent by that. */
export const openTranscription = (script_id: ScriptId, beat_id: BeatId | null): void =>
  useTranscription.setState({ ...closedTranscription, script_id, beat_id })
