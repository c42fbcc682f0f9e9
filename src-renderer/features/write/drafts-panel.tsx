import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { ProgressBar } from '@renderer/components/progress-bar'
import { useWords } from '@renderer/words/words'
import { readingTime } from '@shared/domain/beat'
import type { Draft } from '@shared/domain/writing'
import { usableDrafts, type Work } from '@shared/domain/writing-work'
import { Check, PenLine } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { DraftView } from './draft-view'
import { LengthText } from './length-text'
import { usageText } from './usage-text'

type Shown = { readonly id: string; readonly work: Work; readonly draft: Draft }

/** Every draft of these works; of one that runs also the draft that has no words yet. */
export const shownDrafts = (works: readonly Work[]): Shown[] =>
  works.flatMap(work =>
    (work.state.kind === 'running' ? work.drafts : usableDrafts(work)).map((draft, index) => ({
      id: `${work.work_id}:${index}`,
      work,
      draft,
    })),
  )

type DraftsPanelProps = {
  readonly works: readonly Work[]
  /** Whether they are for a script that is there: its versions, which stay when they are left. */
  readonly areVersions: boolean
  readonly onTake: (work: Work, draft: Draft) => void
  readonly onLeave: () => void
  /** Why there is not more; stands above the drafts. */
  readonly problem: ReactNode
}

/** The drafts, one behind the other, growing while they are written. */
export function DraftsPanel({ works, areVersions, onTake, onLeave, problem }: DraftsPanelProps) {
  const t = useWords()
  const shown = shownDrafts(works)
  const latest = works.at(-1)
  const isRunning = latest?.state.kind === 'running'
  const first = shown.find(one => one.work === latest)
  const [chosen, choose] = useState<string>()
  const take = useRef<HTMLButtonElement>(null)
  const current = shown.find(one => one.id === chosen) ?? first ?? shown.at(-1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins with its own first draft
  useEffect(() => choose(undefined), [latest?.work_id])
  useEffect(() => {
    if (!isRunning && latest?.state.kind === 'done') take.current?.focus()
  }, [isRunning, latest?.state.kind])

  if (!current) return <Waiting isRunning={isRunning} problem={problem} />
  const wish = wishOf(current.work)
  const language = wish?.language ?? 'en'
  const read = current.draft.beats.reduce((sum, beat) => sum + readingTime(beat.text, language), 0)
  return (
    <Tabs
      selectedKey={current.id}
      onSelectionChange={key => choose(String(key))}
      className="flex min-h-0 min-w-0 grow flex-col"
    >
      <div className="flex h-10 shrink-0 items-center gap-2 border-line border-b ps-2 pe-4">
        <TabList
          aria-label={t('write:drafts')}
          className="flex min-w-0 grow gap-0.5 overflow-x-auto [&::-webkit-scrollbar]:hidden"
        >
          {shown.map(({ id }, index) => (
            <Tab
              key={id}
              id={id}
              ref={id === current.id ? inView : null}
              className="h-7 shrink-0 cursor-default rounded-md px-2.5 font-medium text-ink-soft text-small leading-7 scroll-mx-8 -outline-offset-2 data-selected:bg-wash-strong data-hovered:text-ink data-selected:text-ink"
            >
              {t('write:draft', { place: index + 1 })}
            </Tab>
          ))}
        </TabList>
        <LengthText read={read} target={wish?.seconds ?? read} isGrowing={current.work.state.kind === 'running'} />
      </div>
      {isRunning ? <ProgressBar label={t('write:writing')} fraction={null} /> : null}
      <TabPanel id={current.id} className="min-h-0 grow overflow-y-auto -outline-offset-2">
        {problem ? <div className="px-3 pt-3">{problem}</div> : null}
        <DraftView draft={current.draft} language={language} isGrowing={current.work.state.kind === 'running'} />
      </TabPanel>
      <div className="flex h-14 shrink-0 items-center gap-3 border-line border-t px-4">
        <p className="line-clamp-3 min-w-0 grow text-ink-soft text-small">
          {provenance(t, current.work)} {areVersions && !isRunning ? t('write:stay', { count: shown.length }) : null}
        </p>
        <Button variant="quiet" isDisabled={isRunning} onPress={onLeave}>
          {t(areVersions ? 'write:closeDrafts' : 'write:leave', { count: shown.length })}
        </Button>
        <Button
          ref={take}
          variant="primary"
          icon={<Check />}
          isDisabled={current.work.state.kind === 'running'}
          onPress={() => onTake(current.work, current.draft)}
        >
          {t(areVersions ? 'write:takeVersion' : 'write:take')}
        </Button>
      </div>
    </Tabs>
  )
}

/** Brings the tab that is chosen into view; of one behind it enough to see that there are more. */
const inView = (tab: HTMLDivElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

/** How its drafts were asked for. */
const wishOf = ({ ask }: Work) => (ask.kind === 'script' ? ask.order.wish : undefined)

/** Who wrote it, and what that cost. */
function provenance(t: ReturnType<typeof useWords>, work: Work): string {
  if (work.instead_of) return t('write:instead', { host: work.instead_of })
  if (work.by === 'built-in') return t('write:startingDraft')
  const by = t('write:writtenBy', { model: work.model, host: work.host })
  return work.used ? `${by} · ${usageText(t, work.used)}` : by
}

function Waiting({ isRunning, problem }: { readonly isRunning: boolean; readonly problem: ReactNode }) {
  const t = useWords()
  return (
    <div className="flex min-h-0 grow flex-col justify-center p-5">
      {isRunning ? (
        <div role="status" className="mx-auto flex w-56 flex-col gap-3 text-center text-ink-soft">
          <p>{t('write:askingModel')}</p>
          <ProgressBar label={t('write:writing')} fraction={null} />
        </div>
      ) : (
        (problem ?? <EmptyState icon={<PenLine />} text={t('write:nothingYet')} />)
      )}
    </div>
  )
}
