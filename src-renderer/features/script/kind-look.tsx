import type { WordKey } from '@renderer/words/words'
import type { BeatKind } from '@shared/domain/beat'
import { Megaphone, Text, Zap } from 'lucide-react'
import type { ReactNode } from 'react'

type KindLook = { readonly word: WordKey; readonly icon: ReactNode }

/** A kind's picture and name; its colour only repeats what they say. */
export const kindLook: Record<BeatKind, KindLook> = {
  hook: { word: 'script:kind.hook', icon: <Zap className="text-hook" aria-hidden /> },
  point: { word: 'script:kind.point', icon: <Text className="text-point" aria-hidden /> },
  cta: { word: 'script:kind.cta', icon: <Megaphone className="text-cta" aria-hidden /> },
}
