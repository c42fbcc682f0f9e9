import { TimeText } from '@renderer/components/time-text'
import { useWords } from '@renderer/words/words'
import { type BeatKind, readingTime } from '@shared/domain/beat'
import type { Draft } from '@shared/domain/writing'
import { Megaphone, Text, Zap } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

const icons: Record<BeatKind, ReactNode> = {
  hook: <Zap className="size-4 text-hook" aria-hidden />,
  point: <Text className="size-4 text-point" aria-hidden />,
  cta: <Megaphone className="size-4 text-cta" aria-hidden />,
}

type DraftViewProps = { readonly draft: Draft; readonly language: string; readonly isGrowing: boolean }

/** A draft as it reads; while it grows its latest words stay in view. */
export function DraftView({ draft, language, isGrowing }: DraftViewProps) {
  const t = useWords()
  const end = useRef<HTMLDivElement>(null)
  const length = draft.beats.reduce((sum, beat) => sum + beat.text.length, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the words
  useEffect(() => {
    if (isGrowing) end.current?.scrollIntoView({ block: 'nearest' })
  }, [length, isGrowing])
  return (
    <article dir="auto" lang={language} data-selectable className="flex flex-col gap-3 px-5 py-4">
      {draft.title ? <h3 className="text-balance font-semibold text-title">{draft.title}</h3> : null}
      <ol className="flex flex-col gap-3">
        {draft.beats.map((beat, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a draft's beats are never moved
          <li key={index} className="grid animate-rise grid-cols-[1rem_minmax(0,1fr)_auto] items-start gap-x-3">
            <span className="flex h-6 items-center" title={t(`write:kind.${beat.kind}`)}>
              {icons[beat.kind]}
              <span className="sr-only">{t(`write:kind.${beat.kind}`)}</span>
            </span>
            <p className="wrap-anywhere text-read">
              {beat.text}
              {isGrowing && index === draft.beats.length - 1 ? (
                <span aria-hidden className="ms-1 inline-block h-4 w-0.5 translate-y-0.5 bg-accent" />
              ) : null}
            </p>
            <span className="flex h-6 items-center text-ink-faint text-small">
              <TimeText seconds={readingTime(beat.text, language)} isFine />
            </span>
          </li>
        ))}
      </ol>
      <div ref={end} />
    </article>
  )
}
