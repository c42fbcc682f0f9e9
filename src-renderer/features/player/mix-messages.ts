import type { Mix } from '@shared/domain/mix-sound'
import type { PlannedMusic, SoundPlan } from '@shared/domain/sound-plan'

/** A piece of sound by the key under which its samples were given. */
export type LaidPiece = {
  readonly key: string
  readonly volume: number
  /** The film's sample that it begins at. */
  readonly start: number
}

export type ToMixer =
  | { readonly kind: 'piece'; readonly key: string; readonly samples: Int16Array<ArrayBuffer> }
  | {
      readonly kind: 'mix'
      readonly id: number
      readonly plan: Pick<SoundPlan, 'fps' | 'frames' | 'loudness'>
      readonly pieces: readonly LaidPiece[]
      readonly music: { readonly pieces: readonly Omit<LaidPiece, 'volume'>[]; readonly look: PlannedMusic } | null
    }

/** A mix for the one that was asked for as `id`. */
export type FromMixer = Mix & { readonly id: number }
