import { Button } from '@renderer/components/button'
import { ProgressBar } from '@renderer/components/progress-bar'
import { useWords, type Words } from '@renderer/words/words'
import type { Beat } from '@shared/domain/beat'
import type { Script } from '@shared/domain/script'
import { type BeatAsk, usableDrafts, type Work } from '@shared/domain/writing-work'
import { Check, RotateCcw, Square, TriangleAlert } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { askForBeat, leaveProposals, takeProposal } from './ask-for-beat'
import { DifferenceText } from './difference-text'
import { HookChoice } from './hook-choice'
import { ProblemCard } from './problem-card'
import { stopWork } from './start-work'
import { useBeatWork } from './work-store'

type BeatProposalsProps = { readonly script: Script; readonly beat: Beat; readonly onSettings: () => void }
type BeatWork = Work & { readonly ask: BeatAsk }

/** What was proposed for a beat, beside its words, until it is taken or left. */
export function BeatProposals({ script, beat, onSettings }: BeatProposalsProps) {
  const work = useBeatWork(beat.id)
  if (work?.ask.kind !== 'rewrite' && work?.ask.kind !== 'hooks') return null
  return (
    <Proposal
      key={work.work_id}
      script={script}
      beat={beat}
      work={{ ...work, ask: work.ask }}
      onSettings={onSettings}
    />
  )
}

const titleOf = (t: Words, { ask }: BeatWork): string => {
  if (ask.kind === 'hooks') return t('write:fiveHooks')
  return ask.how === 'other-tone' ? t(`write:tone.${ask.tone}`) : t(`write:how.${ask.how}`)
}

function Proposal({ script, beat, work, onSettings }: BeatProposalsProps & { readonly work: BeatWork }) {
  const t = useWords()
  const box = useRef<HTMLElement>(null)
  const take = useRef<HTMLButtonElement>(null)
  const leaves = useRef<HTMLButtonElement>(null)
  const [chosen, choose] = useState(0)
  const { state, ask } = work
  const isRunning = state.kind === 'running'
  const texts = usableDrafts(work).flatMap(draft => draft.beats[0]?.text ?? [])
  const text = texts[chosen]
  const isStale = beat.text !== ask.was

  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    if (!isRunning) (take.current ?? leaves.current)?.focus()
  }, [isRunning])

  const backToText = () => box.current?.closest('li')?.querySelector('textarea')?.focus()
  const leave = () => {
    backToText()
    leaveProposals([work])
  }
  const onKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  }
  return (
    <section
      ref={box}
      aria-label={t('write:proposal', { what: titleOf(t, work) })}
      aria-busy={isRunning}
      onKeyDown={onKeys}
      className="my-1 flex animate-rise flex-col gap-2.5 rounded-lg bg-raised p-3 shadow-float"
    >
      <header className="flex items-baseline gap-2 text-small">
        <h2 className="font-medium">{titleOf(t, work)}</h2>
        <span className="min-w-0 truncate text-ink-faint">
          {work.by === 'built-in' ? t('write:by.built-in') : work.model}
        </span>
      </header>
      <ProblemCard
        work={work}
        onRetry={() => void askForBeat({ ...ask, was: beat.text }, work.by)}
        onBuiltIn={() => void askForBeat({ ...ask, was: beat.text }, 'built-in')}
        onSettings={onSettings}
      />
      {ask.kind === 'hooks' && texts.length > 0 ? <HookChoice hooks={texts} chosen={chosen} onChange={choose} /> : null}
      {ask.kind === 'rewrite' && text ? (
        <DifferenceText before={beat.text} after={text} language={script.language} />
      ) : null}
      {state.kind === 'done' && !text ? <p className="text-ink-soft">{t(`write:nothingFound.${work.by}`)}</p> : null}
      {isRunning ? <ProgressBar label={t('write:writing')} fraction={null} /> : null}
      {isStale && text ? (
        <p role="status" className="flex items-start gap-2 text-small text-warn">
          <TriangleAlert className="mt-px size-3.5 shrink-0" aria-hidden />
          {t('write:stale')}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {isRunning ? (
          <Button size="small" icon={<Square className="fill-current" />} onPress={() => stopWork(work)}>
            {t('write:stop')}
          </Button>
        ) : text ? (
          <Button
            ref={take}
            size="small"
            variant="primary"
            icon={<Check />}
            onPress={() => {
              backToText()
              void takeProposal(work, text)
            }}
          >
            {t(isStale ? 'write:takeAnyway' : 'write:takeProposal')}
          </Button>
        ) : null}
        <Button ref={leaves} size="small" onPress={leave}>
          {t('write:leaveProposal')}
        </Button>
        {state.kind === 'done' && (text || work.by === 'model') ? (
          <Button
            size="small"
            variant="quiet"
            icon={<RotateCcw />}
            onPress={() => void askForBeat({ ...ask, was: beat.text }, work.by)}
          >
            {t('write:another')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
