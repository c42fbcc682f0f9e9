import type { BeatId, ScriptId } from '@shared/domain/ids'
import type { Level } from '@shared/domain/voice-level'
import { create } from 'zustand'
import type { FoundMicrophone, MicrophoneProblem } from './microphone'

/**
 * Where the recorder is: `opening` the microphone, `ready` to begin, `counting` down, `recording`, `ending` while the last of it goes to the
 * disk, `heard` while the take is there to be kept, `keeping` it, or `deaf` without a microphone.
 */
export type Phase = 'opening' | 'ready' | 'counting' | 'recording' | 'ending' | 'heard' | 'keeping' | 'deaf'

/** Why a take ended early or was not kept. */
export type TakeTrouble = 'disk-full' | 'not-writable' | 'too-long' | 'no-ffmpeg' | 'gone' | 'unexpected'

type RecorderStore = {
  /** The script whose beats are spoken; null while the recorder is closed. */
  readonly script_id: ScriptId | null
  readonly beat_id: BeatId | null
  readonly phase: Phase
  readonly deafness: MicrophoneProblem | null
  readonly trouble: TakeTrouble | null
  readonly microphones: readonly FoundMicrophone[]
  /** The one that listens. */
  readonly microphone: string | null
  /** What is left of the countdown: 3, 2, 1. */
  readonly count: number
  /** Whether the take was too loud somewhere. */
  readonly clipped: boolean
  /** Where the take can be heard from, and how long it is in seconds. */
  readonly sound: { readonly url: string; readonly seconds: number } | null
}

export const closedRecorder: RecorderStore = {
  ...{ script_id: null, beat_id: null, phase: 'opening', deafness: null, trouble: null },
  ...{ microphones: [], microphone: null, count: 0, clipped: false, sound: null },
}

export const useRecorder = create<RecorderStore>(() => closedRecorder)

type Meter = {
  readonly level: Level | null
  /** How loud the room is before the take; null until it is known. */
  readonly room: number | null
  readonly isMuted: boolean
  /** Seconds recorded so far. */
  readonly seconds: number
}

/** What moves 23 times a second, apart from the rest so that only the meter is drawn again. */
export const useMeter = create<Meter>(() => ({ level: null, room: null, isMuted: false, seconds: 0 }))
