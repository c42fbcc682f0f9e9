import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { BeatDifference } from '@shared/domain/compare-beats'
import { ArrowUpDown, Minus, PencilLine, Plus } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { compareWords, type WordPart } from './compare-words'

type DifferenceRowProps = { readonly difference: BeatDifference; readonly language: string }

const edges = {
  same: 'border-transparent',
  changed: 'border-accent',
  added: 'border-good',
  removed: 'border-bad',
} as const

/** One beat of a comparison: what became of it, and its words with those that came and went. */
export const DifferenceRow = memo(function DifferenceRow({ difference, language }: DifferenceRowProps) {
  const { kind } = difference
  return (
    <div className={joinClasses('flex gap-3 border-s-2 px-4 py-2', edges[kind])}>
      <Place difference={difference} />
      <div className="min-w-0 grow">
        <Marks difference={difference} />
        <p
          dir="auto"
          className={joinClasses('wrap-anywhere whitespace-pre-wrap text-read', kind === 'same' && 'text-ink-soft')}
        >
          <Words difference={difference} language={language} />
        </p>
      </div>
    </div>
  )
})

function Place({ difference }: Pick<DifferenceRowProps, 'difference'>) {
  const place = difference.kind === 'removed' ? null : difference.after.place
  return (
    <span aria-hidden className="w-6 shrink-0 pt-1 text-end font-medium text-ink-faint text-small tabular-nums">
      {place ?? '–'}
    </span>
  )
}

type MarkProps = { readonly icon: ReactNode; readonly look: string; readonly children: ReactNode }

const Mark = ({ icon, look, children }: MarkProps) => (
  <span className={joinClasses('inline-flex items-center gap-1 font-medium text-small [&>svg]:size-3', look)}>
    {icon}
    {children}
  </span>
)

function Marks({ difference }: Pick<DifferenceRowProps, 'difference'>) {
  const t = useWords()
  if (difference.kind === 'added') {
    return (
      <span className="flex">
        <Mark icon={<Plus aria-hidden />} look="text-good">
          {t('versions:added')}
        </Mark>
      </span>
    )
  }
  if (difference.kind === 'removed') {
    return (
      <span className="flex">
        <Mark icon={<Minus aria-hidden />} look="text-bad">
          {t('versions:removed', { place: difference.before.place })}
        </Mark>
      </span>
    )
  }
  const { before, after, isMoved, kind } = difference
  if (kind === 'same' && !isMoved) return null
  return (
    <span className="flex flex-wrap gap-x-3">
      {before.beat.text === after.beat.text ? null : (
        <Mark icon={<PencilLine aria-hidden />} look="text-accent">
          {t('versions:changed')}
        </Mark>
      )}
      {before.beat.kind === after.beat.kind ? null : (
        <Mark icon={<PencilLine aria-hidden />} look="text-accent">
          {t('versions:kindChanged', {
            from: t(`versions:kind.${before.beat.kind}`),
            to: t(`versions:kind.${after.beat.kind}`),
          })}
        </Mark>
      )}
      {isMoved ? (
        <Mark icon={<ArrowUpDown aria-hidden />} look="text-ink-soft">
          {t('versions:moved', { from: before.place, to: after.place })}
        </Mark>
      ) : null}
    </span>
  )
}

function Words({ difference, language }: DifferenceRowProps) {
  const t = useWords()
  const empty = <span className="text-ink-faint italic">{t('versions:noWords')}</span>
  if (difference.kind === 'added')
    return difference.after.beat.text ? <Part kind="added" text={difference.after.beat.text} /> : empty
  if (difference.kind === 'removed') {
    return difference.before.beat.text ? <Part kind="removed" text={difference.before.beat.text} /> : empty
  }
  const [before, after] = [difference.before.beat.text, difference.after.beat.text]
  if (before === after) return after || empty
  let at = 0
  return compareWords(before, after, language).map((part, index, parts) => {
    at += part.text.length
    return <Part key={`${part.kind} ${at}`} {...part} isGlued={isGlued(parts[index - 1], part)} />
  })
}

/** Does it stand right behind the words that it replaces, with no space in either? */
const isGlued = (before: WordPart | undefined, { kind, text }: WordPart) =>
  kind === 'added' && before?.kind === 'removed' && !/\s$/u.test(before.text) && !/^\s/u.test(text)

function Part({ kind, text, isGlued = false }: WordPart & { readonly isGlued?: boolean }) {
  if (kind === 'added') {
    const look = 'rounded-sm bg-good/15 text-ink decoration-good decoration-2 underline-offset-4'
    return <ins className={joinClasses(look, isGlued && 'ms-1')}>{text}</ins>
  }
  if (kind === 'removed') return <del className="rounded-sm bg-bad-wash text-ink-soft decoration-bad">{text}</del>
  return text
}
