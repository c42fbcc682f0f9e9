import type { PlannedMusic, SoundPlan } from '@shared/domain/sound-plan'

/** A piece of sound by the key under which its samples were given. */
export type LaidPiece = {
  readonly key: string
  readonly volume: number
  /** The film's sample that it begins at. */
  readonly start: number
}

export type ToMixer =
  | { readonly kind: 'piece'; readonly key: string; readonly samples: Float32Array<ArrayBuffer> }
  | {
      readonly kind: 'mix'
      readonly id: number
      readonly plan: Pick<SoundPlan, 'fps' | 'frames' | 'loudness'>
      readonly pieces: readonly LaidPiece[]
      readonly music: { readonly key: string; readonly look: PlannedMusic } | null
    }

/** `loudness` is what it was before it was brought to the film's, in LUFS; null for silence. */
export type FromMixer = {
  readonly id: number
  readonly left: Float32Array<ArrayBuffer>
  readonly right: Float32Array<ArrayBuffer>
  readonly loudness: number | null
}
